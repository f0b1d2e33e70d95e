"""Tables that go on over the end of a page: what was torn there is whole again.

A table goes on where its columns do on the next page; its heading is repeated there.
"""

import re
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise, takewhile
from typing import Final

from exports.grid import GridCell, GridRow
from exports.headings.captions import caption
from exports.pdf.cut_lines import MOST_OF_A_PIECE
from exports.pdf.page_tables import PdfRow, Piece, PlacedCell, TablePart
from exports.pdf.torn_rows import SAME, filled, is_second_half, whole
from exports.recogniser.head import names_project
from wizard.editions.library import usable
from wizard.frozen import changed

LEAST_REPEATED: Final = 3
"""Cells of a row by which a heading is known to be repeated."""


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the parts of a table on several pages put together.

    Lines that every page has at its top stand between them, or what is drawn again of
    a cell; they are left out.
    """
    found, between = list[Piece](), list[PdfRow]()
    seen = {(_bare(p), p.page) for p in pieces if isinstance(p, PdfRow)}
    for piece in pieces:
        if isinstance(piece, PdfRow):
            between.append(piece)
            continue
        last = found[-1] if found else None
        goes_on = isinstance(last, TablePart) and _goes_on(last, piece)
        told = [line for line in between if _names(line) or not _is_again(line, seen)]
        if isinstance(last, TablePart) and goes_on and _is_one(told, last, piece):
            found[-1] = _one(last, piece)
        else:
            found += [*between, piece]
        between = []
    return [*found, *between]


def _is_one(between: Sequence[PdfRow], above: TablePart, below: TablePart) -> bool:
    """Whether what stands between two parts is nothing that parts them.

    That is pieces of narrow cells, which a page draws again where they go on. The first
    row of another form has its title, or names its project.
    """
    row = below.rows[0]
    texts = tuple(GridCell(at, cell.text) for at, cell in enumerate(filled(row)))
    own = GridRow(1, "", len(row.cells), texts)
    if texts and any(names_project(own, each) for each in usable()):
        return False
    if len(texts) == 1 and _is_caption(texts[0].text):
        return False
    pieces = (_is_piece(line, above) or _is_piece(line, below) for line in between)
    return all(pieces) and not any(map(_names, between))


def _is_piece(line: PdfRow, table: TablePart) -> bool:
    """Whether a line is short, and within a column of a table."""
    (cell,) = line.cells
    inside = any(
        left - SAME <= cell.left and cell.right <= right + SAME
        for left, right in pairwise(table.down)
    )
    return inside and len(cell.text.strip()) <= MOST_OF_A_PIECE


def _is_again(line: PdfRow, seen: Set[tuple[str, int]]) -> bool:
    """Whether the page before has the same line at the same place."""
    return (_bare(line), line.page - 1) in seen


def _bare(line: PdfRow) -> str:
    """A line without the number of its page, and where it stands."""
    text = re.sub(r"[\d\s]", "", line.cells[0].text)
    return f"{line.top // SAME} {text}"


def _names(line: PdfRow) -> bool:
    """Whether a line is the title of a form or its year: each form has its own."""
    return _is_caption(line.cells[0].text)


def _is_caption(text: str) -> bool:
    return any(caption(text, each) is not None for each in usable())


def _goes_on(above: TablePart, below: TablePart) -> bool:
    """Whether a part is that of a table on the page before.

    A browser does not draw what is left of a cell that has all of its text above: the
    part may lack a column, but where it ends there is an edge above.
    """
    is_next = below.rows[0].page == above.rows[-1].end + 1
    ends = (below.down[0], below.down[-1])
    width = above.down[-1] - above.down[0]
    is_wide = 2 * (ends[1] - ends[0]) > width
    return is_next and is_wide and all(_is_at(end, above.down) for end in ends)


def _is_at(place: int, edges: Iterable[int]) -> bool:
    return any(abs(place - edge) <= SAME for edge in edges)


def _one(above: TablePart, below: TablePart) -> TablePart:
    known = {_texts(row) for row in above.rows if len(filled(row)) >= LEAST_REPEATED}
    repeated = len(list(takewhile(lambda row: _texts(row) in known, below.rows)))
    upper, lower = list(above.rows), list(below.rows[repeated:])
    if lower and is_second_half(upper[-1], lower[0]):
        upper[-1] = whole(upper[-1], lower.pop(0))
    elif lower:
        upper, lower[0] = _goes_over(upper, lower[0])
    down = tuple(sorted({*above.down, *below.down}))
    return TablePart((*upper, *lower), down)


def _goes_over(upper: Sequence[PdfRow], row: PdfRow) -> tuple[list[PdfRow], PdfRow]:
    """A row that begins a page, with its cells that are merged with those above.

    One of them is blank, as a merged cell has its text once, and either is merged over
    rows of its own page. The text is moved to where the cell begins.
    """
    rows, cells = list(upper), list[PlacedCell]()
    for cell in row.cells:
        at, begin = _begin(rows, cell)
        is_tall = begin is not None and (begin.height > 1 or cell.height > 1)
        is_other = begin is not None and begin.text not in ("", cell.text)
        if begin is None or not is_tall or (is_other and cell.text):
            cells.append(cell)
            continue
        if cell.text and begin.height > 1:
            whole = changed(begin, text=cell.text)
            own = tuple(whole if each is begin else each for each in rows[at].cells)
            rows[at] = changed(rows[at], cells=own)
        is_one = not cell.text or begin.height > 1
        cells.append(changed(cell, text="", is_covered=True) if is_one else cell)
    return rows, changed(row, cells=tuple(cells))


def _begin(rows: Sequence[PdfRow], below: PlacedCell) -> tuple[int, PlacedCell | None]:
    """The cell with the same edges that reaches to the last row, and its row."""
    for at in range(len(rows) - 1, -1, -1):
        same = (cell for cell in rows[at].cells if _is_above(cell, below))
        cell = next(same, None)
        if cell is None or not cell.is_covered:
            return at, cell
    return 0, None


def _is_above(cell: PlacedCell, below: PlacedCell) -> bool:
    left, right = cell.left - below.left, cell.right - below.right
    return abs(left) <= SAME and abs(right) <= SAME


def _texts(row: PdfRow) -> tuple[str, ...]:
    return tuple(re.sub(r"\s", "", cell.text) for cell in filled(row))
