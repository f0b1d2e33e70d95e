"""Words as people write them where no number stands: 未完成, 显著提升, 良好."""

from collections.abc import Iterable
from typing import Final

from wizard.frozen import changed
from wizard.patterns import Lazy, is_letters
from wizard.values.meaning import Degree, Grade
from wizard.values.words.degrees import DegreeWords, words
from wizard.values.words.denial_words import DENIAL, NONE, NOT_ABLE, SOME_NOT_SO
from wizard.values.words.subjects import parted

LONGEST: Final = 20
"""A longer sentence is text: what it denies nobody can say from its words."""

SHORTEST: Final = 2
"""集中 is no 集 that is under way."""

HAN: Final = Lazy(r"(?:[^\W\d_]|(?<=[A-Z])\d+(?:\.\d)?)+")
"""Words, in which a name may have figures: PM2.5."""
LEAST, MOST = 0, 3
PART, GREATER = 1, 2


def grade_in(text: str, comparator: str | None = None) -> Grade | None:
    """The word of a scale that this text is; None where it says anything else."""
    table = words()
    of, bare = "", text
    if bare not in table.places:
        bare = _unwrapped(text, table)
    if bare not in table.places:
        of, bare = graded_thing(text) or _split(text, table)
    if not bare and comparator is None:
        return _better_than(text, table)
    if not bare:
        return None
    degree = degree_in(text)
    return Grade(word=bare, of=of, comparator=comparator, degree=degree)


def graded_thing(text: str) -> tuple[str, str] | None:
    """公路 and 三级 of 三级公路; None where no grade stands before such a thing."""
    table = words()
    rest = text
    while rest and (thing := table.things.at_end(rest)):
        rest = rest.removesuffix(thing)
        word = _unwrapped(rest, table)
        word = word if word in table.places else _split(rest, table)[1]
        if word:
            return thing, word
    return None


def _better_than(text: str, table: DegreeWords) -> Grade | None:
    """The place that is to be passed, or reached as well: 优于Ⅲ类."""
    found = table.better.match(text)
    if found is None or found["word"] not in table.places:
        return None
    sign = "≥" if found["equal"] or found["same"] else ">"
    return Grade(word=found["word"], of=found["of"], comparator=sign)


def _unwrapped(text: str, table: DegreeWords) -> str:
    """The text without 效果, 等次 and the like around it."""
    before = text
    while before:
        if before in table.places:
            return before
        shorter = table.after.before(before) or before
        if shorter in table.places:
            return shorter
        cut = table.before.behind(before)
        if cut == before:
            return shorter if table.after.at_end(before) else before
        before = cut
    return text


def _split(text: str, table: DegreeWords) -> tuple[str, str]:
    """What is graded and how: 满意度 and 较高; blank where no such word ends it."""
    for cut in range(1, len(text) if len(text) <= LONGEST else 1):
        of, tail = text[:cut], text[cut:]
        if tail in table.places:
            is_it = _is_said(of) and _may_be_graded(of, tail, table)
            return (of, tail) if is_it else ("", "")
    return "", ""


def _may_be_graded(of: str, tail: str, table: DegreeWords) -> bool:
    """Whether what stands before the word of a scale is a thing, and not its degree."""
    found = {table.kind[word] for _, word in table.tokens.found(of)}
    if found & {"not", "part", "greater", "rank"}:
        return False
    if of.endswith(table.compared):
        return False
    return len(tail) > 1 or of.endswith(table.graded)


def degree_in(text: str) -> Degree | None:
    """Words with what they deny and how far they go; None where nothing is known."""
    so, free_of = _free(text)
    degree = _degree_in(so) if free_of else None
    if degree and _is_so(degree):
        return changed(degree, free_of=free_of)
    return _degree_in(text)


def some_not_so(text: str) -> Degree | None:
    """2个项目不合格: in part, where there is any; None of what denies nothing."""
    found = SOME_NOT_SO.fullmatch(text)
    told = _degree_in(found["what"]) if found else None
    if found is None or told is None or told.level or told.is_none:
        return None
    return changed(told, level=PART if int(found["number"]) else MOST)


def sides(told: Degree) -> tuple[Degree, ...]:
    """准确 and 无误 of 准确无误; most words have but one side."""
    if not told.free_of:
        return (told,)
    none = _degree_in(f"{NONE[0]}{told.free_of}")
    so = changed(told, free_of="")
    return (so, none) if none else (so,)


