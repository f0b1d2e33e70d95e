"""Spans of numbers: what a value leaves possible, and what a target takes."""

from fractions import Fraction
from typing import NamedTuple


class Bounds(NamedTuple):
    """All numbers from one end to the other; None is an end that is not there."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    """Whether the lower end itself is outside."""
    high_open: bool = False

    def within(self, outer: "Bounds") -> bool:
        """Whether every number here is there, too."""
        return _reaches(outer, self) and _reaches(_mirrored(outer), _mirrored(self))

    def scaled(self, factor: Fraction) -> "Bounds":
        """The same in another unit; the factor is above 0."""
        low, high = (None if e is None else e * factor for e in self[:2])
        return self._replace(low=low, high=high)


def _reaches(outer: Bounds, inner: Bounds) -> bool:
    """Whether the lower end of the inner one is not below that of the outer one."""
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or inner.low_open or not outer.low_open


def _mirrored(bounds: Bounds) -> Bounds:
    low, high = (None if end is None else -end for end in bounds[:2])
    return Bounds(high, low, bounds.high_open, bounds.low_open)
