"""Whether 实际完成值 reaches 年度指标值; None wherever that is not sure."""

from decimal import Decimal
from typing import Final, Literal

from wizard.values.value import Day, Kind, Value
from wizard.words import SHORT_TIMES

Direction = Literal["at-least", "at-most"]

_SENSES: Final[dict[str, Direction]] = {
    "≥": "at-least",
    ">": "at-least",
    "≤": "at-most",
    "<": "at-most",
}
_EXACT: Final = (None, "=")
"""Comparators under which a value says just its number."""


def sense(value: Value, direction: Direction) -> Direction:
    """How a value is meant; without a comparator, as its category is."""
    return _SENSES.get(value.comparator or "", direction)


def comparable(target: Value, actual: Value) -> bool:
    """Whether both are of one kind and one unit, scale apart, or two dates."""
    same = (target.kind, target.measure) == (actual.kind, actual.measure)
    return same and target.kind is not Kind.TEXT


def reached(target: Value, actual: Value, direction: Direction) -> bool | None:
    """Whether the target is met; the same words always meet it."""
    if target.text == actual.text:
        return True
    if not comparable(target, actual):
        return None
    if target.date and actual.date:
        return _in_time(target, actual)
    if target.most is not None:
        return _within(target, actual, direction)
    return _far_enough(target, actual, direction)


def _in_time(target: Value, actual: Value) -> bool | None:
    """Dates are met or not met. A month means any of its days, a deadline its last."""
    deadline, first, last = _days(target.date, actual.date)
    if sense(target, "at-most") == "at-least" or sense(actual, "at-most") == "at-least":
        return None
    if last <= deadline:
        return True
    return False if first > deadline and actual.comparator in _EXACT else None


def _days(target: Day | None, actual: Day | None) -> tuple[tuple[int, ...], ...]:
    """The deadline, and the first and last day told; years only where both tell one."""
    assert target
    assert actual
    years = target.year is not None and actual.year is not None
    deadline = (target.year or 0, target.month, target.day or 31)
    first = (actual.year or 0, actual.month, actual.day or 1)
    last = (actual.year or 0, actual.month, actual.day or 31)
    return tuple(day if years else day[1:] for day in (deadline, first, last))


def _within(target: Value, actual: Value, direction: Direction) -> bool | None:
    """A range is met inside it, missed on its wrong side; beyond it nobody can say."""
    low, high = _ends(target)
    least, most = _ends(actual)
    if actual.comparator not in _EXACT:
        return None
    if low <= least and most <= high:
        return True
    wrong = most < low if sense(target, direction) == "at-least" else least > high
    return False if wrong else None


def _far_enough(target: Value, actual: Value, direction: Direction) -> bool | None:
    if target.comparator in _EXACT and _says_no_way(target, direction):
        return True if target.ends == actual.ends else None
    (a, _), (least, most), way = _ends(target), _ends(actual), sense(target, direction)
    met = least >= a if way == "at-least" else most <= a
    if target.comparator in (">", "<") and a in (least, most):
        met = False
    missed = most < a if way == "at-least" else least > a
    if actual.comparator in _EXACT:
        return met if met or missed or least == most else None
    return True if met and sense(actual, direction) == way else None


def _says_no_way(target: Value, direction: Direction) -> bool:
    """Whether more may be good or bad: a length of time, a rate among the costs."""
    is_rate = target.kind is Kind.PERCENT and direction == "at-most"
    return is_rate or target.unit in SHORT_TIMES


def _ends(value: Value) -> tuple[Decimal, Decimal]:
    least, most = value.ends
    assert least is not None
    assert most is not None
    return least, most
