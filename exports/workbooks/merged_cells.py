"""Which columns of a row belong to a cell that begins to the left of them, or above."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from exports.workbooks.sheet_cells import MOST_COLUMNS, SheetCells

MOST_COVERED: Final = 200_000
"""Columns of rows that merged cells cover, each time they do."""


class MergedCells(NamedTuple):
    """The columns of each row that holds something, as merged cells cover them."""

    begun: dict[int, list[int]]
    """The columns into which a cell reaches from the left."""
    covered: dict[int, list[int]]
    """The columns into which a cell reaches from above."""

    def buried(self, sheet: SheetCells) -> Iterator[tuple[int, int]]:
        """The cells that hold a text and cannot be seen."""
        for row, cells in sheet.rows.items():
            under = self.under(row)
            yield from ((row, at) for at in cells if at in under and cells[at].strip())

    def under(self, row: int) -> frozenset[int]:
        """The columns of a row in which no cell begins."""
        return frozenset(self.begun[row] + self.covered[row])


def merged_cells(sheet: SheetCells) -> MergedCells:
    """Where the merged cells of a sheet are, in rows that hold something."""
    filled = sorted(sheet.rows)
    begun: dict[int, list[int]] = {row: [] for row in filled}
    covered: dict[int, list[int]] = {row: [] for row in filled}
    left = MOST_COVERED
    for top, bottom, first, last in sheet.merged:
        if left <= 0:
            break
        columns = range(first, min(last + 1, MOST_COLUMNS))
        rows = [top] if top == bottom else _between(filled, top, bottom)
        for row in rows if columns else ():
            if row in begun:
                begun[row] += columns[1:]
            if row > top:
                covered[row] += columns
            left -= len(columns)
    return MergedCells(begun, covered)


def _between(rows: Sequence[int], first: int, last: int) -> Sequence[int]:
    return rows[bisect_left(rows, first) : bisect_right(rows, last)]
