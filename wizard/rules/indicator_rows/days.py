"""Days that there are not, and numbers that Excel keeps for days."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from wizard.numbers import narrow
from wizard.rules.doubtful_words import DATE_PARTS, DATE_SERIAL, OTHER_YEAR
from wizard.rules.row import IndicatorRow
from wizard.values.reading import ValueKind, read_value

MOST_TEXTS: Final = 4096
"""Texts of values that are known when they come again: 100%, 及时."""

EPOCH: Final = date(1899, 12, 30)
"""The day that Excel counts from."""

LEAP_YEAR: Final = 2000
"""A year that has every day there is, for dates that tell none."""


def has_odd_day(row: IndicatorRow) -> bool:
    """Whether a value of the row is no day though it should be one."""
    texts = [narrow(text or "") for text in (row.target, row.cells.actual)]
    is_serial = any(map(serial, texts)) and wants_date(row)
    return is_serial or any(is_impossible(text, row.year) for text in texts)


def wants_date(row: IndicatorRow) -> bool:
    """Whether the category expects dates, or the other cell of the row holds one."""
    texts = (row.target or "", row.cells.actual or "")
    is_date = any(read_value(text).kind is ValueKind.DATE for text in texts)
    return row.edition.categories[row.cells.category].dates or is_date


@lru_cache(maxsize=MOST_TEXTS)
def serial(text: str) -> date | None:
    """The day that a number of Excel stands for: 45291 is 2023-12-31; or None."""
    found = DATE_SERIAL.fullmatch(text)
    return EPOCH + timedelta(days=int(found[1])) if found else None


@lru_cache(maxsize=MOST_TEXTS)
def is_impossible(text: str, form_year: int | None = None) -> bool:
    """Whether a text names a day that the calendar does not have: 11月31日.

    A date without a year is of that of the form, 次年2月29日 may be of another one.
    """
    plain = LEAP_YEAR if OTHER_YEAR.search(text) else form_year or LEAP_YEAR
    for found in DATE_PARTS.finditer(text):
        told = found.groupdict()
        year, month = told["year"], told["month"] or told["month_of_year"]
        if not _is_day(int(year or plain), int(month), int(told["day"] or 1)):
            return True
    return False


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
