"""A .xlsx into sheets of cells as they are seen; formulas are never evaluated."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from exports.workbooks.built_in_formats import GENERAL
from exports.workbooks.cell_display import shown, shown_text
from exports.workbooks.sheet_cells import MOST_CELLS, Area, SheetCells
from exports.workbooks.xlsx_parts import Element, XlsxParts
from exports.workbooks.xlsx_shared import (
    codes_of,
    shared_texts,
    string_of,
    unescaped,
)

_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_NUMBER: Final = re.compile(r"[+-]?\d{1,400}(?:\.\d{0,400})?(?:[Ee][+-]?\d{1,3})?")
_TEXTS: Final = frozenset({GENERAL, "@"})
"""Formats that show a text as it is."""
_TRUE: Final = {"1": "TRUE", "0": "FALSE"}


def sheets(content: bytes, file: str) -> tuple[SheetCells, ...]:
    """The sheets of a workbook, in the order of their tabs.

    Raises Unusable for what is no .xlsx, and for what is out of bounds.
    """
    parts = XlsxParts(content, file)
    found = parts.related("")
    main = next((n for kind, n in found.values() if kind == "officeDocument"), "")
    root = parts.root(main or "xl/workbook.xml")
    if root is None:
        raise parts.broken()
    related = parts.related(main or "xl/workbook.xml")
    book = XlsxBook(parts, root, related)
    return tuple(book.sheets())


class XlsxBook:
    """A workbook: what its sheets share."""

    def __init__(
        self, parts: XlsxParts, root: Element, related: Mapping[str, tuple[str, str]]
    ) -> None:
        self._parts, self._root, self._related = parts, root, related
        by_kind = dict(related.values())
        self._texts = shared_texts(parts.root(by_kind.get("sharedStrings", "")))
        self._codes = codes_of(parts.root(by_kind.get("styles", "")))
        settings = root.find("{*}workbookPr")
        self._macintosh = settings is not None and _is_on(settings, "date1904")

    def sheets(self) -> Iterator[SheetCells]:
        """The sheets that hold cells; a chart is none."""
        for each in self._root.iterfind("{*}sheets/{*}sheet"):
            ids = (str(v) for k, v in each.attrib.items() if str(k).endswith("}id"))
            kind, part = self._related.get(next(ids, ""), ("", ""))
            if kind == "worksheet":
                name = str(each.get("name", ""))
                is_hidden = each.get("state", "visible") != "visible"
                yield self._sheet(name, part, is_hidden=is_hidden)

    def _sheet(self, name: str, part: str, *, is_hidden: bool) -> SheetCells:
        root = self._parts.root_of_sheet(part)
        if root is None:
            return SheetCells(name, {}, is_hidden=is_hidden, is_large=True, part=part)
        rows = list(numbered(root.iterfind("{*}sheetData/{*}row"), _row_number))
        cells = {row: self._cells(element) for row, element in rows}
        filled = {row: found for row, found in cells.items() if found}
        if sum(map(len, filled.values())) > MOST_CELLS:
            return SheetCells(name, {}, is_hidden=is_hidden, is_large=True, part=part)
        return SheetCells(
            name,
            filled,
            merged=tuple(_merged(root)),
            hidden_rows=frozenset(n for n, row in rows if _is_on(row, "hidden")),
            hidden_columns=frozenset(_hidden_columns(root)),
            is_hidden=is_hidden,
            uncomputed=tuple(_uncomputed(rows)),
            part=part,
        )

    def _cells(self, row: Element) -> dict[int, str]:
        """The cells of a row that show something, by their columns."""
        cells = numbered(row, _column_number)
        texts = [(at, self._seen(cell)) for at, cell in cells if len(cell)]
        return {at: text for at, text in texts if text}

    def _seen(self, cell: Element) -> str:
        kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
        style = str(cell.get("s", "0"))
        at = int(style) if style.isdecimal() and len(style) < 6 else 0
        code = self._codes[at] if at < len(self._codes) else GENERAL
        if kind == "s" and code in _TEXTS:
            return self._text("s", value, cell)
        if kind == "n" and _NUMBER.fullmatch(value.strip()):
            return shown(Decimal(value.strip()), code, macintosh=self._macintosh)
        return shown_text(self._text(str(kind), value, cell), code)

    def _text(self, kind: str, value: str, cell: Element) -> str:
        """The text of a cell that is no number."""
        if kind == "s":
            is_known = value.isdecimal() and len(value) < 8
            at = int(value) if is_known else len(self._texts)
            return self._texts[at] if at < len(self._texts) else ""
        if kind == "inlineStr":
            return "".join(string_of(each) for each in cell.iterfind("{*}is"))
        return _TRUE.get(value, value) if kind == "b" else unescaped(value)


def numbered(
    elements: Iterator[Element] | Element, number: Callable[[Element], int | None]
) -> Iterator[tuple[int, Element]]:
    """Rows or cells with their numbers from 0; one that has none follows the last."""
    last = -1
    for element in elements:
        own = number(element)
        last = last + 1 if own is None else own
        yield last, element


def _row_number(row: Element) -> int | None:
    number = str(row.get("r", ""))
    return int(number) - 1 if re.fullmatch(r"[1-9]\d{0,6}", number) else None


def _column_number(cell: Element) -> int | None:
    found = _CELL.fullmatch(str(cell.get("r", "")))
    return _column(found[1]) if found else None


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _is_on(element: Element, name: str) -> bool:
    return element.get(name, "0") in ("1", "true", "on")


def _uncomputed(rows: Sequence[tuple[int, Element]]) -> Iterator[tuple[int, int]]:
    for row, element in rows:
        for column, cell in numbered(element, _column_number):
            if len(cell) == 1 and str(cell[0].tag).endswith("}f"):
                yield row, column


def _merged(root: Element) -> Iterator[Area]:
    for each in root.iterfind("{*}mergeCells/{*}mergeCell"):
        first, _, last = str(each.get("ref", "")).partition(":")
        one, other = _CELL.fullmatch(first), _CELL.fullmatch(last or first)
        if one and other:
            rows = sorted((int(one[2]) - 1, int(other[2]) - 1))
            columns = sorted((_column(one[1]), _column(other[1])))
            yield Area(rows[0], rows[1], columns[0], columns[1])


def _hidden_columns(root: Element) -> Iterator[int]:
    for each in root.iterfind("{*}cols/{*}col"):
        first, last = str(each.get("min", "")), str(each.get("max", ""))
        if _is_on(each, "hidden") and first.isdecimal() and last.isdecimal():
            yield from range(int(first[:6]) - 1, min(int(last[:6]), 16384))
