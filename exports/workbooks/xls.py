"""A .xls or .et into sheets of cells as they are seen, with xlrd.

Excel to 2003 and WPS write the same records.
"""

import struct
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Final

import xlrd
from xlrd import biffh
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDoc, CompDocError
from xlrd.sheet import Cell, Sheet

from exports.limits.memory_limit import memory_limit
from exports.workbooks.number_formats.built_in_formats import BUILT_IN, GENERAL
from exports.workbooks.number_formats.cell_display import shown, shown_text
from exports.workbooks.sheet_cells import Area, SheetCells
from exports.workbooks.workbook_wording import BookSays
from exports.workbooks.xls_records import refuse_unbounded
from wizard.refusals import Unusable

_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_TRUE: Final = {0: "FALSE", 1: "TRUE"}
_WITHOUT: Final = frozenset({biffh.XL_CELL_EMPTY, biffh.XL_CELL_BLANK})
"""Kinds of cells that hold nothing."""

BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)
"""What xlrd raises over bytes that are no workbook, beside its own errors."""


def sheets(content: bytes, file: str) -> tuple[SheetCells, ...]:
    """The sheets of a workbook, in the order of their tabs.

    Raises Unusable for what is no .xls or .et, and for what is out of bounds.
    """
    try:
        with memory_limit():
            refuse_unbounded(_records_of(content), file)
            book = xlrd.open_workbook(
                file_contents=content,
                formatting_info=True,
                ragged_rows=True,
                logfile=StringIO(),
            )
            return tuple(_sheet(sheet, book) for sheet in book.sheets())
    except MemoryError as error:
        raise Unusable(BookSays.SWOLLEN.format(file=file)) from error
    except (*BROKEN, XLRDError, CompDocError) as error:
        raise Unusable(BookSays.NOT_XLS.format(file=file)) from error


def _records_of(content: bytes) -> bytes:
    """The records of a workbook, out of the file system that a .xls is."""
    if not content.startswith(_MAGIC):
        return content
    document = CompDoc(content, logfile=StringIO())
    named = map(document.get_named_stream, ("Workbook", "Book"))
    return next(filter(None, named), b"")


def _sheet(sheet: Sheet, book: Book) -> SheetCells:
    rows = {at: _cells(sheet, at, book) for at in range(sheet.nrows)}
    filled = {at: cells for at, cells in rows.items() if cells}
    hidden = frozenset(at for at, row in sheet.rowinfo_map.items() if row.hidden)
    columns = sheet.colinfo_map.items()
    return SheetCells(
        sheet.name,
        filled,
        merged=tuple(_merged(sheet)),
        hidden_rows=hidden,
        hidden_columns=frozenset(at for at, column in columns if column.hidden),
        is_hidden=sheet.visibility != 0,
    )


def _merged(sheet: Sheet) -> Iterator[Area]:
    for top, below, left, right in sheet.merged_cells:
        yield Area(top, below - 1, left, right - 1)


def _cells(sheet: Sheet, row: int, book: Book) -> dict[int, str]:
    kinds = enumerate(sheet.row_types(row))
    filled = [at for at, kind in kinds if kind not in _WITHOUT]
    cells = ((at, _seen(sheet.cell(row, at), book)) for at in filled)
    return {at: text for at, text in cells if text}


def _seen(cell: Cell, book: Book) -> str:
    code, value = _code(cell, book), cell.value
    if cell.ctype in (biffh.XL_CELL_NUMBER, biffh.XL_CELL_DATE):
        return shown(Decimal(repr(value)), code, macintosh=book.datemode == 1)
    if cell.ctype == biffh.XL_CELL_BOOLEAN:
        return _TRUE[int(value)]
    if cell.ctype == biffh.XL_CELL_ERROR:
        return _ERRORS.get(int(value), "")
    return shown_text(str(value), code)


def _code(cell: Cell, book: Book) -> str:
    """The format of a cell: the one known by its number, else as the file spells it."""
    if cell.xf_index is None:
        return GENERAL
    number = book.xf_list[cell.xf_index].format_key
    found = book.format_map.get(number)
    own = found.format_str if found is not None else None
    return BUILT_IN.get(number) or own or GENERAL
