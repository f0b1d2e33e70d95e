"""Tables that go on over the end of a page: what was torn there is whole again.

A table goes on where its columns do on the next page. Its heading is repeated there;
a row that was torn has a second half, with text in some of its cells alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from exports.captions import caption
from exports.grid import GridCell, GridRow
from exports.head import names_project
from exports.labels import label
from exports.pdf.cut_lines import MOST_OF_A_PIECE
from exports.pdf.page_marks import TWIPS
from exports.pdf.page_tables import PdfRow, Piece, PlacedCell, TablePart
from exports.places import category_names, group_names
from wizard.editions.library import usable

SAME: Final = 6 * TWIPS
"""Edges of one table on two pages that are nearer than this are the same."""
LEAST_REPEATED: Final = 3
"""Cells of a row by which a heading is known to be repeated."""


LEAST_OF_PROSE: Final = 30
"""Characters of a text that is no label."""

_FINISHED: Final = re.compile(r"[。！？；.!?;]\s*\Z")
_ANEW: Final = re.compile(r"\s*(?:指\s*标\s*[\d一二三四五六七八九十]|…|\.{3})")
"""How a row of the template begins."""
_NUMBER: Final = re.compile(r"[-+≥≤><=]?\s*[\d,.]+\s*[%％]?|[-—/]")


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
        told = [line for line in between if (_bare(line), line.page - 1) not in seen]
        if isinstance(last, TablePart) and goes_on and _is_one(told, piece):
            found[-1] = _one(last, piece)
        else:
            found += [*between, piece]
        between = []
    return [*found, *between]


def _is_one(between: Sequence[PdfRow], below: TablePart) -> bool:
    """Whether what stands between two parts is nothing that parts them.

    That is pieces of narrow cells, which a page draws again where they go on. The first
    row of another form names its project.
    """
    row = below.rows[0]
    texts = tuple(GridCell(at, cell.text) for at, cell in enumerate(_filled(row)))
    own = GridRow(1, "", len(row.cells), texts)
    if texts and any(names_project(own, each) for each in usable()):
        return False
    return all(_is_piece(line, below) and not _names(line) for line in between)


def _is_piece(line: PdfRow, table: TablePart) -> bool:
    """Whether a line is short, and within a column of a table."""
    (cell,) = line.cells
    inside = any(
        left - SAME <= cell.left and cell.right <= right + SAME
        for left, right in pairwise(table.down)
    )
    return inside and len(cell.text.strip()) <= MOST_OF_A_PIECE


def _bare(line: PdfRow) -> str:
    """A line without the number of its page, and where it stands."""
    text = re.sub(r"[\d\s]", "", line.cells[0].text)
    return f"{line.top // SAME} {text}"


def _names(line: PdfRow) -> bool:
    """Whether a line is the title of a form or its year: each form has its own."""
    return any(caption(line.cells[0].text, each) is not None for each in usable())


def _goes_on(above: TablePart, below: TablePart) -> bool:
    """Whether a part is that of a table on the page before.

    A browser does not draw what is left of a cell that has all of its text above: the
    part may lack a column, but where it ends there is an edge above.
    """
    is_next = below.rows[0].page == above.rows[-1].page + 1
    ends = (below.down[0], below.down[-1])
    width = above.down[-1] - above.down[0]
    is_wide = 2 * (ends[1] - ends[0]) > width
    return is_next and is_wide and all(_is_at(end, above.down) for end in ends)


def _is_at(place: int, edges: Iterable[int]) -> bool:
    return any(abs(place - edge) <= SAME for edge in edges)


def _one(above: TablePart, below: TablePart) -> TablePart:
    known = {_texts(row) for row in above.rows if len(_filled(row)) >= LEAST_REPEATED}
    repeated = len(list(takewhile(lambda row: _texts(row) in known, below.rows)))
    upper, lower = list(above.rows), list(below.rows[repeated:])
    if lower and _is_second_half(upper[-1], lower[0]):
        upper[-1] = _whole(upper[-1], lower.pop(0))
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
            whole = replace(begin, text=cell.text)
            own = tuple(whole if each is begin else each for each in rows[at].cells)
            rows[at] = replace(rows[at], cells=own)
        is_one = not cell.text or begin.height > 1
        cells.append(replace(cell, text="", is_covered=True) if is_one else cell)
    return rows, replace(row, cells=tuple(cells))


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
    return tuple(re.sub(r"\s", "", cell.text) for cell in _filled(row))


def _filled(row: PdfRow) -> list[PlacedCell]:
    return [cell for cell in row.cells if cell.text.strip()]


def _is_second_half(first: PdfRow, second: PdfRow) -> bool:
    """Whether a row only goes on with texts of the row before it.

    Its cells are those of the other; it has text in some of them, all of which had text
    before, and no number.
    """
    if len(first.cells) != len(second.cells) or not _filled(second):
        return False
    pairs = list(zip(first.cells, second.cells, strict=True))
    if any(abs(a.left - b.left) > SAME for a, b in pairs):
        return False
    filled = [(a, b) for a, b in pairs if b.text.strip()]
    halves = ((a.text, b.text) for a, b in filled if a.text)
    if any(_is_word(a + b) and not _is_word(a) for a, b in halves):
        return True
    if not all(_may_go_on(a, b) for a, b in filled):
        return False
    if len(filled) < len(_filled(first)):
        return _is_prose(first) or any(a.is_full for a, _ in filled)
    return all(a.is_full and not _FINISHED.search(a.text) for a, _ in filled)


def _is_prose(row: PdfRow) -> bool:
    """Whether a row has long texts and no numbers, as that of the goals."""
    texts = [cell.text for cell in _filled(row)]
    is_long = max(map(len, texts)) >= LEAST_OF_PROSE
    return is_long and not any(map(_NUMBER.fullmatch, texts))


def _may_go_on(a: PlacedCell, b: PlacedCell) -> bool:
    """Whether the text of a cell may be the rest of that in the cell above."""
    if not a.text.strip() or a.text == b.text:
        return False
    if _ANEW.match(b.text) or _is_word(b.text):
        return False
    return a.is_full or not _NUMBER.fullmatch(b.text)


def _is_word(text: str) -> bool:
    """Whether a text is the name of a 一级 or 二级指标."""
    word = label(text)
    return any(word in group_names(e) or word in category_names(e) for e in usable())


def _whole(first: PdfRow, second: PdfRow) -> PdfRow:
    """The row of two halves; a text that was torn is put together without a blank."""
    pairs = zip(first.cells, second.cells, strict=True)
    return replace(first, cells=tuple(_both(a, b) for a, b in pairs))


def _both(a: PlacedCell, b: PlacedCell) -> PlacedCell:
    between = "" if a.is_full or not a.text or not b.text else "\n"
    return replace(a, text=f"{a.text}{between}{b.text}", is_full=b.is_full)
