"""Rows below their heading: each cell under its column, or nowhere.

Where Word's cells are copied as text, a cell over several columns takes one place, and
a row of more or fewer cells than its heading cannot be read by counting. Where they
are measured, the edges of cells drawn by hand are a little beside those above.
"""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from exports.blocks.funds import label_of
from exports.blocks.places import category_names, group_names
from exports.broken_tables.left_out_cells import has_points, moved_right
from exports.grid import GridRow
from exports.headings.headings import Under
from exports.labels import label
from exports.verdicts import NUMBERS, points
from wizard.editions.edition import Edition
from wizard.frozen import changed


def aligned(under: Under, edition: Edition) -> Under | None:
    """The row with its cells below their columns; None where nobody can tell."""
    heading, row = under
    if heading.width is None:
        return snapped(under)
    row = moved_right(under, edition)
    if heading.width == row.width:
        return heading, row
    under = heading, row
    moved = _behind_label(under, edition) or _behind_group(under, edition)
    if moved is not None:
        return heading, moved
    fits = row.width < (heading.width or 0) and _is_likely(under, edition)
    return under if fits else None


def snapped(under: Under) -> Under:
    """The row with each cell in the column of the heading that it is mostly below."""
    heading, row = under
    if heading.width is not None or _is_in_columns(under):
        return under
    moved = _moves(under)
    if all(start == column for start, column in moved.items()):
        return under
    cells = (c._replace(column=moved.get(c.column, c.column)) for c in row.cells)
    covered = frozenset(moved.get(column, column) for column in row.covered)
    return heading, changed(row, cells=tuple(cells), covered=covered)


def cell_below(under: Under, column: int) -> int:
    """Where the cell of a row begins, filled or not, that is below a column.

    The column itself where no cell is mostly below it, or where cells are counted.
    """
    heading, row = under
    if heading.width is not None or column in row.starts or not row.starts:
        return column
    own = (start for start, below in _moves(under).items() if below == column)
    return next(own, column)


def _moves(under: Under) -> dict[int, int]:
    """Where each cell of a row begins, and the column that it is mostly below."""
    heading, row = under
    last = max(row.width, heading.starts[-1] + 1)
    columns = list(pairwise((*heading.starts, heading.end or last)))
    own = pairwise((*row.starts, last))
    begins = {column[0] for column in columns}
    return {
        cell[0]: cell[0] if cell[0] in begins else _column_of(cell, columns)
        for cell in own
    }


def _is_in_columns(under: Under) -> bool:
    """Whether the cells of a row begin where columns do, but for those left of all."""
    heading, row = under
    first, starts = heading.starts[0], row.starts
    behind = starts[starts.index(first) :] if first in starts else starts
    return heading.columns.issuperset(behind)


def _column_of(cell: tuple[int, int], columns: Sequence[tuple[int, int]]) -> int:
    """Where the column begins that a cell is mostly below; itself left of them all."""
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
    return changed(row, width=width, cells=tuple(cells))


def _behind_group(under: Under, edition: Edition) -> GridRow | None:
    """A row of indicators whose 一级 and 二级指标 are one cell, as 满意度指标 may be.

    That they are is seen by the points, which only then stand below their headings, or
    by what would be the 二级指标 and is none.
    """
    heading, row = under
    whole = heading.width is None or row.width >= heading.width
    if heading.block is not edition.indicators or whole:
        return None
    at, behind = heading.start_of("group"), heading.start_of("category")
    word = next((label(text) for column, text in row.cells if column == at), "")
    if behind is None or not _may_be_both(word, edition):
        return None
    second = next((label(text) for column, text in row.cells if column == behind), "")
    if second in category_names(edition) and has_points(under, edition):
        return None
    cells = [c._replace(column=c.column + (c.column >= behind)) for c in row.cells]
    moved = changed(row, width=row.width + 1, cells=tuple(cells))
    return moved if has_points((heading, moved), edition) else None


def _may_be_both(word: str, edition: Edition) -> bool:
    """Whether a 一级指标 needs no 二级指标, having one at most."""
    group = group_names(edition).get(word)
    one = group is not None and len(group.categories) == 1
    return one or word == label(edition.execution.name)


def _is_likely(under: Under, edition: Edition) -> bool:
    """Whether a row that is too short has only lost blank cells at its end.

    One that still ends with a blank cell has lost none there.
    """
    heading, row = under
    values = heading.start_of("target")
    last = row.cells[-1].column
    if values is not None and values <= last < row.width - 1:
        return False
    columns = ((heading.field_at(at), text) for at, text in row.cells)
    numbers = (text for field, text in columns if field in NUMBERS)
    return not any(isinstance(points(text, edition), str) for text in numbers)
