"""The paper as WordprocessingML: two lines, the tables, the end of the section."""

from collections.abc import Sequence
from copy import deepcopy
from itertools import accumulate, pairwise
from typing import Final

from lxml import etree

from exports.elements import MAIN, Element, W, add, box, look, run
from exports.footers import refer
from exports.measures import (
    EDGE,
    LEAST,
    SIDE,
    SPACINGS,
    Spacing,
    margins,
    size,
    twips,
)
from exports.pages import one_page
from exports.sheet import Row, Sheet
from exports.tables import tables
from wizard.editions.layout import Paper

_LINE: Final = 4
_THIN: Final = 2
"""The lines of a table in eighths of a point; Word has none that are thinner than 2."""

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")

_TABLE: Final = (
    f'<w:tblPr xmlns:w="{MAIN}"><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>'
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="{_LINE}" w:space="0" w:color="000000"/>'
        for side in _SIDES
    )
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    + "".join(
        f'<w:{side} w:w="{free}" w:type="dxa"/>'
        for side, free in zip(_SIDES, (EDGE, SIDE, EDGE, SIDE), strict=False)
    )
    + "</w:tblCellMar></w:tblPr>"
)
"""Borders and widths are written out: WPS can lose a table that has none of its own."""


def write(
    body: Element, page: Sheet, paper: Paper, *, last: bool, has_foot: bool = False
) -> None:
    """Write one form at the end of the body, as a section that begins a page.

    It has a foot where it or another of its file shows page numbers.
    """
    _paragraph(body, page.title, style="Title")
    _paragraph(body, page.year_line, style="Subtitle")
    whole = one_page(page, paper)
    for number, rows in enumerate(tables(page, on_one_page=whole is not None)):
        if number:
            _seam(body)
        _table(body, rows, page.widths, whole or SPACINGS[0])
    for note in page.notes:
        _paragraph(body, note)
    _end(body, paper, last=last, has_foot=has_foot)


def _table(
    body: Element, rows: Sequence[Row], widths: Sequence[int], spacing: Spacing
) -> None:
    edges = [twips(mm) for mm in accumulate(widths, initial=0)]
    table = add(body, "tbl")
    table.append(etree.fromstring(_TABLE % edges[-1]))
    grid = add(table, "tblGrid")
    for left, right in pairwise(edges):
        add(grid, "gridCol", w=right - left)
    for number, row in enumerate(rows, start=1):
        keep = row.repeats or number == len(rows) - 1
        _row(table, row, edges, spacing, keep=keep)


def _seam(body: Element) -> None:
    """A paragraph that keeps the table above apart from the one below, unseen.

    Word joins tables with nothing between them. A paragraph whose mark is hidden has
    no height; the two lines that meet there are together as thick as one, or nearly.
    """
    for line in body[-1].iterfind(f"{W}tblPr/{W}tblBorders/{W}bottom"):
        line.set(f"{W}sz", str(_THIN))
    properties = add(add(body, "p"), "pPr")
    add(properties, "spacing", line=LEAST, lineRule="exact")
    add(add(properties, "rPr"), "vanish")


def _row(
    table: Element, row: Row, edges: Sequence[int], spacing: Spacing, *, keep: bool
) -> None:
    """A row; with `keep` on the same page as the one below it.

    The mark of a heading row says what the row is. Word repeats the row where it is a
    table's first, as it is in a form of several pages.
    """
    line = add(table, "tr")
    properties = add(line, "trPr")
    if not row.splits:
        add(properties, "cantSplit")
    if row.repeats:
        add(properties, "tblHeader")
    left = 0
    for cell in row.cells:
        right = left + cell.columns
        width = edges[right] - edges[left]
        real = deepcopy(box(look(cell, row, width, spacing, keep=keep)))
        run(real[-1], cell.text)
        line.append(real)
        left = right


def _paragraph(body: Element, text: str, *, style: str = "Normal") -> None:
    paragraph = add(body, "p")
    add(add(paragraph, "pPr"), "pStyle", val=style)
    run(paragraph, text)


def _end(body: Element, paper: Paper, *, last: bool, has_foot: bool) -> None:
    """The end of a form's section, in a paragraph too low to need a page of its own."""
    properties = add(add(body, "p"), "pPr")
    add(properties, "spacing", line=LEAST, lineRule="exact")
    section = add(body if last else properties, "sectPr")
    if has_foot:
        refer(section, paper)
    add(section, "type", val="nextPage")
    width, height = size(paper)
    add(section, "pgSz", w=width, h=height, orient=paper.orientation)
    add(section, "pgMar", **margins(paper))
