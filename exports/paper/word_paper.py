"""The paper as WordprocessingML: two lines, the tables, the end of the section."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Final

from exports.paper.elements import box, element, run
from exports.paper.footers import refer
from exports.paper.measures import (
    EDGE,
    LEAST,
    SIDE,
    Spacing,
    margins,
    size,
    twips,
)
from exports.paper.tables import paper_tables
from exports.sheet.rows import SheetRow
from exports.sheet.sheet import Sheet
from wizard.editions.layout import Paper

_LINE: Final = 4
_THIN: Final = 2
"""The lines of a table in eighths of a point; Word has none that are thinner than 2."""

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def written(page: Sheet, paper: Paper, *, last: bool, has_foot: bool = False) -> str:
    """One form as a section that begins a page: what stands in the body, as XML.

    It has a foot where it or another of its file shows page numbers.
    """
    parts = paper_tables(page, paper)
    last_table = parts.tables[-1]
    found = [
        _table(rows, page.widths, parts.spacing, above_seam=rows is not last_table)
        for rows in parts.tables
    ]
    return "".join(
        [
            _paragraph(page.title, style="Title"),
            _paragraph(page.year_line, style="Subtitle"),
            _seam().join(found),
            *map(_paragraph, page.notes),
            _end(paper, last=last, has_foot=has_foot),
        ]
    )


def _table(
    rows: Sequence[SheetRow],
    widths: Sequence[int],
    spacing: Spacing,
    *,
    above_seam: bool,
) -> str:
    edges = [twips(mm) for mm in accumulate(widths, initial=0)]
    keeps = (row.repeats or at == len(rows) - 1 for at, row in enumerate(rows, start=1))
    written_rows = (
        _row(row, edges, spacing, keep=keep)
        for row, keep in zip(rows, keeps, strict=True)
    )
    head = _head(tuple(edges), above_seam=above_seam)
    return f"<w:tbl>{head}{''.join(written_rows)}</w:tbl>"


@lru_cache
def _head(edges: tuple[int, ...], *, above_seam: bool) -> str:
    """What stands before the rows of a table: its look, and its columns."""
    columns = (element("gridCol", w=right - left) for left, right in pairwise(edges))
    properties = _properties(edges[-1], above_seam=above_seam)
    return f"{properties}{element('tblGrid', *columns)}"


def _properties(width: int, *, above_seam: bool) -> str:
    """Borders and widths are written out: WPS can lose a table that has none."""
    thick = dict.fromkeys(_SIDES, _LINE) | ({"bottom": _THIN} if above_seam else {})
    borders = (
        element(side, val="single", sz=line, space=0, color="000000")
        for side, line in thick.items()
    )
    free = zip(_SIDES, (EDGE, SIDE, EDGE, SIDE), strict=False)
    return element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(side, w=w, type="dxa") for side, w in free)),
    )


@cache
def _seam() -> str:
    """A paragraph that keeps the table above apart from the one below, unseen.

    Word joins tables with nothing between them. A paragraph whose mark is hidden has
    no height; the two lines that meet there are together as thick as one, or nearly.
    """
    hidden = element("rPr", element("vanish"))
    spacing = element("spacing", line=LEAST, lineRule="exact")
    return element("p", element("pPr", spacing, hidden))


def _row(row: SheetRow, edges: Sequence[int], spacing: Spacing, *, keep: bool) -> str:
    """A row; with `keep` on the same page as the one below it.

    The mark of a heading row says what the row is. Word repeats the row where it is a
    table's first, as it is in a form of several pages.
    """
    cells = []
    left = 0
    for cell in row.cells:
        right = left + cell.columns
        width = edges[right] - edges[left]
        cells.append(box(cell, row, width, spacing, keep=keep))
        left = right
    of_row = _of_row(splits=row.splits, repeats=row.repeats)
    return f"<w:tr>{of_row}{''.join(cells)}</w:tr>"


@cache
def _of_row(*, splits: bool, repeats: bool) -> str:
    """What a row says of itself."""
    whole = "" if splits else element("cantSplit")
    return element("trPr", whole, element("tblHeader") if repeats else "")


@lru_cache
def _paragraph(text: str, *, style: str = "Normal") -> str:
    return element("p", element("pPr", element("pStyle", val=style)), run(text))


@lru_cache
def _end(paper: Paper, *, last: bool, has_foot: bool) -> str:
    """The end of a form's section, in a paragraph too low to need a page of its own."""
    width, height = size(paper)
    section = element(
        "sectPr",
        refer(paper) if has_foot else "",
        element("type", val="nextPage"),
        element("pgSz", w=width, h=height, orient=paper.orientation),
        element("pgMar", **margins(paper)),
    )
    spacing = element("spacing", line=LEAST, lineRule="exact")
    own = element("p", element("pPr", spacing, "" if last else section))
    return own + section if last else own
