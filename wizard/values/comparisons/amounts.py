"""Numbers beside numbers: what a target takes, and whether a result lies in it."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Final, NamedTuple

from wizard.frozen import changed
from wizard.values.bounds import Bounds
from wizard.values.comparisons.comparison import Direction, alike, says_no_way, way_of
from wizard.values.meaning import Quantity
from wizard.values.unit import Unit

ROUNDED: Final = Decimal("0.005")
"""How much of a number its rounding is at most taken to be."""


class Taken(NamedTuple):
    """The numbers that meet a target, and the spans of those that miss it."""

    met: Bounds
    missed: tuple[Bounds, ...]


def meets(target: Quantity, actual: Quantity, direction: Direction) -> bool | None:
    """Whether a number reaches another one; None where they are not comparable.

    A number that was converted may have been rounded, and between two families of
    units it has several sizes: a miss must be one however that was.
    """
    if target.is_zero and actual.is_zero:
        return target.comparator != ">"
    if not alike(target, actual):
        return None
    if target.change != actual.change and not _may_be_change(target, actual):
        return _opposite(target, actual) if actual.change and target.change else None
    met = _judged(target, actual, direction, target.unit.size, actual.unit.size)
    if met is not False or target.unit.size == actual.unit.size:
        return met
    return False if _is_surely_missed(target, actual, direction) else None


def _is_surely_missed(target: Quantity, actual: Quantity, direction: Direction) -> bool:
    """Whether a result in another unit is a miss for all that it may stand for."""
    units = (target.unit, actual.unit)
    is_one = target.unit.family == actual.unit.family
    sizes = [(u.size,) if is_one else _sizes(u) for u in units]
    found = {
        _judged(target, one, direction, a, b)
        for one in _before_rounding(actual)
        for a, b in product(*sizes)
    }
    return found == {False}


def _before_rounding(actual: Quantity) -> tuple[Quantity, ...]:
    """The least and the most that may have been rounded to a number with decimals."""
    places = int(actual.number.as_tuple().exponent)
    if places >= 0 or actual.most is not None:
        return (actual,)
    half = min(Decimal(5).scaleb(places - 1), abs(actual.number) * ROUNDED)
    ends = (actual.number - half, actual.number + half)
    return tuple(changed(actual, number=end) for end in ends)


def _may_be_change(target: Quantity, actual: Quantity) -> bool:
    """Whether a number without a word for it is the change that was wanted."""
    is_bare = not actual.change and not actual.is_level and actual.number >= 0
    return bool(target.change) and is_bare


def _opposite(target: Quantity, actual: Quantity) -> bool | None:
    """It went the other way: a miss, unless less of it was wanted."""
    wants_more = target.comparator in (None, "=", "≥", ">") and not target.is_zero
    return False if wants_more and not actual.is_zero else None


def _sizes(unit: Unit) -> tuple[Fraction, Fraction]:
    return unit.scale * unit.least, unit.scale * unit.most


def _judged(
    target: Quantity,
    actual: Quantity,
    direction: Direction,
    size: Fraction,
    of_actual: Fraction,
) -> bool | None:
    done = told(actual, of_actual)
    taken = _taken(target, direction, size)
    if done.within(taken.met):
        return True
    return False if any(done.within(span) for span in taken.missed) else None


def told(actual: Quantity, size: Fraction) -> Bounds:
    """What a result leaves possible: ≥266 is all from there on."""
    low, high, *_ = actual.ends_in(size)
    if actual.comparator in ("≥", ">"):
        return Bounds(low, None, actual.comparator == ">")
    if actual.comparator in ("≤", "<"):
        return Bounds(None, high, high_open=actual.comparator == "<")
    return Bounds(low, high, high_open=actual.about == "nearly")


def _taken(target: Quantity, direction: Direction, size: Fraction) -> Taken:
    """What meets a target. Beyond a range, on its better side, nobody can say.

    So it is with a plain 30天 among deadlines: longer is late, and shorter may be.
    """
    low, high, *_ = target.ends_in(size)
    way, is_open = way_of(target, direction), target.comparator in (">", "<")
    below = Bounds(None, low, high_open=not is_open)
    above = Bounds(high, None, low_open=not is_open)
    if target.either:
        return Taken(Bounds(low, high), (below, above))
    if says_no_way(target, direction):
        return Taken(Bounds(low, high), (above,) if target.is_deadline else ())
    missed = (below,) if way == "at-least" else (above,)
    is_none = target.is_zero and target.comparator in (None, "=", "≤")
    if is_none or (low != high and not target.about):
        return Taken(Bounds(low, high), missed)
    if way == "at-least":
        return Taken(Bounds(low, None, is_open), missed)
    return Taken(Bounds(None, high, high_open=is_open), missed)
