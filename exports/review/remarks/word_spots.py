"""Where the cells of a form stand in its Word file: paragraphs to put remarks at."""

from collections.abc import Iterator

from exports.grid import rows_of
from exports.reads import Read
from exports.review.remarks.spots import GridSpot, places_of
from exports.word.marks import marks
from exports.word.markup import Element, content, inner, tag
from exports.word.word_grid import as_grid, word_rows
from exports.word.word_row import NO_MARKS, WordRow, goes_on


class WordSpots:
    """The places of every form of a Word file."""

    def __init__(self, root: Element, file: str) -> None:
        self.rows = word_rows(root, file)
        self.marks = marks(root)
        self.sheet = tuple(rows_of(as_grid([self._begun(row) for row in self.rows])))

    def of(self, read: Read) -> dict[str, GridSpot]:
        """The places of a form's cells by their paths, and of its blocks."""
        return places_of(read, self.sheet)

    def paragraph(self, spot: GridSpot) -> Element | None:
        """The paragraph at a place; of merged cells, in the one that is seen."""
        row = self.rows[spot.row - 1]
        if tag(row.element) == "p":
            return _outside_boxes(row.element)
        cell = self._cell(row, spot.column)
        for above in self._above(spot.row - 1):
            if cell is None or not self._goes_on(cell):
                break
            cell = self._cell(above, spot.column)
        paragraph = None if cell is None else self._paragraph_in(cell)
        return None if paragraph is None else _outside_boxes(paragraph)

    def _above(self, at: int) -> Iterator[WordRow]:
        """The rows above one in its table, without those of what is in their cells."""
        table = _table_of(self.rows[at].element)
        rows = (row for row in reversed(self.rows[:at]) if tag(row.element) == "tr")
        return (row for row in rows if _table_of(row.element) is table)

    def _cell(self, row: WordRow, column: int) -> Element | None:
        """The cell of a row that reaches over a column."""
        cells = reversed(self._cells(row))
        return next((cell for start, cell in cells if start <= column), None)

    def _begun(self, row: WordRow) -> WordRow:
        """A row that says where cells begin, without those that go on to the right."""
        if tag(row.element) == "p":
            return row
        return row._replace(starts=tuple(start for start, _ in self._cells(row)))

    def _cells(self, row: WordRow) -> list[tuple[int, Element]]:
        """The cells that begin in a row, each with its column."""
        cells = [c for c in inner(row.element, "tc") if not self._is_gone(c)]
        pairs = zip(row.starts, cells, strict=False)
        return [(start, cell) for start, cell in pairs if not self._is_beside(cell)]

    def _goes_on(self, cell: Element) -> bool:
        """Whether a cell is part of the one above it."""
        return goes_on(self.marks.grid.get(cell, NO_MARKS).get("vMerge"))

    def _is_beside(self, cell: Element) -> bool:
        """Whether a cell is part of the one before it."""
        return goes_on(self.marks.grid.get(cell, NO_MARKS).get("hMerge"))

    def _is_gone(self, cell: Element) -> bool:
        return "cellDel" in self.marks.grid.get(cell, NO_MARKS)

    def _paragraph_in(self, cell: Element) -> Element | None:
        """The first paragraph with a text; else the first that is there to be seen.

        What is deleted takes the comments at it along, once that is accepted.
        """
        found = [block for name, block in content(cell) if name == "p"]
        if not found:
            return next(cell.iter("{*}p"), None)
        unseen = self.marks.deleted, self.marks.hidden
        there = [p for p in found if not any(p in marked for marked in unseen)]
        filled = (p for p in found if self.marks.text_of(p).strip())
        return next(filled, (there or found)[0])


def is_controlled(paragraph: Element) -> bool:
    """Whether a content control is around a paragraph, or around its cell.

    LibreOffice 7.4 loses the text that a comment is around in one; not what is behind.
    """
    cell = next(paragraph.iterancestors("{*}tc"), paragraph)
    around = (each.getparent() for each in (paragraph, cell))
    return any(outer is not None and tag(outer) == "sdtContent" for outer in around)


def _table_of(row: Element) -> Element | None:
    """The table of a row, which may stand in a content control."""
    return next(row.iterancestors("{*}tbl"), None)


def _outside_boxes(paragraph: Element) -> Element:
    """The paragraph itself, or the one that the text box around it hangs on.

    Word takes no notice of comments within a text box ([MS-OI29500] 2.1.315).
    """
    boxes = list(paragraph.iterancestors("{*}txbxContent"))
    around = boxes[-1].iterancestors("{*}p") if boxes else iter((paragraph,))
    return next(around, paragraph)
