"""A workbook in the XML of Excel 2003, as systems hand it out by the name of .xls."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final

from lxml import etree

from exports.limits.xml_parts import is_swollen
from exports.workbooks.number_formats.built_in_formats import BUILT_IN, GENERAL
from exports.workbooks.number_formats.cell_display import shown, shown_text
from exports.workbooks.number_formats.serial_dates import LONG_DATE, LONG_TIME
from exports.workbooks.open_xml.xlsx_parts import Element
from exports.workbooks.sheet_cells import Area, SheetCells
from exports.workbooks.workbook_wording import BookSays
from wizard.refusals import Unusable

_FIRST_DAY: Final = datetime(1899, 12, 30)
_NUMBER: Final = re.compile(r"[+-]?\d{1,400}(?:\.\d{0,400})?(?:[Ee][+-]?\d{1,3})?")
_NAMED: Final[Mapping[str, str]] = {
    "General Number": GENERAL,
    "General Date": BUILT_IN[22],
    "Long Date": LONG_DATE,
    "Medium Date": BUILT_IN[15],
    "Short Date": BUILT_IN[14],
    "Long Time": LONG_TIME,
    "Medium Time": BUILT_IN[18],
    "Short Time": BUILT_IN[20],
    "Currency": BUILT_IN[7],
    "Fixed": BUILT_IN[2],
    "Standard": BUILT_IN[4],
    "Percent": BUILT_IN[10],
    "Scientific": BUILT_IN[11],
}
"""Formats that go by a name there."""


def sheets(content: bytes, file: str) -> tuple[SheetCells, ...]:
    """The sheets of a workbook. Raises Unusable for what is none or out of bounds."""
    if b"<!DOCTYPE" in content:
        raise Unusable(BookSays.NOT_XLS.format(file=file))
    if is_swollen(content):
        raise Unusable(BookSays.SWOLLEN.format(file=file))
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unusable(BookSays.NOT_XLS.format(file=file)) from error
    codes = dict(_codes(root))
    return tuple(_sheet(each, codes) for each in root.iterfind("{*}Worksheet"))


def _codes(root: Element) -> Iterator[tuple[str, str]]:
    """The formats by the names of their styles."""
    for style in root.iterfind("{*}Styles/{*}Style"):
        found = style.find("{*}NumberFormat")
        code = "" if found is None else _said(found, "Format")
        yield _said(style, "ID"), _NAMED.get(code, code) or GENERAL


def _sheet(sheet: Element, codes: Mapping[str, str]) -> SheetCells:
    filled: dict[int, dict[int, str]] = {}
    merged, hidden = list[Area](), list[int]()
    for row, element in _indexed(sheet.iterfind("{*}Table/{*}Row")):
        if _said(element, "Hidden") == "1":
            hidden.append(row)
        for column, cell in _indexed(element.iterfind("{*}Cell")):
            across, down = _span(cell, "MergeAcross"), _span(cell, "MergeDown")
            if across or down:
                merged.append(Area(row, row + down, column, column + across))
            if text := _seen(cell, codes):
                filled.setdefault(row, {})[column] = text
    return SheetCells(
        _said(sheet, "Name"),
        filled,
        merged=tuple(merged),
        hidden_rows=frozenset(hidden),
    )


def _indexed(elements: Iterator[Element]) -> Iterator[tuple[int, Element]]:
    """Rows or cells with their numbers from 0; a merged one takes several."""
    after = 0
    for element in elements:
        own = _said(element, "Index")
        at = int(own) - 1 if re.fullmatch(r"[1-9]\d{0,6}", own) else after
        yield at, element
        after = at + 1 + _span(element, "MergeAcross")


def _span(element: Element, name: str) -> int:
    value = _said(element, name)
    return int(value) if re.fullmatch(r"\d{1,5}", value) else 0


def _said(element: Element, name: str) -> str:
    """An attribute in whatever namespace, blank where there is none."""
    found = (v for k, v in element.attrib.items() if str(k).endswith(f"}}{name}"))
    return str(next(found, ""))


def _seen(cell: Element, codes: Mapping[str, str]) -> str:
    data = cell.find("{*}Data")
    if data is None:
        return ""
    value = "".join(map(str, data.itertext()))
    kind, code = _said(data, "Type"), codes.get(_said(cell, "StyleID"), GENERAL)
    if kind == "DateTime":
        value = _serial(value)
    if kind in ("Number", "DateTime") and _NUMBER.fullmatch(value):
        return shown(Decimal(value), code)
    if kind == "Boolean":
        return "TRUE" if value == "1" else "FALSE"
    return shown_text(value, code)


def _serial(value: str) -> str:
    """The days of a date since 1900; the text where it is no date."""
    try:
        since = datetime.fromisoformat(value) - _FIRST_DAY
    except (ValueError, TypeError):
        return value
    return str(since.days + Decimal(since.seconds) / 86_400)
