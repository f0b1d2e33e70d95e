"""The cells between ruling lines: tables of a page, each as a grid of merged cells."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from typing import Final

from exports.pdf.double_lines import single
from exports.pdf.drawn.page_marks import PageMarks, RulingLine
from exports.pdf.ruling_lines import (
    MOST_STROKES,
    NEAR,
    SHORT,
    touching,
    whole_lines,
)
from exports.pdf.shaded_cells import with_shades
from wizard.frozen import frozen

MOST_PLACES: Final = 40_000
"""Places of a table: rows times columns."""


@frozen
class RuledCell:
    """A cell: its first row and column and how many of each it reaches over."""

    row: int
    column: int
    height: int
    width: int


@frozen
class RuledTable:
    """A table: where its rows and columns begin and end, and its cells by place."""

    across: tuple[int, ...]
    """The heights of its lines from left to right, one more than rows."""
    down: tuple[int, ...]
    """The places of its lines from top to bottom, one more than columns."""
    cells: tuple[tuple[RuledCell, ...], ...]
    """The cell at each row and column."""

    @property
    def area(self) -> int:
        """How much of the page it takes."""
        width = self.down[-1] - self.down[0]
        return width * (self.across[-1] - self.across[0])

    def at(self, x: int, y: int) -> RuledCell | None:
        """The cell around a point; None outside of the table."""
        row, column = _between(self.across, y), _between(self.down, x)
        if row is None or column is None:
            return None
        return self.cells[row][column]


def tables_on(page: PageMarks) -> tuple[RuledTable, ...]:
    """The tables of a page from its top; a frame around one thing is none.

    Where no lines make any, colours may. Raises OverflowError for more lines or places
    than a page of a form has.
    """
    found = _ruled(page)
    if not found and page.shades and (shaded := with_shades(page)) is not None:
        found = _ruled(shaded)
    return tuple(sorted(found, key=lambda table: table.across[0]))


def _ruled(page: PageMarks) -> list[RuledTable]:
    """The tables that the lines of a page make."""
    if len(page.across) + len(page.down) > MOST_STROKES:
        raise OverflowError
    across, down, near = single(page)
    groups = touching(whole_lines(across, near), whole_lines(down, near), near)
    tables = (_table(own, others, near) for own, others in groups)
    return [table for table in tables if table is not None]


def _table(
    across: Sequence[RulingLine], down: Sequence[RulingLine], near: int
) -> RuledTable | None:
    """The table of a group of lines; None for a frame and for single lines."""
    if not across or not down:
        return None
    ends = [end for line in down for end in (line.start, line.end)]
    rows = _edges((line.at for line in across), ends, near)
    ends = [end for line in across for end in (line.start, line.end)]
    columns = _edges((line.at for line in down), ends, near)
    height, width = len(rows) - 1, len(columns) - 1
    if height * width < 2:
        return None
    if height * width > MOST_PLACES:
        raise OverflowError
    return RuledTable(rows, columns, _cells(rows, columns, across, down, near - NEAR))


def _edges(places: Iterable[int], ends: Sequence[int], near: int) -> tuple[int, ...]:
    """Where lines are; where others reach beyond, an open side is closed.

    A thick line reaches beyond by half of its own width.
    """
    found, beyond = sorted(set(places)), max(near, SHORT)
    first = [min(ends)] if min(ends) < found[0] - beyond else []
    last = [max(ends)] if max(ends) > found[-1] + beyond else []
    return (*first, *found, *last)


class Joined:
    """Places that are one cell with others."""

    def __init__(self, count: int) -> None:
        self._next = list(range(count))

    def first(self, place: int) -> int:
        """The place by which all that are one with it are known."""
        while self._next[place] != place:
            self._next[place] = self._next[self._next[place]]
            place = self._next[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Make two places one."""
        self._next[self.first(other)] = self.first(one)


def _cells(
    rows: Sequence[int],
    columns: Sequence[int],
    across: Sequence[RulingLine],
    down: Sequence[RulingLine],
    stroke: int,
) -> tuple[tuple[RuledCell, ...], ...]:
    """The cell at each place: places with no line between them are one.

    A double line takes some of the places behind it, where none that crosses it is.
    """
    height, width = len(rows) - 1, len(columns) - 1
    below, beside = _by_place(across), _by_place(down)
    joined = Joined(height * width)
    for row, column in product(range(height), range(width)):
        place = row * width + column
        span = rows[row] + stroke, rows[row + 1]
        extent = columns[column] + stroke, columns[column + 1]
        if column + 1 < width and not _covers(beside, columns[column + 1], span):
            joined.join(place, place + 1)
        if row + 1 < height and not _covers(below, rows[row + 1], extent):
            joined.join(place, place + width)
    members: dict[int, list[int]] = {}
    for place in range(height * width):
        members.setdefault(joined.first(place), []).append(place)
    cells = {key: _cell(places, width) for key, places in members.items()}
    return tuple(
        tuple(cells[joined.first(row * width + column)] for column in range(width))
        for row in range(height)
    )


def _cell(places: Sequence[int], width: int) -> RuledCell:
    rows = [place // width for place in places]
    columns = [place % width for place in places]
    return RuledCell(
        min(rows),
        min(columns),
        max(rows) - min(rows) + 1,
        max(columns) - min(columns) + 1,
    )


def _by_place(lines: Iterable[RulingLine]) -> dict[int, list[RulingLine]]:
    found: dict[int, list[RulingLine]] = {}
    for line in lines:
        found.setdefault(line.at, []).append(line)
    return found


def _covers(lines: dict[int, list[RulingLine]], at: int, span: Sequence[int]) -> bool:
    """Whether lines at a place go along most of a span."""
    start, end = span
    along = (min(line.end, end) - max(line.start, start) for line in lines.get(at, ()))
    return 2 * sum(length for length in along if length > 0) > end - start


def _between(edges: Sequence[int], at: int) -> int | None:
    for number, (start, end) in enumerate(pairwise(edges)):
        if start <= at <= end:
            return number
    return None
