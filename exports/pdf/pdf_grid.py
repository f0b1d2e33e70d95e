"""The pages of a PDF into a grid: rows of tables, and the lines around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from exports.grid import Grid
from exports.pdf.page_tables import PdfRow, Piece, TablePart
from exports.pdf.pdf_wording import PdfSays
from exports.pdf.torn_rows import SAME
from exports.pdf.torn_tables import joined

MOST_AROUND: Final = 9
"""Lines above the first table and below the last that may belong to a form."""


def grid_of(pages: Iterable[Sequence[Piece]]) -> Grid:
    """The rows of all pages, with the columns of each table from 0."""
    rows, tables = list[PdfRow](), list[tuple[int, ...]]()
    columns: dict[int, int] = {}
    for piece in joined(_near([each for page in pages for each in page])):
        if isinstance(piece, PdfRow):
            rows.append(piece)
            continue
        tables.append(_edges(piece))
        columns |= dict.fromkeys(
            range(len(rows), len(rows) + len(piece.rows)), len(tables) - 1
        )
        rows += piece.rows
    edges = [tables[columns[at]] if at in columns else () for at in range(len(rows))]
    laid = [_laid(row, own) for row, own in zip(rows, edges, strict=True)]
    return Grid(
        [[text for text, _, _ in row] for row in laid],
        [_place(row, is_table=bool(own)) for row, own in zip(rows, edges, strict=True)],
        covered=[frozenset(n for n, (_, _, c) in enumerate(r) if c) for r in laid],
        starts=[tuple(n for n, (_, begins, _) in enumerate(r) if begins) for r in laid],
    )


def _place(row: PdfRow, *, is_table: bool) -> str:
    if is_table:
        return PdfSays.ROW.format(page=row.page, row=row.number)
    return PdfSays.LINE.format(page=row.page, line=row.number)


def _near(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without lines far above the first table and far below the last."""
    tables = [at for at, piece in enumerate(pieces) if isinstance(piece, TablePart)]
    if not tables:
        return list(pieces)
    first, last = tables[0] - MOST_AROUND, tables[-1] + MOST_AROUND
    return list(pieces[max(first, 0) : last + 1])


def _edges(table: TablePart) -> tuple[int, ...]:
    """The edges of all columns of a table, those that are nearly the same as one."""
    found = list[int]()
    for edge in table.down:
        if not found or edge - found[-1] > SAME:
            found.append(edge)
    return tuple(found)


def _laid(row: PdfRow, edges: Sequence[int]) -> list[tuple[str, bool, bool]]:
    """The columns of a row: text, whether a cell begins, whether one above reaches."""
    if not edges:
        return [(row.cells[0].text, True, False)]
    columns = [("", False, False)] * (len(edges) - 1)
    for cell in row.cells:
        first, last = _nearest(edges, cell.left), _nearest(edges, cell.right)
        for at in range(first, max(last, first + 1)):
            if at < len(columns):
                text = cell.text if at == first else ""
                columns[at] = (text, at == first, cell.is_covered)
    return columns


def _nearest(edges: Sequence[int], place: int) -> int:
    at = bisect_left(edges, place)
    around = [each for each in (at - 1, at) if 0 <= each < len(edges)]
    return min(around, key=lambda each: abs(edges[each] - place))


def far_lines(pages: Iterable[Sequence[Piece]]) -> Iterator[Piece]:
    """What `grid_of` leaves out: lines that stand far from all tables."""
    pieces = [each for page in pages for each in page]
    kept = {id(piece) for piece in _near(pieces)}
    yield from (piece for piece in pieces if id(piece) not in kept)
