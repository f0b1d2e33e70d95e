"""Where the cells of a form stand in its Word file: paragraphs to put remarks at."""

from collections.abc import Iterator
from itertools import takewhile

from exports.grid import rows_of
from exports.reads import Read
from exports.review.remarks.spots import GridSpot, places_of
from exports.word.marks import marks
from exports.word.markup import Element, content, inner, tag
from exports.word.word_grid import as_grid, word_rows
from exports.word.word_row import WordRow


class WordSpots:
    """The places of every form of a Word file."""

    def __init__(self, root: Element, file: str) -> None:
        self.rows = word_rows(root, file)
        self.sheet = tuple(rows_of(as_grid(self.rows)))
        self.marks = marks(root)

    def of(self, read: Read) -> dict[str, GridSpot]:
        """The places of a form's cells by their paths, and of its blocks."""
        return places_of(read, self.sheet)

    def paragraph(self, spot: GridSpot) -> Element | None:
        """The paragraph at a place; of merged cells, in the one that is seen."""
        row = self.rows[spot.row - 1]
        if tag(row.element) == "p":
            return row.element
        cell = self._cell(row, spot.column)
        for above in self._above(spot.row - 1):
            if cell is None or not self._goes_on(cell):
                break
            cell = self._cell(above, spot.column)
        return None if cell is None else _first_paragraph(cell)

    def _above(self, at: int) -> Iterator[WordRow]:
        """The rows above one, up to the top of its table."""
        table = _table_of(self.rows[at].element)
        above = reversed(self.rows[:at])
        return takewhile(lambda row: _table_of(row.element) is table, above)

    def _cell(self, row: WordRow, column: int) -> Element | None:
        """The cell of a row that reaches over a column."""
        cells = [c for c in inner(row.element, "tc") if not self._is_gone(c)]
        pairs = zip(row.starts, cells, strict=False)
        return next((c for start, c in reversed(list(pairs)) if start <= column), None)

    def _goes_on(self, cell: Element) -> bool:
        return self.marks.grid.get(cell, {}).get("vMerge") in ("", "continue")

    def _is_gone(self, cell: Element) -> bool:
        return "cellDel" in self.marks.grid.get(cell, {})


def _table_of(row: Element) -> Element | None:
    """The table of a row, which may stand in a content control."""
    return next(row.iterancestors("{*}tbl"), None)


def _first_paragraph(cell: Element) -> Element | None:
    return next((block for name, block in content(cell) if name == "p"), None)
