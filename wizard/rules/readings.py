"""How the cells of a row were read, as a finding tells it behind each of them."""

from wizard.editions.edition import Edition
from wizard.form import Form, year_of
from wizard.scoring.scores import values_of
from wizard.values.explanation import otherwise
from wizard.values.meaning import Text
from wizard.values.value import Value
from wizard.wording import Says


def readings(form: Form, number: int, edition: Edition) -> dict[str, object]:
    """The readings of 年度指标值 and 实际完成值; blank where they stand so."""
    row = form.indicators[number]
    values = values_of(row, edition, year_of(form))
    if values is None:
        return {"target_read": "", "actual_read": ""}
    target, actual = values
    return {
        "target_read": _told(target, row.whole_target or ""),
        "actual_read": _told(actual, row.actual or ""),
    }


def _told(value: Value, typed: str) -> str:
    if isinstance(value.meaning, Text):
        return Says.TAKEN_AS_TEXT
    read = otherwise(value, typed)
    return Says.IN_BRACKETS.format(text=read) if read else ""
