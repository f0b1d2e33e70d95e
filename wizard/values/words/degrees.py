"""Words of which the opposite, or more and less, is known, as data."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import tomli

from wizard.lexicon import Lexicon
from wizard.patterns import Lazy

FILE: Final = Path(__file__).with_name("degrees.toml")

Place = tuple[int, int]
"""A scale by its number, and the place of a word on it, the best first."""


class DegreeWords(NamedTuple):
    """The table of words, made ready to be looked up."""

    tokens: Lexicon
    """Every word that says more than what is spoken of."""
    kind: Mapping[str, str]
    """What such a word is: `not`, `filler`, `adverb`, `greater`, `part`, `rank`, …"""
    rank: Mapping[str, int]
    axis: Mapping[str, tuple[str, int]]
    """An axis and 1 or -1."""
    beyond: str
    """What 突破 and 超过 before 预算3% come to."""
    amounts: str
    """The axis of more and less, which a number may tell."""
    changes: frozenset[str]
    """The axes that something goes up or down on: it may go by 5%, or not at all."""
    short_of: Lazy
    """未达, which is short for what `short_of_whole` is."""
    short_of_whole: str
    ends: Mapping[str, tuple[str, str]]
    """How either end of an axis is called: 提高 and 降低."""
    under_way: Lexicon
    stem: Mapping[str, str]
    """A stem, and the one that stands for all that mean the same."""
    begun: frozenset[str]
    done: frozenset[str]
    modest: tuple[str, ...]
    """Of what 较 and 基本 are modest words, and need be no lower grade: 稳定."""
    modest_words: tuple[str, ...]
    """Such words, the adverbs among them: 较."""
    goods: tuple[str, ...]
    """What is better where there is more of it: 质量 of 空气质量."""
    either: frozenset[str]
    """The axes on which what is not at one end is at the other: 未超预算."""
    bad: frozenset[str]
    """The stems of what was not to be: 超标."""
    some: str
    """The stem of what says that there is something: 发生, 有."""
    whole: str
    """The stem of what is 100% where it is said without a number: 完成."""
    time_kept: str
    """The axis of being in time or late."""
    happens: Lexicon
    places: Mapping[str, tuple[Place, ...]]
    scales: tuple[tuple[tuple[str, ...], ...], ...]
    """The words of each place of each scale, the best first."""
    both_ends: frozenset[int]
    """The scales of which either end may be the better one."""
    not_of: Mapping[int, tuple[str, ...]]
    """What a scale does not grade, as there more is better: 等级保护三级."""
    before: Lexicon
    after: Lexicon
    passing: Mapping[int, int]
    """How many places of a scale are no bad ones; none where it is no judgement."""
    opposites: Mapping[str, str]
    """What says that something was not so, and what that is: 动荡 of 稳定."""
    denials: tuple[str, ...]
    """What may stand before such a word, and be nothing at all."""
    better: Lazy
    """A place that is to be passed: 优于Ⅲ类, 达到或优于Ⅲ类."""
    compared: tuple[str, ...]
    """What shows that another grade is said than the one that is named: 优于Ⅲ类."""
    joined: Lexicon
    """What stands between two things that are both to be done: 建成并投入使用."""
    things: Lexicon
    """What a grade may stand before: 公路 of 三级公路."""
    graded: tuple[str, ...]
    """How what is graded by a single character ends: 满意度 of 满意度高."""


@lru_cache(maxsize=1)
def words() -> DegreeWords:
    """The table, read once."""
    data = tomli.loads(FILE.read_text("utf-8"))
    kind, axis = _kinds(data), _axes(data["axes"])
    kind |= dict.fromkeys(axis, "axis")
    kind |= dict.fromkeys(data["flat"]["words"], "flat")
    kind |= dict.fromkeys(data["kept"], "kept")
    scales = [scale["places"] for scale in data["scales"]]
    return DegreeWords(
        tokens=Lexicon(kind),
        kind=kind,
        rank={w: int(r) for r, ws in data["ranks"].items() for w in ws},
        axis=axis,
        beyond=data["beyond"],
        amounts=data["amounts"],
        changes=frozenset(a["name"] for a in data["axes"] if a.get("changes")),
        short_of=Lazy(data["short_of"], data["short_of_needs"]),
        short_of_whole=data["short_of_whole"],
        ends={a["name"]: (a["says"][0], a["says"][1]) for a in data["axes"]},
        under_way=Lexicon(data["degrees"]["under_way"]),
        stem={word: same[0] for same in data["stems"]["same"] for word in same},
        begun=frozenset(data["stems"]["begun"]),
        done=frozenset(data["stems"]["done"]),
        modest=tuple(data["stems"]["modest"]),
        modest_words=tuple(data["stems"]["modest_words"]),
        goods=tuple(data["stems"]["goods"]),
        either=frozenset(a["name"] for a in data["axes"] if a.get("either")),
        bad=frozenset(data["stems"]["bad"]),
        some=data["stems"]["some"],
        whole=data["stems"]["whole"],
        time_kept=data["time_kept"],
        happens=Lexicon(data["stems"]["happens"]),
        places=_places(scales),
        scales=tuple(tuple(map(tuple, scale)) for scale in scales),
        both_ends=frozenset(
            n for n, scale in enumerate(data["scales"]) if scale.get("both_ends")
        ),
        not_of={
            n: tuple(scale["not_of"])
            for n, scale in enumerate(data["scales"])
            if "not_of" in scale
        },
        before=Lexicon(data["wrappers"]["before"]),
        after=Lexicon(data["wrappers"]["after"]),
        passing={n: int(s.get("passing", 0)) for n, s in enumerate(data["scales"])},
        opposites=data["opposites"],
        denials=("", *data["negations"]),
        better=Lazy(data["wrappers"]["better"], data["wrappers"]["better_needs"]),
        compared=tuple(data["wrappers"]["compared"]),
        joined=Lexicon(data["stems"]["joined"]),
        things=Lexicon(data["wrappers"]["things"]),
        graded=tuple(data["wrappers"]["graded"]),
    )


def _kinds(data: Mapping[str, dict[str, list[str]]]) -> dict[str, str]:
    found = dict.fromkeys(data["negations"], "not")
    found |= dict.fromkeys(data["fillers"], "filler")
    found |= dict.fromkeys(data["adverbs"]["words"], "adverb")
    found |= dict.fromkeys(data["degrees"]["greater"], "greater")
    found |= dict.fromkeys(data["degrees"]["part"], "part")
    found |= {word: "rank" for words in data["ranks"].values() for word in words}
    return found


def _axes(axes: list[dict[str, list[str]]]) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for one in axes:
        found |= {word: (str(one["name"]), 1) for word in one["up"]}
        found |= {word: (str(one["name"]), -1) for word in one["down"]}
    return found


def _places(scales: list[list[list[str]]]) -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for number, places in enumerate(scales):
        for place, names in enumerate(places):
            for name in names:
                found[name] = (*found.get(name, ()), (number, place))
    return found
