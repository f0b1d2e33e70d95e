"""The parts of a year: from which day to which a month, a quarter, a half goes."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from wizard.patterns import Lazy
from wizard.values.dates import time_words as words
from wizard.values.dates.time_words import END, MONTHS


class Point(NamedTuple):
    """A time within a year, from a month and day to a month and day."""

    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]


def whole_year(year: int | None, _: object) -> Point:
    """The year from its first day to its last."""
    return Point(year, (1, 1), (MONTHS, END))


def _month(year: int | None, found: re.Match[str]) -> Point:
    month = int(found["month"]) if found["month"] else 1
    if found["day"]:
        day = int(found["day"])
        return Point(year, (month, day), (month, day))
    first, last = words.PARTS.get(found["part"] or "", (1, END))
    return Point(year, (month, first), (month, last))


def _quarter(year: int | None, found: re.Match[str]) -> Point:
    told = found["number"] or found["n"] or found["q"] or found["q_"] or "1"
    begins = int(told) * 3 - 2
    first, last = words.QUARTERS.get(found["part"] or "", (0, 2))
    return Point(year, (begins + first, 1), (begins + last, END))


def _first_quarters(year: int | None, found: re.Match[str]) -> Point:
    return Point(year, (1, 1), (int(found["number"]) * 3, END))


def _last_quarters(year: int | None, _: re.Match[str]) -> Point:
    return Point(year, (7, 1), (MONTHS, END))


def _half(year: int | None, found: re.Match[str]) -> Point:
    first, last = (1, 6) if found["half"] in words.FIRST_HALF else (7, 12)
    if found["part"] in words.AT_THE_END:
        first = last
    return Point(year, (first, 1), (last, END))


def _part_of_year(year: int | None, found: re.Match[str]) -> Point:
    part = found["part"]
    first, last = words.YEAR_PARTS[words.YEAR_ENDS.get(part, part)]
    return Point(year, (first, 1), (last, END))


Meant = Callable[[int | None, re.Match[str]], Point]

WITHIN_YEAR: Final[tuple[tuple[Lazy, Meant], ...]] = (
    (words.MONTH, _month),
    (words.QUARTER, _quarter),
    (words.FIRST_QUARTERS, _first_quarters),
    (words.LAST_QUARTERS, _last_quarters),
    (words.HALF_OF_YEAR, _half),
    (words.PART_OF_YEAR, _part_of_year),
    (words.WHOLE_YEAR, whole_year),
)
"""What a time within a year is, the first that fits."""
