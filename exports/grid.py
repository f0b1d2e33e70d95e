"""A grid of cells, as a reader hands it on; merged cells are empty where they cover."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import Final, NamedTuple

from exports.import_wording import ImportSays
from exports.labels import labels_of
from wizard.cells import clean
from wizard.frozen import frozen
from wizard.wording import Says

NONE: Final[frozenset[int]] = frozenset()
"""No columns."""


class Grid(NamedTuple):
    """Rows of cell texts, and where in the file each row stands, in words."""

    rows: Sequence[Sequence[str]]
    places: Sequence[str]
    broken: bool = False
    """Whether a line end within a cell may have ended its row."""
    covered: Sequence[frozenset[int]] = ()
    """The columns of each row that a cell above reaches into, where that is known."""
    starts: Sequence[tuple[int, ...]] = ()
    """The columns in which the cells of each row begin, where columns are measured."""
    cell_places: Sequence[Callable[[int], str]] = ()
    """Where the cell of a column stands, in words, of each row of a file with names."""


class GridCell(NamedTuple):
    """A cell that holds something."""

    column: int
    text: str


class CellNames(NamedTuple):
    """The cells of a row, and what says where the cell of a column stands."""

    cells: tuple[GridCell, ...]
    place_of: Callable[[int], str]


@frozen
class GridRow:
    """A row: its number and place, its width and the cells that hold something."""

    number: int
    place: str
    width: int
    cells: tuple[GridCell, ...]
    covered: frozenset[int] = NONE
    starts: tuple[int, ...] = ()
    """Where its cells begin, blank ones as well; nothing where cells are counted."""
    named: CellNames | None = None
    """Its cells as they stand in a file that has names for them."""

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The words that its cells are known by."""
        return labels_of([text for _, text in self.cells])

    def place_of(self, text: str) -> str:
        """Where a text of the row stands: its cells, or the row where none is known."""
        if self.named is None:
            return self.place
        cells, place_of = self.named
        whole = [place_of(at) for at, own in cells if own == text]
        found = whole or [place_of(at) for at, own in cells if text in own]
        return Says.LIST_COMMA.join(found) or self.place


def rows_of(grid: Grid) -> Iterator[GridRow]:
    """The rows that hold something; one without a place is known by its number."""
    places = grid.places[: len(grid.rows)]
    covered = grid.covered[: len(grid.rows)]
    starts = grid.starts[: len(grid.rows)]
    names = grid.cell_places[: len(grid.rows)]
    rows = zip_longest(_cleaned(grid.rows), places, covered, starts, names)
    for number, (texts, place, columns, begins, place_of) in enumerate(rows, start=1):
        cells = [
            GridCell(at, text)
            for at, text in enumerate(texts)
            if text and not text.isspace()
        ]
        if cells:
            filled, below = tuple(cells), columns or NONE
            where = place or ImportSays.ROW_PLACE.format(row=number)
            named = CellNames(filled, place_of) if place_of else None
            yield GridRow(number, where, len(texts), filled, below, begins or (), named)


def _cleaned(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The rows without characters that are not seen; mostly there are none."""
    whole = "\n".join(["\n".join(texts) for texts in rows])
    if clean(whole) == whole:
        return rows
    return [[clean(text) for text in texts] for texts in rows]
