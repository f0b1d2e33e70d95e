"""Times as people write them: days, months, quarters, halves, years, deadlines."""

import re
from typing import Final

from wizard.frozen import changed
from wizard.values.dates import time_words as words
from wizard.values.dates.year_parts import WITHIN_YEAR, Point, whole_year
from wizard.values.meaning import NO_SUCH_DAY, CalendarDay, Period, Text

LONG: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of the months, in a year that has a 29th of February."""


def time_in(text: str, *, expected: bool) -> Period | Text | None:
    """The time that this text says; None where it says anything else as well.

    `expected` is for a cell where a time is expected: there 12.25 is a day.
    """
    if not expected and not _may_be_time(text):
        return None
    bare = words.BEFORE.sub("", words.NAMED.sub("", text, count=1), count=1)
    for pattern in words.EXPECTED if expected else ():
        found = pattern.match(bare)
        if found and (tail := words.TAIL.fullmatch(bare, found.end())):
            told = _period((_numbered(found),), tail)
            return told if isinstance(told, Period) or _numbered(found).year else None
    return _written(_spread(bare) if words.DASH.may_fit(bare) else bare)


def _may_be_time(text: str) -> bool:
    """Whether a text has what a time has at least one of."""
    is_named = not words.MAY_BE_TIME.isdisjoint(text)
    return is_named or bool(words.TIME_IN_FIGURES.search(text))


def _spread(text: str) -> str:
    """1月-12月 of 1-12月, 2022年1月-2022年12月 of 2022.1-2022.12."""
    spelled = words.DOTTED.sub(_spelled, text)
    return words.SPREAD.sub(r"\1\4\2", spelled, count=1)


def _spelled(found: re.Match[str]) -> str:
    """2022年1月 of 2022.1."""
    year, month = found[1] or found[3], found[2] or found[4]
    return words.YEAR_AND_MONTH.format(year=year, month=month)


def _written(text: str) -> Period | Text | None:
    """One time or two, and the words behind them."""
    first = point_at(text, 0)
    if first is None:
        return None
    point, end = first
    points: tuple[Point, ...] = (point,)
    dash = words.DASH.match(text, end)
    second = point_at(text, dash.end(), after=point) if dash else None
    if second is not None:
        points, end = (point, _following(point, second[0])), second[1]
    tail = words.TAIL.fullmatch(text, end)
    return _period(points, tail) if tail else None


def point_at(
    text: str, at: int, after: Point | None = None
) -> tuple[Point, int] | None:
    """The time that stands at a place, and where it ends; None for none.

    `after` is the time before it, whose month it may leave out.
    """
    year, end = None, at
    if found := words.WHOLE_DATE.match(text, at):
        return _numbered(found), found.end()
    if found := words.YEAR.match(text, at):
        word = found["word"]
        year = words.YEARS[word] if word else int(found["year"])
        end = found.end()
    for pattern, meant in WITHIN_YEAR:
        if found := pattern.match(text, end):
            return meant(year, found), found.end()
    if after is not None and (found := words.DAY_ALONE.match(text, at)):
        day = (after.first[0], int(found[1]))
        return Point(after.year, day, day), found.end()
    if year is not None and year >= 0:
        return whole_year(year, None), end
    return None


def _numbered(found: re.Match[str]) -> Point:
    """A date in figures: 2023.12.25, 12.25, 2023-12, 20231225."""
    told = {
        name.rstrip("_"): int(digits)
        for name, digits in found.groupdict().items()
        if digits and digits.isdecimal()
    }
    month = told["month"]
    first, last = told.get("day", 1), told.get("day", words.END)
    return Point(told.get("year"), (month, first), (month, last))


def _following(first: Point, second: Point) -> Point:
    """The end of a time: its year is that of the beginning unless it says another."""
    year = first.year if second.year is None else second.year
    if first.year and first.year >= words.FIRST_YEAR and year is not None:
        year = year if year >= words.FIRST_YEAR else first.year + year
    return second._replace(year=year)


def _period(points: tuple[Point, ...], tail: re.Match[str]) -> Period | Text | None:
    told = tail.groupdict()
    ends = [_moments(point) for point in points]
    if None in ends:
        return Text(NO_SUCH_DAY)
    known = [end for end in ends if end is not None]
    first, last = known[0][0], known[-1][1]
    if first > last:
        return None
    comparator = "≤" if told.get("before") else "≥" if told.get("after") else None
    is_long = len(points) > 1
    ending = known[-1][0] if is_long else None
    return Period(comparator=comparator, first=first, last=last, ending=ending)


def _moments(point: Point) -> tuple[CalendarDay, CalendarDay] | None:
    """Its first and last day; None where the calendar has no such day."""
    year = 0 if point.year is None else point.year
    found = []
    for month, day in (point.first, point.last):
        if not 1 <= month <= words.MONTHS:
            return None
        longest = _days_of(year, month)
        if day == words.END:
            found.append(CalendarDay(year, month, longest))
        elif 1 <= day <= longest:
            found.append(CalendarDay(year, month, day))
        else:
            return None
    return found[0], found[1]


def _days_of(year: int, month: int) -> int:
    """How many days a month has; February 29 where the year is not told."""
    is_known = year >= words.FIRST_YEAR
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return LONG[month - 1] - (month == 2 and is_known and not is_leap)


def in_year(period: Period, year: int | None) -> Period | Text:
    """The same with the year of the form where it leaves it out.

    Text where that year has no such day; the end of a month is whichever it has.
    """
    if year is None:
        return period
    first, last = _day_in(period.first, year), _day_in(period.last, year)
    if first == last and first.day > _days_of(first.year, first.month):
        return Text(NO_SUCH_DAY)
    ending = period.ending and _day_in(period.ending, year)
    return changed(period, first=first, last=_ended(last), ending=ending)


def _day_in(told: CalendarDay, year: int) -> CalendarDay:
    is_told = told.year >= words.FIRST_YEAR
    return told if is_told else told._replace(year=told.year + year)


def _ended(last: CalendarDay) -> CalendarDay:
    """The last day of February as the year has it."""
    return last._replace(day=min(last.day, _days_of(last.year, last.month)))
