"""The forms of a .xls or .et."""

from exports.reads import Read
from exports.workbooks.workbook_reader import forms_in_sheets
from exports.workbooks.xls import sheets


def forms_in_xls(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a .xls or .et. Raises Unusable where it is none or holds none."""
    return forms_in_sheets(sheets(content, file), file)
