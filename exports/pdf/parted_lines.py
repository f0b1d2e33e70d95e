"""Lines around tables; one that a page cut off several cells is a line for each.

Where a page tears a row, the last characters of several narrow cells may stand below
it, side by side.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from exports.pdf.cell_lines import CellLine, line_of, rows_in
from exports.pdf.cut_lines import MOST_OF_A_PIECE, is_torn
from exports.pdf.drawn.page_device import Character
from exports.pdf.ruled_cells import RuledCell, RuledTable

MOST_LINES: Final = 3
"""Lines next to a table that may be cut off its cells."""


def lines_around(
    characters: Iterable[Character], tables: Sequence[RuledTable], height: int
) -> list[CellLine]:
    """The lines of what stands in no table, from the top."""
    edges = [(t, at) for t in tables for at in (0, -1) if is_torn(t, at, height)]
    lines = list[CellLine]()
    for row in rows_in(characters):
        parted = (_parts(table, at, row) for table, at in edges)
        lines += map(line_of, next((found for found in parted if found), [row]))
    return lines


def _parts(
    table: RuledTable, at: int, row: Sequence[Character]
) -> list[list[Character]]:
    """The characters by the cells that they stand above or below; nothing for one."""
    top, bottom = min(c.top for c in row), max(c.bottom for c in row)
    gap = top - table.across[at] if at else table.across[at] - bottom
    if not -(bottom - top) <= 2 * gap <= 2 * MOST_LINES * (bottom - top):
        return []
    seen = [char for char in row if char.text.strip()]
    found = [
        (cell, list(own))
        for cell, own in groupby(seen, lambda char: _cell(table, at, char))
    ]
    is_cut = all(cell and len(own) <= MOST_OF_A_PIECE for cell, own in found)
    return [own for _, own in found] if is_cut and len(found) > 1 else []


def _cell(table: RuledTable, at: int, char: Character) -> RuledCell | None:
    """The cell of the first or last row that a character stands above or below."""
    for cell in dict.fromkeys(table.cells[at]):
        left, right = table.down[cell.column], table.down[cell.column + cell.width]
        if left <= char.left and char.right <= right:
            return cell
    return None
