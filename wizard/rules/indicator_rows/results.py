"""实际完成值 as it was typed: a day that there is not, a sign that says no number."""

from functools import lru_cache
from typing import Final

from wizard.cells import quoted
from wizard.findings import Code, Finding
from wizard.numbers import narrow
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import SIGN_BEFORE, SIGN_BEHIND
from wizard.rules.indicator_rows.days import (
    MOST_TEXTS,
    is_impossible,
    serial,
    wants_date,
)
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import IndicatorRow
from wizard.values.reading import ValueKind
from wizard.values.signs import narrow_signs

FIELDS: Final = ("target", "actual")


@RowRule
def dates_are_days(row: IndicatorRow) -> list[Finding]:
    """A date is a day of the calendar, and no number that Excel keeps for one."""
    texts = zip(FIELDS, (row.target, row.cells.actual), strict=True)
    return [
        found
        for field, typed in texts
        if typed and (found := _odd_day(row, field, narrow(typed)))
    ]


def _odd_day(row: IndicatorRow, field: str, text: str) -> Finding | None:
    """What is wrong with a value as a day; None where nothing is."""
    day = serial(text)
    day = day if day and wants_date(row) else None
    if day is None and not is_impossible(text, row.year):
        return None
    facts: dict[str, object] = {
        "cell": row.cell(field),
        "typed": quoted(text),
        "date": day and f"{day:%Y-%m-%d}",
    }
    says = RowSays.DATE_IMPOSSIBLE if day is None else RowSays.DATE_SERIAL
    return Finding(Code.DATE_IMPOSSIBLE, row.at(field), says, facts)


@RowRule
def results_are_counted(row: IndicatorRow) -> Finding | None:
    """≥266米 says what was wanted; a result is the number that was counted."""
    if row.values is None or not _has_sign(row.cells.actual or "", row.values[1].kind):
        return None
    facts: dict[str, object] = {
        "cell": row.cell("actual"),
        "typed": quoted(row.cells.actual),
    }
    where, says = row.at("actual"), RowSays.RESULT_WITH_OPERATOR
    return Finding(Code.RESULT_WITH_OPERATOR, where, says, facts)


@lru_cache(maxsize=MOST_TEXTS)
def _has_sign(text: str, kind: ValueKind) -> bool:
    bare = "".join(narrow_signs(text).split())
    is_counted = kind not in (ValueKind.DATE, ValueKind.TEXT)
    return bool(SIGN_BEFORE.match(bare)) or (
        is_counted and bool(SIGN_BEHIND.search(bare))
    )
