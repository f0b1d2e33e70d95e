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
        return _begins_in(self, outer) and _ends_in(self, outer)


def _begins_in(inner: Bounds, outer: Bounds) -> bool:
    """Whether the lower end of the inner one is not below that of the outer one."""
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low_open or not outer.low_open or inner.low > outer.low


def _ends_in(inner: Bounds, outer: Bounds) -> bool:
    """Whether the upper end of the inner one is not above that of the outer one."""
    if outer.high is None:
        return True
    if inner.high is None or inner.high > outer.high:
        return False
    return inner.high_open or not outer.high_open or inner.high < outer.high
