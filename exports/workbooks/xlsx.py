"""A .xlsx into sheets of cells as they are seen; formulas are never evaluated."""

from collections.abc import Iterator, Mapping

from exports.workbooks.cell_names import areas
from exports.workbooks.cell_walk import is_on, walked_cells
from exports.workbooks.sheet_cells import SheetCells
from exports.workbooks.usual_cells import usual_cells
from exports.workbooks.xlsx_parts import Element, XlsxParts
from exports.workbooks.xlsx_shared import codes_of, shared_texts
from exports.workbooks.xlsx_values import XlsxValues


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
        settings = root.find("{*}workbookPr")
        self._values = XlsxValues(
            shared_texts(parts, by_kind.get("sharedStrings", "")),
            codes_of(parts.root(by_kind.get("styles", ""))),
            macintosh=settings is not None and is_on(settings, "date1904"),
        )

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
        xml = self._parts.content_of_sheet(part)
        if xml is None:
            return SheetCells(name, {}, is_hidden=is_hidden, is_large=True, part=part)
        usual = usual_cells(xml, self._values)
        root = self._parts.parsed(usual.around if usual else xml)
        found = usual or walked_cells(root, self._values)
        return SheetCells(
            name,
            {row: cells for row, cells in found.rows.items() if cells},
            merged=tuple(areas(_merged(root))),
            hidden_rows=found.hidden_rows,
            hidden_columns=frozenset(_hidden_columns(root)),
            is_hidden=is_hidden,
            uncomputed=found.uncomputed,
            part=part,
        )


def _merged(root: Element) -> str:
    """The names of the merged cells."""
    found = root.iterfind("{*}mergeCells/{*}mergeCell")
    return " ".join([each.get("ref") or "" for each in found])


def _hidden_columns(root: Element) -> Iterator[int]:
    for each in root.iterfind("{*}cols/{*}col"):
        first, last = str(each.get("min", "")), str(each.get("max", ""))
        if is_on(each, "hidden") and first.isdecimal() and last.isdecimal():
            yield from range(int(first[:6]) - 1, min(int(last[:6]), 16384))