def _free(text: str) -> tuple[str, str]:
    """准确 and 误 of 准确无误; the latter is blank where nothing is said so."""
    table = words()
    found = list(table.tokens.found(text)) if len(text) <= LONGEST else []
    nots = [(at, word) for at, word in found if table.kind[word] == "not"]
    if len(nots) != 1:
        return text, ""
    (at, word), *_ = nots
    so, gone = text[:at], text[at + len(word) :]
    was_wanted = parted(gone)[1] and parted(gone)[1] not in table.bad
    return (so, gone) if so and _is_none(word) and not was_wanted else (text, "")


def _is_so(degree: Degree) -> bool:
    """Whether words say whole that something is so: 准确, 及时, 项目合格."""
    known = degree.stem in words().modest or parted(degree.stem)[1]
    return degree.level == MOST and (degree.way > 0 or bool(known))


def _degree_in(text: str) -> Degree | None:
    table = words()
    text = table.short_of.sub(table.short_of_whole, _straight(text, table))
    if len(text) > LONGEST or not _is_said(text):
        return None
    under_way = table.under_way.at_end(text)
    bare = text.removesuffix(under_way)
    if under_way and len(bare) < SHORTEST:
        if len(under_way) > 1:
            return Degree(stem="", level=PART)
        bare = text
    told = _Told(bare, table)
    level = told.level
    if level == MOST and under_way and bare != text:
        level = PART
    return Degree(
        stem=told.stem,
        level=level,
        rank=told.rank,
        way=told.way,
        axis=told.axis,
        is_flat=told.is_flat,
        is_none=told.is_none,
        is_some=told.is_some,
        adverbs=told.adverbs,
    )


def _is_said(text: str) -> bool:
    """Whether a text is words and nothing else."""
    return is_letters(text) or bool(HAN.fullmatch(text))


def _straight(text: str, table: DegreeWords) -> str:
    """The text with 不稳定 for 动荡, and 稳定 for 无动荡."""
    said = [word for word in table.opposites if text.endswith(word)]
    if not said:
        return text
    pairs = ((no, word) for word in said for no in table.denials)
    denied = [pair for pair in pairs if text.endswith("".join(pair))]
    no, word = max(denied, key=lambda pair: (len("".join(pair)), len(pair[0])))
    before = text.removesuffix(f"{no}{word}")
    return f"{before}{'' if no else DENIAL}{table.opposites[word]}"


class _Told:
    """The words of a text sorted: what is spoken of, and what is said of it."""

    def __init__(self, text: str, table: DegreeWords) -> None:
        places = list(table.tokens.found(text))
        found = [(word, table.kind[word]) for _, word in places]
        kinds = [kind for _, kind in found]
        axes = [table.axis[word] for word, kind in found if kind == "axis"]
        gone = ((at, word) for at, word in places if table.kind[word] != "kept")
        rest = _without(text, gone)
        happens = rest if rest in table.modest else table.happens.behind(rest)
        self.adverbs = "".join(w for w, kind in found if kind == "adverb")
        self.is_flat = "flat" in kinds
        self.axis, self.way = axes[-1] if axes else ("", 0)
        ranks = [table.rank[word] for word, kind in found if kind == "rank"]
        self.rank = max(ranks, default=0)
        denied = kinds.count("not") % 2 == 1
        self.level = _level(kinds, denied=denied)
        self.is_some = not denied and happens != rest
        nots = [word for word, kind in found if kind == "not"]
        self.is_none = denied and not axes and (happens != rest or _is_none(nots[0]))
        self.stem = happens if self.is_none or axes else happens or rest


def _level(kinds: list[str], *, denied: bool) -> int:
    if denied:
        return LEAST
    if "part" in kinds:
        return PART
    return GREATER if "greater" in kinds else MOST


def _is_none(word: str) -> bool:
    """Whether it is said that there is none: 无 of 无事故, and not 无法."""
    return word.startswith(NONE) and word not in NOT_ABLE


def _without(text: str, words: Iterable[tuple[int, str]]) -> str:
    """The text without these words, each with its place."""
    kept, at = "", 0
    for place, word in words:
        kept, at = kept + text[at:place], place + len(word)
    return kept + text[at:]
