"""Cells that were copied from a table, for the columns and rows where they are pasted.

Unlike rows of indicators they have no names: where they go is told by the cell that
they were pasted into, and by a heading that was copied along.
"""

from collections.abc import Mapping, Sequence

from exports.blocks.places import category_names, group_names
from exports.blocks.totals import total_names
from exports.broken_tables.regrouping import columns_behind
from exports.labels import is_mark, label
from exports.pasted.pasted_heading import column_named
from exports.pasted.row_numbers import without_row_numbers
from exports.text.text_grid import every_row
from exports.verdicts import points
from wizard.cells import text_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.frozen import frozen

Lines = Sequence[Sequence[str]]
"""The cells of lines, blank ones as well."""


@frozen
class PastedBlock:
    """The values of a block, a row for each of its lines."""

    rows: tuple[Mapping[str, object], ...]
    """By their columns; a blank cell has no value."""
    unplaced: tuple[str, ...] = ()
    """The texts of columns that are none of the table's, and of a line of totals."""


def block_in(text: str, edition: Edition, field: str) -> PastedBlock | None:
    """The values of a block that was pasted into this column.

    A heading is none of them, nor is a line of totals. None where the text is one
    cell, or rows of the table with their names, or does not fit the columns.
    """
    if field not in columns_behind("name", edition)[1:]:
        return None
    lines = cells_of(without_row_numbers(text))
    if _names_places(lines, edition):
        return None
    fields, below = _columns(lines, field, edition)
    if sum(1 for cells in below for cell in cells if cell) < 1 + (below is lines):
        return None
    totals = total_names(edition)
    summed = [_is_total(cells, totals) for cells in below]
    own = [cells for cells, is_sum in zip(below, summed, strict=True) if not is_sum]
    rows = [_values(cells, fields, edition) for cells in own]
    is_prose = below is lines and _is_prose(lines, fields, edition)
    if is_prose or any(map(_is_strange, rows)):
        return None
    sums = [cells for cells, is_sum in zip(below, summed, strict=True) if is_sum]
    beside = [_beside(cells, fields) for cells in own]
    left_out = (" ".join(filter(None, cells)) for cells in (*beside, *sums))
    return PastedBlock(tuple(rows), tuple(filter(None, left_out)))


def cells_of(text: str) -> list[list[str]]:
    """The cells of each line of a block, as Excel quotes them; none at its end."""
    lines = [[_one_line(cell) for cell in cells] for cells in every_row(text)]
    while lines and not any(lines[-1]):
        del lines[-1]
    return lines


def _one_line(cell: str) -> str:
    return "".join(line.strip() for line in cell.split("\n"))


def _names_places(lines: Lines, edition: Edition) -> bool:
    """Whether a cell says where in the table its row belongs."""
    words = group_names(edition).keys() | category_names(edition).keys()
    return any(label(cell) in words for cells in lines for cell in cells)


def _columns(
    lines: Lines, field: str, edition: Edition
) -> tuple[Sequence[str | None], Lines]:
    """The column of each cell, and the lines of values."""
    named = [column_named(cell, edition) for cell in lines[0]] if lines else []
    if len(lines) > 1 and any(named):
        return named, lines[1:]
    fields = columns_behind(field, edition)
    width = max((len(cells) for cells in lines), default=0)
    return (*fields, *[None] * (width - len(fields))), lines


def _is_total(cells: Sequence[str], totals: frozenset[str]) -> bool:
    return next((label(cell) in totals for cell in cells if cell), False)


def _values(
    cells: Sequence[str], fields: Sequence[str | None], edition: Edition
) -> dict[str, object]:
    pairs = zip(fields, cells, strict=False)
    return {
        field: points(cell, edition) if field in POINTS else text_cell(cell)
        for field, cell in pairs
        if cell and field is not None
    }


def _is_strange(row: Mapping[str, object]) -> bool:
    """Whether points are no number; a name among values tells of rows of the table."""
    return "name" in row or any(isinstance(row.get(field), str) for field in POINTS)


def _beside(cells: Sequence[str], fields: Sequence[str | None]) -> Sequence[str]:
    """The cells in columns that are none of the table's."""
    pairs = zip(cells, (*fields, *[None] * len(cells)), strict=False)
    return [cell for cell, field in pairs if field is None]


def _is_prose(lines: Lines, fields: Sequence[str | None], edition: Edition) -> bool:
    """Whether lines without a heading are one text, or have more columns than known.

    A reason may have several lines; a column of reasons has its heading, or says of
    some row that there is none.
    """
    if any(cell for cells in lines for cell in _beside(cells, fields)):
        return True
    cells = [cell for line in lines for cell in line]
    is_alone = all(len(line) == 1 for line in lines)
    is_reason = fields[0] == "deviation" and is_alone
    return is_reason and not any(is_mark(cell, edition) for cell in cells if cell)
