"""How the cells of a row were read, as a finding tells it behind each of them."""

from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import IndicatorRow
from wizard.values.explanation import otherwise
from wizard.values.meaning import Text
from wizard.values.value import Value


def readings(row: IndicatorRow) -> dict[str, object]:
    """The readings of 年度指标值 and 实际完成值; blank where they stand so."""
    if row.values is None:
        return {"target_read": "", "actual_read": ""}
    target, actual = row.values
    return {
        "target_read": _told(target, row.target or ""),
        "actual_read": _told(actual, row.cells.actual or ""),
    }


def _told(value: Value, typed: str) -> str:
    if isinstance(value.meaning, Text) and not value.parts:
        return RowSays.TAKEN_AS_TEXT
    read = otherwise(value, typed)
    return RowSays.IN_BRACKETS.format(text=read) if read else ""
