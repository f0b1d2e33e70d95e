"""The lines of a drawn table: where they meet, and the character for that."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

if TYPE_CHECKING:
    from screens.presenters.paper.grid import Placed

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
"""The directions in which lines leave a place."""

ACROSS, UPRIGHT = "─", "│"

MEETINGS: Final = {
    UP | DOWN: UPRIGHT,
    LEFT | RIGHT: ACROSS,
    DOWN | RIGHT: "┌",
    DOWN | LEFT: "┐",
    UP | RIGHT: "└",
    UP | LEFT: "┘",
    UP | DOWN | RIGHT: "├",
    UP | DOWN | LEFT: "┤",
    DOWN | LEFT | RIGHT: "┬",
    UP | LEFT | RIGHT: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}
"""The character of a place, by the lines that leave it."""


def has_rules() -> bool:
    """Whether the characters of lines take one cell, as the terminal was asked."""
    return cell_len(ACROSS) == 1


Extent = tuple[int, int, bool]
"""The columns left and right of a cell, and whether it goes on from above."""


def extents(row: "Iterable[Placed]", at: Sequence[int]) -> tuple[Extent, ...]:
    """Where the cells of a row stand."""
    return tuple((at[e.start], at[e.end], not e.cell.rows) for e in row)


@lru_cache(maxsize=256)
def rule(above: tuple[Extent, ...], below: tuple[Extent, ...]) -> str:
    """The line between two rows, a character a column; blank where a cell goes on.

    Without cells above it is the top of the table, without cells below its bottom.
    """
    upper, lower = _ends(above), _ends(below)
    across = {
        column
        for left, right, goes_on in below or above
        if not (goes_on and below)
        for column in range(left, right)
    }
    width = max(upper | lower) + 1
    return "".join(_meeting(x, upper, lower, across) for x in range(width))


def _ends(row: tuple[Extent, ...]) -> frozenset[int]:
    return frozenset(end for left, right, _ in row for end in (left, right))


def _meeting(
    x: int, upper: frozenset[int], lower: frozenset[int], across: set[int]
) -> str:
    leaving = (
        (UP if x in upper else 0)
        | (DOWN if x in lower else 0)
        | (LEFT if x - 1 in across else 0)
        | (RIGHT if x in across else 0)
    )
    return MEETINGS.get(leaving, " ")
