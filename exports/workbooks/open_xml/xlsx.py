"""A .xlsx into sheets of cells as they are seen; formulas are never evaluated."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from exports.workbooks.open_xml.cell_names import areas
from exports.workbooks.open_xml.cell_walk import WalkedCells, walked_cells
from exports.workbooks.open_xml.known_parts import known_by_content
from exports.workbooks.open_xml.usual_cells import UsualCells, usual_cells
from exports.workbooks.open_xml.usual_parts import (
    AroundCells,
    hidden_columns,
    is_on,
    usual_around,
)
from exports.workbooks.open_xml.xlsx_parts import (
    Element,
    XlsxParts,
    attributes,
    sound_root,
)
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
    xml = parts.content(main or "xl/workbook.xml")
    if xml is None:
        raise parts.broken()
    outline = _known_outline(xml) or _outline(parts.parsed(xml))
    book = XlsxBook(parts, outline, parts.related(main or "xl/workbook.xml"))
    return tuple(book.sheets())


class SheetTab(NamedTuple):
    """A tab of a workbook, and by which id its part is related."""

    name: str
    id: str
    is_hidden: bool


class BookOutline(NamedTuple):
    """What a workbook says of itself: its tabs, and from when its days count."""

    tabs: tuple[SheetTab, ...]
    macintosh: bool


@known_by_content
def _known_outline(xml: bytes) -> BookOutline | None:
    """The outline of a workbook; None for what is no sound XML."""
    root = sound_root(xml)
    return None if root is None else _outline(root)


def _outline(root: Element) -> BookOutline:
    settings = root.find("{*}workbookPr")
    return BookOutline(
        tuple(map(_tab, root.iterfind("{*}sheets/{*}sheet"))),
        macintosh=settings is not None and is_on(attributes(settings), "date1904"),
    )


def _tab(sheet: Element) -> SheetTab:
    ids = (str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id"))
    is_hidden = sheet.get("state", "visible") != "visible"
    return SheetTab(str(sheet.get("name", "")), next(ids, ""), is_hidden)


class XlsxBook:
    """A workbook: what its sheets share."""

    def __init__(
        self,
        parts: XlsxParts,
        outline: BookOutline,
        related: Mapping[str, tuple[str, str]],
    ) -> None:
        self._parts, self._tabs, self._related = parts, outline.tabs, related
        by_kind = dict(related.values())
        self._values = XlsxValues(
            shared_texts(parts, by_kind.get("sharedStrings", "")),
            format_codes(parts, by_kind.get("styles", "")),
            macintosh=outline.macintosh,
        )

    def sheets(self) -> Iterator[SheetCells]:
        """The sheets that hold cells; a chart is none."""
        for tab in self._tabs:
            kind, part = self._related.get(tab.id, ("", ""))
            if kind == "worksheet":
                yield self._sheet(tab.name, part, is_hidden=tab.is_hidden)

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
