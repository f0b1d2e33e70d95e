"""The forms of a workbook in the XML of Excel 2003."""

from exports.reads import Read
from exports.workbooks.workbook_reader import forms_in_sheets
from exports.workbooks.xml_book import sheets


def forms_in_xml_book(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a workbook of XML. Raises Unusable where it holds none."""
    return forms_in_sheets(sheets(content, file), file)
