"""实际完成值 as it was typed: a day that there is not, a sign that says no number."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, year_of
from wizard.numbers import narrow
from wizard.rules import labels
from wizard.rules.days import is_impossible, serial, wants_date
from wizard.rules.doubtful_words import SIGN_BEFORE, SIGN_BEHIND
from wizard.scoring.scores import values_of
from wizard.values.reading import Kind
from wizard.wording import Says
from wizard.words import SIGNS

FIELDS: Final = ("target", "actual")


def dates_are_days(form: Form, edition: Edition) -> Iterator[Finding]:
    """A date is a day of the calendar, and no number that Excel keeps for one."""
    for number, row in enumerate(form.indicators):
        for field in FIELDS:
            text = narrow((row.whole_target if field == "target" else row.actual) or "")
            day = serial(text) if wants_date(row, edition) else None
            if day is None and not is_impossible(text):
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
