"""Days that there are not, and numbers that Excel keeps for days."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.numbers import narrow
from wizard.rules.doubtful_words import DATE_PARTS, DATE_SERIAL
from wizard.values.reading import Kind, read_value

EPOCH: Final = date(1899, 12, 30)
"""The day that Excel counts from."""

LEAP_YEAR: Final = 2000
"""A year that has every day there is, for dates that tell none."""


def has_odd_day(row: Indicator, edition: Edition) -> bool:
    """Whether a value of the row is no day though it should be one."""
    texts = [narrow(text or "") for text in (row.whole_target, row.actual)]
    is_serial = any(map(serial, texts)) and wants_date(row, edition)
    return is_serial or any(map(is_impossible, texts))


def wants_date(row: Indicator, edition: Edition) -> bool:
    """Whether the category expects dates, or the other cell of the row holds one."""
    texts = (row.whole_target or "", row.actual or "")
    is_date = any(read_value(text).kind is Kind.DATE for text in texts)
    return edition.categories[row.category].dates or is_date


@lru_cache(maxsize=2048)
def serial(text: str) -> date | None:
    """The day that a number of Excel stands for: 45291 is 2023-12-31; or None."""
    found = re.fullmatch(DATE_SERIAL, text)
    return EPOCH + timedelta(days=int(found[1])) if found else None


@lru_cache(maxsize=4096)
def is_impossible(text: str) -> bool:
    """Whether a text names a day that the calendar does not have: 11月31日."""
    for found in re.finditer(DATE_PARTS, text):
        told = found.groupdict()
        year, month = told["year"], told["month"] or told["month_of_year"]
        if not _is_day(int(year or LEAP_YEAR), int(month), int(told["day"] or 1)):
            return True
    return False


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
