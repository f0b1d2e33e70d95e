"""实际完成值 as it was typed: a day that there is not, a sign that says no number."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, year_of
from wizard.numbers import narrow
from wizard.rules import labels
from wizard.rules.doubtful_words import (
    DATE_PARTS,
    DATE_SERIAL,
    SIGN_BEFORE,
    SIGN_BEHIND,
)
from wizard.scoring.scores import values_of
from wizard.values.reading import Kind, read_value
from wizard.wording import Says
from wizard.words import SIGNS

FIELDS: Final = ("target", "actual")

EPOCH: Final = date(1899, 12, 30)
"""The day that Excel counts from."""

LEAP_YEAR: Final = 2000
"""A year that has every day there is, for dates that tell none."""


def dates_are_days(form: Form, edition: Edition) -> Iterator[Finding]:
    """A date is a day of the calendar, and no number that Excel keeps for one."""
    for number, row in enumerate(form.indicators):
        for field in FIELDS:
            text = narrow((row.target if field == "target" else row.actual) or "")
            day = _serial(text) if _wants_date(row, edition) else None
            if day is None and not _is_impossible(text):
                continue
            where = row_cell(number, field)
            facts: dict[str, object] = {
                "cell": labels.cell(form, edition, where),
                "typed": quoted(text),
                "date": day and f"{day:%Y-%m-%d}",
            }
            says = Says.DATE_IMPOSSIBLE if day is None else Says.DATE_SERIAL
            yield Finding(Code.DATE_IMPOSSIBLE, where, says, facts)


def results_are_counted(form: Form, edition: Edition) -> Iterator[Finding]:
    """≥266米 says what was wanted; a result is the number that was counted."""
    for number, row in enumerate(form.indicators):
        values = values_of(row, edition, year_of(form))
        if values is None or not _has_sign(row.actual or "", values[1].kind):
            continue
        where = row_cell(number, "actual")
        facts: dict[str, object] = {
            "cell": labels.cell(form, edition, where),
            "typed": quoted(row.actual),
        }
        says = Says.RESULT_WITH_OPERATOR
        yield Finding(Code.RESULT_WITH_OPERATOR, where, says, facts)


@lru_cache(maxsize=2048)
def _has_sign(text: str, kind: Kind) -> bool:
    bare = re.sub(r"\s", "", narrow(text).translate(SIGNS))
    is_counted = kind not in (Kind.DATE, Kind.TEXT)
    return bool(re.match(SIGN_BEFORE, bare)) or (
        is_counted and bool(re.search(SIGN_BEHIND, bare))
    )


def _wants_date(row: Indicator, edition: Edition) -> bool:
    """Whether the category expects dates, or the other cell of the row holds one."""
    texts = (row.target or "", row.actual or "")
    is_date = any(read_value(text).kind is Kind.DATE for text in texts)
    return edition.categories[row.category].dates or is_date


@lru_cache(maxsize=2048)
def _serial(text: str) -> date | None:
    found = re.fullmatch(DATE_SERIAL, text)
    return EPOCH + timedelta(days=int(found[1])) if found else None


@lru_cache(maxsize=4096)
def _is_impossible(text: str) -> bool:
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
