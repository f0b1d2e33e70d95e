"""Lines that are drawn anew only where they have changed."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.cells import get_character_cell_size
from textual.geometry import Region
from textual.strip import Strip

from screens.presenters.text.looks import Line, Look
from screens.widgets.cached import Cached
from screens.widgets.row_strip import lined

NEAR: Final = 8
"""Columns between two changes in a line below which they are drawn as one: to move
the cursor over so many takes about as many bytes."""

Cell = tuple[str, Look | None]
"""A character and its look; blank text behind one that takes two columns."""

NOTHING: Final[Cell] = (" ", None)


class LineBox(Cached):
    """Lines below each other; what is the same as before is not sent again."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines in the same place."""
        before, self._lines = self._lines, tuple(lines)
        regions = [
            Region(left, y, right - left, 1)
            for y in range(self.size.height)
            for left, right in changes(_line(before, y), _line(self._lines, y))
        ]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """One line."""
        return lined(_line(self._lines, y), self.size.width)


def changes(old: Line, new: Line) -> Iterator[tuple[int, int]]:
    """The stretches of columns in which a line differs, each from its first column on.

    A character of two columns is in one stretch with both.
    """
    if old == new:
        return
    pairs = zip_longest(_cells(old), _cells(new), fillvalue=NOTHING)
    differing = [x for x, (a, b) in enumerate(pairs) if a != b]
    while differing:
        left = last = differing[0]
        while differing and differing[0] - last < NEAR:
            last = differing.pop(0)
        yield max(left - 1, 0), last + 2


def _line(lines: Sequence[Line], y: int) -> Line:
    return lines[y] if y < len(lines) else ()


def _cells(line: Line) -> Iterator[Cell]:
    for stretch in line:
        for character in stretch.text:
            yield character, stretch.look
            if get_character_cell_size(character) > 1:
                yield "", stretch.look
