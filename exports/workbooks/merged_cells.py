"""Which columns of a row belong to a cell that begins to the left of them, or above."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
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
            seen = self.seen(row, cells)
            if len(seen) < len(cells):
                hidden = cells.keys() - seen.keys()
                yield from (
                    (row, at) for at in cells if at in hidden and cells[at].strip()
                )

    def seen(self, row: int, cells: Mapping[int, str]) -> Mapping[int, str]:
        """The cells of a row that are seen; one under a merged cell is not."""
        filled, begun, covered = cells.keys(), self.begun[row], self.covered[row]
        if filled.isdisjoint(begun) and filled.isdisjoint(covered):
            return cells
        under = {*begun, *covered}
        return {at: text for at, text in cells.items() if at not in under}


def merged_cells(sheet: SheetCells) -> MergedCells:
    """Where the merged cells of a sheet are, in rows that hold something."""
    filled = sorted(sheet.rows)
    begun: dict[int, list[int]] = {row: [] for row in filled}
    covered: dict[int, list[int]] = {row: [] for row in filled}
    left = MOST_COVERED
    for top, bottom, first, last in sheet.merged:
        if left <= 0:
            break
        if first >= MOST_COLUMNS:
            continue
        end = last + 1 if last < MOST_COLUMNS else MOST_COLUMNS
        within = range(first + 1, end)
        if top in begun:
            begun[top] += within
            left -= end - first
        if top < bottom:
            below = _between(filled, top + 1, bottom)
            for row in below:
                begun[row] += within
                covered[row] += range(first, end)
            left -= len(below) * (end - first)
    return MergedCells(begun, covered)


def _between(rows: Sequence[int], first: int, last: int) -> Sequence[int]:
    return rows[bisect_left(rows, first) : bisect_right(rows, last)]
