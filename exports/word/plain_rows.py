"""The rows of a plain .docx: their texts and columns are looked up, none is walked to.

What cells say of their columns is asked of the whole document, a property at a time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate, count
from typing import Final, NamedTuple

from exports.grid import NONE
from exports.import_wording import ImportSays
from exports.word.markup import VAL, Element, bare, kind, value
from exports.word.plain_text import PlainText, plain_text
from exports.word.word_row import (
    COLUMN_MARKS,
    MOST_CELLS,
    WordRow,
    columns_in,
    goes_on,
    refuse_wide,
)

_MARKS: Final = tuple(f"{{*}}{name}" for name in COLUMN_MARKS)


def plain_rows(root: Element, file: str) -> list[WordRow] | None:
    """The rows of a main part; None where it is not plain, or has too many cells.

    Raises Unusable for cells that are out of bounds.
    """
    texts = plain_text(root)
    if texts is None:
        return None
    columns = _columns(root, file)
    walk = PlainWalk(texts, columns)
    rows = [row for body in root.iter("{*}body") for row in walk.through(body)]
    cells = sum([len(row.starts) for row in rows])
    return rows if texts.paragraph_count + cells <= MOST_CELLS else None


class CellColumns(NamedTuple):
    """What the cells and rows of a document say of their columns."""

    spans: Mapping[Element, int]
    """How many columns a cell takes, of those that take several."""
    before: Mapping[Element, int]
    """How many columns a row leaves out."""
    down: Collection[Element]
    """Cells that are one with the cell above."""
    right: Collection[Element]
    """Cells that are one with the cell before."""


def _columns(root: Element, file: str) -> CellColumns:
    said: dict[str, dict[Element, str]] = {name: {} for name in COLUMN_MARKS}
    for mark in root.iter(*_MARKS):
        properties = mark.getparent()
        owner = None if properties is None else properties.getparent()
        if owner is not None:
            said[bare(mark.tag)][owner] = mark.get(VAL) or value(mark)
    spans, before = said["gridSpan"], said["gridBefore"]
    refuse_wide((*spans.values(), *before.values()), file)
    return CellColumns(
        {cell: columns_in(span, 1) for cell, span in spans.items()},
        {row: columns_in(columns, 0) for row, columns in before.items()},
        {cell for cell, merge in said["vMerge"].items() if goes_on(merge)},
        {cell for cell, merge in said["hMerge"].items() if goes_on(merge)},
    )


class PlainWalk:
    """The rows of a body, its tables and paragraphs counted."""

    def __init__(self, texts: PlainText, columns: CellColumns) -> None:
        self.texts = texts
        self.columns = columns
        self.tables = count(1)
        self.paragraphs = count(1)

    def through(self, body: Element) -> Iterator[WordRow]:
        """Its rows in order; tables with nothing between them are one."""
        table, above = 0, 0
        for block in body:
            name = kind(block.tag)
            if name == "tbl":
                table, above = (table, above) if table else (next(self.tables), 0)
                rows = list(block.iterchildren("{*}tr"))
                yield from self._rows(rows, table, above)
                above += len(rows)
            elif name == "p":
                table = 0
                yield self._paragraph(block)

    def _paragraph(self, paragraph: Element) -> WordRow:
        place = ImportSays.PARAGRAPH_PLACE.format(number=next(self.paragraphs))
        text = self.texts.paragraphs.get(paragraph, "")
        return WordRow([text], NONE, (0,), place, paragraph)

    def _rows(
        self, rows: Iterable[Element], table: int, above: int
    ) -> Iterator[WordRow]:
        down: Collection[Element] = ()  # no cell of a first row goes on from one above
        for number, row in enumerate(rows, start=above + 1):
            place = ImportSays.TABLE_PLACE.format(table=table, row=number)
            yield self._row(row, place, down)
            down = self.columns.down

    def _row(self, row: Element, place: str, down: Collection[Element]) -> WordRow:
        said, (spans, before, _, right) = self.texts.cells, self.columns
        cells = list(row.iterchildren("{*}tc"))
        widths = [spans.get(cell, 1) for cell in cells]
        starts = list(accumulate(widths, initial=before.get(row, 0)))
        texts = [""] * starts.pop()
        covered = NONE
        for at, cell in zip(starts, cells, strict=True):
            if cell in down:
                covered |= frozenset(range(at, at + spans.get(cell, 1)))
            elif cell not in right:
                texts[at] = said.get(cell, "")
        return WordRow(texts, covered, tuple(starts), place, row)
