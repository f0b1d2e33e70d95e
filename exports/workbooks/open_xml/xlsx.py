"""A .xlsx into sheets of cells as they are seen; formulas are never evaluated."""

from collections.abc import Iterator, Mapping

from exports.workbooks.open_xml.cell_names import areas
from exports.workbooks.open_xml.cell_walk import WalkedCells, walked_cells
from exports.workbooks.open_xml.usual_cells import UsualCells, usual_cells
from exports.workbooks.open_xml.usual_parts import (
    AroundCells,
    hidden_columns,
    is_on,
    usual_around,
)
from exports.workbooks.open_xml.xlsx_parts import Element, XlsxParts, attributes
from exports.workbooks.open_xml.xlsx_shared import format_codes, shared_texts
from exports.workbooks.open_xml.xlsx_values import XlsxValues
from exports.workbooks.sheet_cells import SheetCells


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
            format_codes(parts, by_kind.get("styles", "")),
            macintosh=settings is not None and is_on(attributes(settings), "date1904"),
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
        found, around = self._with_around(usual) if usual else self._walked(xml)
        return SheetCells(
            name,
            {row: cells for row, cells in found.rows.items() if cells},
            merged=around.merged,
            hidden_rows=found.hidden_rows,
            hidden_columns=around.hidden_columns,
            is_hidden=is_hidden,
            uncomputed=found.uncomputed,
            part=part,
        )

    def _with_around(self, cells: UsualCells) -> tuple[UsualCells, AroundCells]:
        usual = usual_around(cells.around)
        return cells, usual or _around(self._parts.parsed(cells.around))

    def _walked(self, xml: bytes) -> tuple[WalkedCells, AroundCells]:
        root = self._parts.parsed(xml)
        return walked_cells(root, self._values), _around(root)


def _around(root: Element) -> AroundCells:
    """What a sheet with this root says beside its cells."""
    merged = root.iterfind("{*}mergeCells/{*}mergeCell")
    names = " ".join([each.get("ref") or "" for each in merged])
    columns = [attributes(each) for each in root.iterfind("{*}cols/{*}col")]
    return AroundCells(tuple(areas(names)), hidden_columns(columns))
