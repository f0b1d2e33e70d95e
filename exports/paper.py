"""The paper as WordprocessingML: two lines, the table, the end of the section."""

import re
from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from lxml import etree

from exports.sheet import Cell, Row, Sheet
from wizard.layout import Paper

Element = etree._Element
"""lxml has no public name for it."""

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of everything that Word prints."""

_W: Final = f"{{{MAIN}}}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS: Final = {"\n": "br", "\t": "tab"}

_A4: Final = (210, 297)
_HIGH: Final = {"top": 17, "bottom": 14, "header": 10, "footer": 10, "gutter": 0}
"""The margins in mm; those at the sides are what the table leaves."""

_ROW: Final = 6
"""The least height of a row in mm."""

_EM: Final = 180
"""A character of the body, 9 points, in twips."""

_TABLE: Final = (
    f'<w:tblPr xmlns:w="{MAIN}"><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>'
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    '<w:top w:w="20" w:type="dxa"/><w:left w:w="40" w:type="dxa"/>'
    '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
)
"""Borders and widths are written out: WPS can lose a table that has none of its own."""


def write(body: Element, page: Sheet, paper: Paper, *, last: bool) -> None:
    """Write one form at the end of the body, as a section that begins a page."""
    _lines_and_table(body, page)
    _end(body, paper, last=last)


def _lines_and_table(body: Element, page: Sheet) -> None:
    _paragraph(body, page.title, style="Title")
    _paragraph(body, page.year_line, style="Subtitle")
    edges = [_twips(mm) for mm in accumulate(page.widths, initial=0)]
    table = _add(body, "tbl")
    table.append(etree.fromstring(_TABLE % edges[-1]))
    grid = _add(table, "tblGrid")
    for left, right in pairwise(edges):
        _add(grid, "gridCol", w=right - left)
    for number, row in enumerate(page.rows, start=1):
        _row(table, row, edges, keep=row.repeats or number == len(page.rows) - 1)
    for note in page.notes:
        _paragraph(body, note)


def _row(table: Element, row: Row, edges: Sequence[int], *, keep: bool) -> None:
    """A row; with `keep` on the same page as the one below it.

    Word repeats heading rows only from the first row of a table down and ignores the
    mark elsewhere (ISO/IEC 29500-1, tblHeader). The official form is one table, and
    so is ours: the mark says what the row is, and works once the table is split.
    """
    line = _add(table, "tr")
    properties = _add(line, "trPr")
    if not row.splits:
        _add(properties, "cantSplit")
    _add(properties, "trHeight", val=_twips(_ROW), hRule="atLeast")
    if row.repeats:
        _add(properties, "tblHeader")
    left = 0
    for cell in row.cells:
        right = left + cell.columns
        box = deepcopy(_box(_look(cell, row, edges[right] - edges[left], keep=keep)))
        _run(box[-1], cell.text)
        line.append(box)
        left = right


class _Look(NamedTuple):
    """All of a cell but its text; the cells of a column share it."""

    width: int
    columns: int
    merged: str
    centred: bool
    align: str
    indent: int
    keep: bool


def _look(cell: Cell, row: Row, width: int, *, keep: bool) -> _Look:
    merged = {0: "continue", 1: ""}.get(cell.rows, "restart")
    centred = bool(merged) or not row.splits
    return _Look(width, cell.columns, merged, centred, cell.align, cell.indent, keep)


@lru_cache(maxsize=512)
def _box(look: _Look) -> Element:
    """A real cell, in the order of the schema; to be copied, never to be changed."""
    box = etree.Element(_W + "tc", nsmap={"w": MAIN})
    properties = _add(box, "tcPr")
    _add(properties, "tcW", w=look.width, type="dxa")
    if look.columns > 1:
        _add(properties, "gridSpan", val=look.columns)
    if look.merged:
        _add(properties, "vMerge", val=look.merged)
    if look.centred:
        _add(properties, "vAlign", val="center")
    properties = _add(_add(box, "p"), "pPr")
    if look.keep:
        _add(properties, "keepNext")
    if look.indent:
        _add(properties, "ind", leftChars=look.indent * 100, left=look.indent * _EM)
    if look.align == "center":
        _add(properties, "jc", val="center")
    return box


def _paragraph(body: Element, text: str, *, style: str = "Normal") -> None:
    paragraph = _add(body, "p")
    _add(_add(paragraph, "pPr"), "pStyle", val=style)
    _run(paragraph, text)


def _run(paragraph: Element, text: str) -> None:
    if not text:
        return
    run = _add(paragraph, "r")
    for piece in filter(None, re.split(r"([\n\t])", text)):
        if piece in _BREAKS:
            _add(run, _BREAKS[piece])
        else:
            written = _add(run, "t")
            written.set(_SPACE, "preserve")
            written.text = piece


def _end(body: Element, paper: Paper, *, last: bool) -> None:
    """The end of a form's section, in a paragraph too low to need a page of its own."""
    properties = _add(_add(body, "p"), "pPr")
    _add(properties, "spacing", line=20, lineRule="exact")
    section = _add(body if last else properties, "sectPr")
    _add(section, "type", val="nextPage")
    wide = paper.orientation == "landscape"
    width, height = sorted(_A4, reverse=wide)
    size = {"w": _twips(width), "h": _twips(height)}
    _add(section, "pgSz", **size, orient=paper.orientation)
    side = (size["w"] - _twips(paper.width)) // 2
    high = {name: _twips(mm) for name, mm in _HIGH.items()}
    _add(section, "pgMar", **high, left=side, right=side)


def _add(parent: Element, tag: str, **attributes: int | str) -> Element:
    named = {_W + name: str(value) for name, value in attributes.items()}
    return etree.SubElement(parent, _W + tag, named)


def _twips(mm: int) -> int:
    """Twentieths of a point, of which an inch of 25.4 mm has 1,440."""
    return (mm * 14400 + 127) // 254
