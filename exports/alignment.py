"""Rows of counted cells below their heading: each cell under its column, or nowhere.

Where Word's cells are copied as text, a cell over several columns takes one place, and
a row of more or fewer cells than its heading cannot be read by counting.
"""

from dataclasses import replace

from exports.funds import label_of
from exports.grid import GridRow
from exports.headings import Under
from exports.verdicts import NUMBERS, number
from wizard.editions.edition import Edition


def aligned(under: Under, edition: Edition) -> Under | None:
    """The row with its cells below their columns; None where nobody can tell."""
    heading, row = under
    if heading.width is None or heading.width == row.width:
        return under
    moved = _behind_label(under, edition)
    if moved is not None:
        return heading, moved
    fits = row.width < heading.width and _is_likely(under, edition)
    return under if fits else None


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
