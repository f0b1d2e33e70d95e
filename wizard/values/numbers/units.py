"""What the words behind a number mean: a unit, a price, a unit with what is counted."""

from fractions import Fraction
from functools import lru_cache
from typing import Final

from wizard.frozen import changed
from wizard.patterns import is_letters
from wizard.values.unit import Unit, scale_of
from wizard.values.unit_table import Extra, known, table, unknown
from wizard.values.unit_words import (
    COUNTED_ONCE,
    EACH_YEAR,
    MAN_DAY,
    NO_NOUN,
    NOT_A_NOUN,
    NOUN_IN_BRACKETS,
    PER_EACH,
)

LONGEST_NOUN: Final = 8

PART_OF: Final = "\u2044"
"""The stroke of 2/3: behind it stands of how many parts so many are meant."""


@lru_cache(maxsize=2048)
def unit_of(text: str, extra: Extra = ()) -> Unit | None:
    """The unit that these words behind a number are; None where they say more.

    A word that no table knows measures itself and nothing else: 5页 and 5张 differ.
    """
    if not text:
        return Unit()
    return (
        known(text, extra)
        or _part(text)
        or _price(text, extra)
        or _with_noun(text, extra)
        or unknown(text)
    )


def _price(text: str, extra: Extra) -> Unit | None:
    """So much for each: 元/人, 元/人/天, 公里/小时, 元每人."""
    if not PER_EACH.may_fit(text):
        return None
    first, *each = PER_EACH.now.split(text)
    if not each or not all((first, *each)):
        return None
    each = [one for part in each for one in _apart(part)]
    parts = [known(p, extra) or unknown(p) for p in (first, *each)]
    units = [part for part in parts if part is not None]
    if len(units) < len(parts):
        return None
    made, *divided = units
    for unit in sorted(divided, key=lambda one: one.base):
        made = made if unit.name in EACH_YEAR else _divided(made, unit)
    return changed(made, name=text)


def _apart(part: str) -> tuple[str, ...]:
    """人 and 天 of 人·天."""
    found = MAN_DAY.now.fullmatch(part)
    return (found["who"], found["time"]) if found else (part,)


def per(unit: Unit, each: str, extra: Extra = ()) -> Unit | None:
    """So much for each: 次 and 每月 are 次/月; None where it is already for each."""
    if each in EACH_YEAR:
        return unit
    by = known(each, extra) or unknown(each)
    if by is None:
        return None
    return changed(_divided(unit, by), name=f"{unit.name}/{each}")


def _part(text: str) -> Unit | None:
    """Thirds and the like, as shares of a hundred."""
    parts = text.removeprefix(PART_OF)
    if parts == text or not parts.isdecimal() or not int(parts):
        return None
    factor = Fraction(100, int(parts))
    return Unit(name=text, base="%", factor=factor, least=factor, most=factor)


def _divided(one: Unit, by: Unit) -> Unit:
    """人次 behind the stroke are 人: nobody tells them apart in a price."""
    whole, counted = COUNTED_ONCE
    base = by.base.removesuffix(counted) if by.base == whole else by.base
    return changed(
        one,
        base=f"{one.base}/{base}",
        factor=one.factor / by.size,
        least=one.least / (by.scale * by.most),
        most=one.most / (by.scale * by.least),
        family=one.family or by.family,
    )


def _is_noun(text: str) -> bool:
    """Whether a text may be what is counted."""
    bare = NOUN_IN_BRACKETS.sub("", text)
    is_short = len(bare) <= LONGEST_NOUN and is_letters(bare)
    return is_short and not NOT_A_NOUN.search(bare)


def _with_noun(text: str, extra: Extra) -> Unit | None:
    """A unit of the table with what is counted behind it: 期培训班, 公里道路."""
    scale, rest = scale_of(text)
    for at in (text, rest) if scale else (text,):
        found = table(extra).names.at(at)
        noun = at[len(found) :]
        unit = known(text.removesuffix(noun), extra) if found and noun else None
        if unit:
            is_noun = unit.base not in NO_NOUN and _is_noun(noun)
            return changed(unit, name=text, noun=noun) if is_noun else None
    return None
