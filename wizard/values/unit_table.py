"""The table of units: which there are, and how much of each other they are."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import tomli

from wizard.frozen import changed
from wizard.lexicon import Lexicon
from wizard.values.unit import Unit, scale_of
from wizard.values.unit_words import LARGE, NOT_A_NOUN, SCALES, UNIT

FILE: Final = Path(__file__).with_name("units.toml")


Extra: TypeAlias = tuple[tuple[str, str, str], ...]
"""Units of an edition: name, basic unit, how many of it one is."""

Sized: TypeAlias = str | dict[str, str]


class UnitTable(NamedTuple):
    """Every unit by its name, and the names to be looked up in a text."""

    units: Mapping[str, Unit]
    names: Lexicon


@lru_cache
def table(extra: Extra = ()) -> UnitTable:
    """The units of the program, and those that an edition adds to them."""
    data = tomli.loads(FILE.read_text("utf-8"))
    named = dict(_measures(data["measures"]))
    for same in data["counters"]["same"]:
        named |= {name: Unit(name=name, base=same[0]) for name in same}
    for name, base, factor in extra:
        named[name] = _added(name, named.get(base, Unit(base=base)), Fraction(factor))
    return UnitTable(named, Lexicon(named))


def _measures(measures: list[dict[str, object]]) -> Iterator[tuple[str, Unit]]:
    for measure in measures:
        base, units = measure["base"], measure["units"]
        assert isinstance(base, str)
        assert isinstance(units, dict)
        for name, sized in units.items():
            yield name, _sized(name, base, sized)


def _sized(name: str, base: str, sized: Sized) -> Unit:
    facts = {"factor": sized} if isinstance(sized, str) else sized
    factor = _fraction(facts["factor"])
    return Unit(
        name=name,
        base=base,
        factor=factor,
        least=_fraction(facts["least"]) if "least" in facts else factor,
        most=_fraction(facts["most"]) if "most" in facts else factor,
        family=facts.get("family", ""),
    )


@cache
def _fraction(text: str) -> Fraction:
    return Fraction(text)


def _added(name: str, base: Unit, factor: Fraction) -> Unit:
    """A unit of an edition: so many of one of ours, or one that stands alone."""
    sizes = (factor * size for size in (base.factor, base.least, base.most))
    one, least, most = sizes
    return changed(base, name=name, factor=one, least=least, most=most)


def is_known(name: str, extra: Extra = ()) -> bool:
    """Whether the table has this unit, or the parts of this price."""
    return "/" in name or name in table(extra).units


def known(text: str, extra: Extra) -> Unit | None:
    """A unit of the table, alone or with 万 and the like before it."""
    units = table(extra).units
    if found := units.get(text) or units.get(text.lower()):
        return changed(found, name=text)
    scale, rest = scale_of(text)
    if not scale:
        return None
    found = units.get(rest) or units.get(rest.lower())
    if rest and found is None:
        return None
    return changed(found or Unit(), name=text, scale=SCALES[scale])


def unknown(text: str) -> Unit | None:
    """A word of its own, in front of which 万 and the like still count."""
    scale, rest = scale_of(text)
    if not UNIT.fullmatch(text) or NOT_A_NOUN.search(rest):
        return None
    scale = scale if scale.endswith(LARGE) and rest else ""
    base = rest if scale else text
    return Unit(name=text, base=base, scale=SCALES[scale])
