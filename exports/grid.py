"""A grid of cells, as a reader hands it on; merged cells are empty where they cover."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from wizard.cells import clean
from wizard.frozen import frozen
from wizard.wording import Says


class Grid(NamedTuple):
    """Rows of cell texts, and where in the file each row stands, in words."""

    rows: Sequence[Sequence[str]]
    places: Sequence[str]
    broken: bool = False
    """Whether a line end within a cell may have ended its row."""


class Cell(NamedTuple):
    """A cell that holds something."""

    column: int
    text: str


@frozen
class Row:
    """A row: its number and place, its width and the cells that hold something."""

    number: int
    place: str
    width: int
    cells: tuple[Cell, ...]


def rows_of(grid: Grid) -> Iterator[Row]:
    """The rows that hold something; one without a place is known by its number."""
    pairs = zip_longest(grid.rows, grid.places[: len(grid.rows)], fillvalue="")
    for number, (texts, place) in enumerate(pairs, start=1):
        cells = (Cell(at, clean(text)) for at, text in enumerate(texts) if text)
        filled = tuple(cell for cell in cells if cell.text.strip())
        if filled:
            where = str(place) or Says.ROW_PLACE.format(row=number)
            yield Row(number, where, len(texts), filled)
