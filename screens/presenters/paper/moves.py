"""Where an arrow key leads on a drawn paper: along the row, or along the column."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rich.cells import cell_len

from screens.presenters.paper.picture import PaperLine
from wizard.frozen import frozen

UP, DOWN, LEFT, RIGHT = (0, -1), (0, 1), (-1, 0), (1, 0)
"""Steps across and down."""

Step = tuple[int, int]

Rank = tuple[int, int, int]
"""How near a cell is, by what counts first."""


class CellBox(NamedTuple):
    """The lines and columns that a cell takes: the first, and that behind the last."""

    top: int
    bottom: int
    left: int
    right: int


@frozen
class PaperCells:
    """The cells of a drawn paper that can be marked, and where they are."""

    lines: tuple[PaperLine, ...]

    @cached_property
    def boxes(self) -> dict[str, CellBox]:
        """Each cell of the form by its path, in reading order."""
        found: dict[str, CellBox] = {}
        for field, here in _pieces(self.lines):
            was = found.get(field, here)
            found[field] = CellBox(
                min(was.top, here.top),
                max(was.bottom, here.bottom),
                min(was.left, here.left),
                max(was.right, here.right),
            )
        return found

    def column(self, at: str) -> int:
        """The column in the middle of a cell."""
        box = self.boxes[at]
        return (box.left + box.right) // 2

    def toward(self, at: str, step: Step, column: int) -> str:
        """The cell that is next in this direction; the same where none is.

        Up and down it is the next one above or below the cell, the nearest to this
        column of the terminal where there are several; else the nearest of all.
        """
        across, down = step
        gap, rank = (_gap_across, _in_row) if across else (_gap_down, _in_column)
        own, by = self.boxes[at], across or down
        ahead = [f for f, box in self.boxes.items() if gap(own, box, by) >= 0]
        return min(
            ahead,
            key=lambda f: rank(own, self.boxes[f], gap(own, self.boxes[f], by), column),
            default=at,
        )


def _in_row(own: CellBox, other: CellBox, gap: int, _: int) -> Rank:
    """The nearest first, of several the uppermost."""
    return gap, abs(other.top - own.top), 0


def _in_column(own: CellBox, other: CellBox, gap: int, column: int) -> Rank:
    """What lies above or below first, of that the nearest."""
    is_beside = other.left >= own.right or other.right <= own.left
    return int(is_beside), gap, max(other.left - column, column - other.right + 1, 0)


def _gap_across(own: CellBox, other: CellBox, step: int) -> int:
    """Columns between two cells of a row; below 0 where it lies on no way there."""
    if other.top >= own.bottom or other.bottom <= own.top:
        return -1
    return other.left - own.right if step > 0 else own.left - other.right


def _gap_down(own: CellBox, other: CellBox, step: int) -> int:
    """Lines between two cells; below 0 where it does not lie in that direction."""
    return other.top - own.bottom if step > 0 else own.top - other.bottom


def _pieces(lines: Sequence[PaperLine]) -> Iterator[tuple[str, CellBox]]:
    """The stretches that show a part of a cell."""
    for number, line in enumerate(lines):
        place = 0
        for span in line:
            end = place + cell_len(span.text)
            if span.field:
                yield span.field, CellBox(number, number + 1, place, end)
            place = end
