"""The cells of a sheet, element by element, in whatever words they are written."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from exports.workbooks.open_xml.cell_names import column_of, row_of
from exports.workbooks.open_xml.usual_parts import is_on
from exports.workbooks.open_xml.xlsx_parts import Element, attributes
from exports.workbooks.open_xml.xlsx_shared import string_of
from exports.workbooks.open_xml.xlsx_values import XlsxValues


class WalkedCells(NamedTuple):
    """What stands in the rows of a sheet, by row and column from 0."""

    rows: dict[int, dict[int, str]]
    """The cells that show something."""
    hidden_rows: frozenset[int]
    uncomputed: tuple[tuple[int, int], ...]
    """Cells with a formula whose value the file does not hold."""


def walked_cells(root: Element, values: XlsxValues) -> WalkedCells:
    """The cells of the sheet with this root."""
    rows = list(_numbered(root.iterfind("{*}sheetData/{*}row"), row_of, "r"))
    return WalkedCells(
        {at: dict(_texts(row, values)) for at, row in rows},
        frozenset(at for at, row in rows if is_on(attributes(row), "hidden")),
        tuple((at, column) for at, row in rows for column in _uncomputed(row)),
    )


def _texts(row: Element, values: XlsxValues) -> Iterator[tuple[int, str]]:
    """The cells of a row that show something, by their columns."""
    for at, cell in _cells(row):
        if len(cell):
            kind, value = str(cell.get("t", "n")), cell.findtext("{*}v") or ""
            if kind == "inlineStr":
                value = "".join(map(string_of, cell.iterfind("{*}is")))
            if text := values.shown(kind, str(cell.get("s", "0")))[value]:
                yield at, text


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    return _numbered(iter(row), column_of, "r")


def _uncomputed(row: Element) -> Iterator[int]:
    for at, cell in _cells(row):
        has_formula = cell.find("{*}f") is not None
        value = cell.find("{*}v")
        is_kept = value is not None and (value.text or cell.get("t") == "str")
        if has_formula and not is_kept:
            yield at


def _numbered(
    elements: Iterator[Element], number: Callable[[str], int | None], name: str
) -> Iterator[tuple[int, Element]]:
    """Rows or cells with their numbers from 0; one that has none follows the last."""
    last = -1
    for element in elements:
        own = number(str(element.get(name, "")))
        last = last + 1 if own is None else own
        yield last, element
