"""The forms of a .xlsx."""

from exports.reads import Read
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.workbook_reader import forms_in_sheets


def forms_in_xlsx(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a .xlsx. Raises Unusable where it is none or holds none."""
    return forms_in_sheets(sheets(content, file), file)
