"""How a target is meant, and what can be compared with it."""

from typing import Final, Literal

from wizard.values.meaning import Period, Quantity
from wizard.values.row_words import LONG_TIMES, SAME_LABEL, SHORT_TIMES
from wizard.values.value import Value

Direction = Literal["at-least", "at-most"]

_SENSES: Final[dict[str, Direction]] = {
    "≥": "at-least",
    ">": "at-least",
    "≤": "at-most",
    "<": "at-most",
}
EXACTLY: Final = (None, "=")
"""Comparators under which a value says just its number."""


def sense(value: Value, direction: Direction) -> Direction:
    """How a value is meant; without a comparator, as its words or its category say."""
    meant = value.quantity
    if meant is None:
        return _SENSES.get(value.comparator or "", direction)
    return way_of(meant, direction)


def way_of(target: Quantity, direction: Direction) -> Direction:
    """Whether more or less of a number is better; none is always the most there be."""
    if target.comparator in _SENSES:
        return _SENSES[target.comparator or ""]
    if target.limits or target.is_zero or target.is_deadline:
        return "at-most"
    return "at-least" if target.change else direction


def comparable(target: Value, actual: Value) -> bool:
    """Whether both are of one kind and one unit, scale apart, or two dates."""
    a, b = target.meaning, actual.meaning
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return alike(a, b)
    return isinstance(a, Period) and isinstance(b, Period)


def is_same(one: Value, other: Value, direction: Direction) -> bool:
    """Whether two cells say the same number or time; of words, the same words."""
    a, b = one.meaning, other.meaning
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _said(a, direction) == _said(b, direction)
    if isinstance(a, Period) and isinstance(b, Period):
        return _told(a) == _told(b)
    return one.text == other.text


def _said(value: Quantity, direction: Direction) -> tuple[object, ...]:
    way = way_of(value, direction)
    return value.unit.base, value.ends, way, value.change, value.about


def _told(value: Period) -> tuple[object, ...]:
    """A deadline is its last day, whichever way it is said."""
    begins = None if value.comparator == "≤" else value.first
    return value.comparator, begins, value.last


def alike(target: Quantity, actual: Quantity) -> bool:
    """Whether two numbers count the same thing in units that can be converted."""
    a, b = target.unit, actual.unit
    if a.base != b.base:
        return False
    nouns = not a.noun or not b.noun or a.noun in b.noun or b.noun in a.noun
    return nouns and _same_label(target.label, actual.label)


def _same_label(one: str, other: str) -> bool:
    """Whether two names before a number may be one."""
    if one == other:
        return True
    one, other = (SAME_LABEL.sub("", name) for name in (one, other))
    return one in other or other in one


def says_no_way(target: Quantity, direction: Direction) -> bool:
    """Whether more may be good or bad: a length of time, a rate among the costs."""
    if (
        target.comparator not in EXACTLY
        or target.limits
        or target.is_zero
        or target.change
    ):
        return False
    if target.is_deadline:
        return True
    if target.unit.base == "%" and direction == "at-most":
        return True
    return target.unit.base in SHORT_TIMES and target.unit.name not in LONG_TIMES
