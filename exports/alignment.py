"""Rows below their heading: each cell under its column, or nowhere.

Where Word's cells are copied as text, a cell over several columns takes one place, and
a row of more or fewer cells than its heading cannot be read by counting. Where they
are measured, the edges of cells drawn by hand are a little beside those above.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from exports.funds import label_of
from exports.grid import GridRow
from exports.headings import Under
from exports.verdicts import NUMBERS, number
from wizard.editions.edition import Edition


def aligned(under: Under, edition: Edition) -> Under | None:
    """The row with its cells below their columns; None where nobody can tell."""
    heading, row = under
    if heading.width is None:
        return snapped(under)
    if heading.width == row.width:
        return under
    moved = _behind_label(under, edition)
    if moved is not None:
        return heading, moved
    fits = row.width < heading.width and _is_likely(under, edition)
    return under if fits else None


def snapped(under: Under) -> Under:
    """The row with each cell in the column of the heading that it is mostly below."""
    heading, row = under
    if set(row.starts) <= set(heading.starts) or heading.width is not None:
        return under
    last = max(row.width, heading.starts[-1] + 1)
    columns = list(pairwise((*heading.starts, last)))
    own = pairwise((*row.starts, last))
    moved = {cell[0]: _column_of(cell, columns) for cell in own}
    cells = (c._replace(column=moved.get(c.column, c.column)) for c in row.cells)
    covered = frozenset(moved.get(column, column) for column in row.covered)
    return heading, replace(row, cells=tuple(cells), covered=covered)


def _column_of(cell: tuple[int, int], columns: Sequence[tuple[int, int]]) -> int:
    """Where the column begins that a cell is mostly below; itself left of them all."""
    if cell[0] in dict(columns):
        return cell[0]
    best = max(columns, key=partial(_shared, cell))
    return best[0] if _shared(cell, best) > 0 else cell[0]


def _shared(cell: tuple[int, int], column: tuple[int, int]) -> int:
    """How much of a cell is below a column of the heading."""
    return min(cell[1], column[1]) - max(cell[0], column[0])


def _behind_label(under: Under, edition: Edition) -> GridRow | None:
    """A row of funds that has a cell below every column behind its label."""
    heading, row = under
    at, width = label_of(under, edition), heading.width
    if at is None or width is None or row.width - at.column != width - heading.left + 1:
        return None
    by = heading.left - at.column - 1
    cells = (c._replace(column=c.column + by) if c > at else c for c in row.cells)
    return replace(row, width=width, cells=tuple(cells))


def _is_likely(under: Under, edition: Edition) -> bool:
    """Whether a row that is too short has only lost blank cells at its end."""
    heading, row = under
    columns = ((heading.field_at(at), text) for at, text in row.cells)
    numbers = (text for field, text in columns if field in NUMBERS)
    return not any(isinstance(number(text, edition), str) for text in numbers)
