"""Times in words: 2023年10月, 7月-9月, 10月底前."""

from typing import Final

from wizard.values.dates.times import LONG
from wizard.values.meaning import CalendarDay, Period
from wizard.values.value import YEARS
from wizard.values.value_wording import ValueSays

MONTH_PARTS: Final = {
    (1, 10): ValueSays.FIRST_TEN,
    (11, 20): ValueSays.MIDDLE_TEN,
    (21, 0): ValueSays.LAST_TEN,
}


def days_in_words(value: Period) -> str:
    """A time, or the last day that keeps it."""
    if value.comparator == "≤":
        return _deadline(value)
    told = _span(value.first, value.last)
    if value.comparator in (None, "="):
        return told
    if value.comparator in (">", "<"):
        return f"{value.comparator}{told}"
    return ValueSays.FROM_DAY.format(date=told)


def month_before(day: CalendarDay) -> Period:
    """By the end of the month before that of a day, as a deadline."""
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    first = CalendarDay(year, month, 1)
    last = first._replace(day=LONG[month - 1])
    return Period(comparator="≤", first=first, last=last)


def _deadline(value: Period) -> str:
    """The last day that keeps it."""
    last = value.last
    if value.first != last and _ends_month(last):
        return ValueSays.BEFORE_MONTH.format(date=_month(last))
    return ValueSays.BEFORE_DAY.format(date=_day(last))


def _span(first: CalendarDay, last: CalendarDay) -> str:
    if first == last:
        return _day(first)
    if first[:2] == last[:2]:
        return _month(first) + _part(first, last)
    is_whole = first.day == 1 and _ends_month(last)
    ends = map(_month if is_whole else _day, (first, _shortened(first, last)))
    return ValueSays.TO.join(ends)


def _shortened(first: CalendarDay, last: CalendarDay) -> CalendarDay:
    """The end without its year, where that is the one of the beginning."""
    return last._replace(year=0) if first.year == last.year else last


def _part(first: CalendarDay, last: CalendarDay) -> str:
    end = 0 if _ends_month(last) else last.day
    return MONTH_PARTS.get((first.day, end), "")


def _ends_month(day: CalendarDay) -> bool:
    return day.day >= LONG[day.month - 1] - (day.month == 2)


def _month(day: CalendarDay) -> str:
    return _year(day) + ValueSays.IN_MONTH.format(number=day.month)


def _day(day: CalendarDay) -> str:
    return _month(day) + ValueSays.ON_DAY.format(number=day.day)


def _year(day: CalendarDay) -> str:
    near = {0: "", 1: ValueSays.NEXT_YEAR, -1: ValueSays.LAST_YEAR}
    if day.year < YEARS:
        return near.get(day.year, "")
    return ValueSays.IN_YEAR.format(number=day.year)
