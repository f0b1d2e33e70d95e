"""So many for each month beside the number of a whole year: 每月1次 and 11次."""

from decimal import Decimal
from typing import Final

from wizard.frozen import changed
from wizard.values.comparisons.comparison import EXACTLY
from wizard.values.meaning import Quantity
from wizard.values.row_words import CALENDAR, OF_TIME
from wizard.values.unit_words import MONEY
from wizard.values.value import Value

DAYS: Final = 365
"""A year in the unit that lengths of time are measured in."""

LIKELY: Final = 3
"""From so many times the number of one period on, a result is that of the year."""


def of_the_year(target: Value, actual: Value) -> Value:
    """The target for the whole year, where the result is that of the year.

    A result of a few may be that of each period. Of weeks and days a year has no whole
    number, and some have holidays: with fewer than all, nothing is sure.
    """
    a, b = target.quantity, actual.quantity
    if a is None or b is None or not _is_so_many(a, b):
        return target
    year = int(a.number * DAYS * a.unit.size.numerator) // a.unit.size.denominator
    is_all = b.number >= year
    is_most = b.number >= LIKELY * a.number and 2 * b.number >= year
    if year and (is_all or (is_most and a.unit.family == CALENDAR)):
        return changed(target, meaning=changed(a, number=Decimal(year), unit=b.unit))
    return target


def _is_so_many(a: Quantity, b: Quantity) -> bool:
    """Whether what is counted for each period is counted in the result as well."""
    is_plain = a.most is None and b.most is None and not (a.about or b.about)
    is_least = a.comparator in (*EXACTLY, "≥") and not (a.limits or a.change)
    is_counted = b.unit.base and not b.unit.base.startswith(MONEY)
    same = a.unit.base == f"{b.unit.base}{OF_TIME}" and b.unit.size == 1
    return bool(is_plain and is_least and is_counted and same)
