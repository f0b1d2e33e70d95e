"""A .docx into a grid: its tables as printed, and the paragraphs around them.

Tracked changes count as accepted; content controls are looked into; a table within
a cell, or in a text box, follows the row that holds it.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from exports.grid import NONE, Grid
from exports.import_wording import ImportSays
from exports.word.marks import ElementMarks, marks
from exports.word.markup import THROUGH, Element, content, inner, kind
from exports.word.package import Package, opened
from exports.word.usual_rows import usual_rows
from exports.word.usual_walk import UsualRow
from exports.word.word_row import (
    END,
    MOST_CELLS,
    NO_MARKS,
    RowMade,
    WordRow,
    columns_in,
    goes_on,
    refuse_wide,
)
from wizard.refusals import Unusable


def grid(written: bytes, file: str) -> Grid:
    """Every row of every table, in order; a paragraph outside is a row of one cell.

    Raises Unusable, with one sentence, for whatever is not a sound .docx.
    """
    return grid_of(opened(written, file))


def grid_of(package: Package) -> Grid:
    """The same of one that is opened: by its words as long as they are usual."""
    usual = usual_rows(package.main)
    if usual is not None:
        return as_grid(usual)
    return as_grid(word_rows(package.document, package.file))


def texts_of(header: Element) -> Iterator[str]:
    """The paragraphs of a page's header, those in its tables and boxes as well."""
    return map(marks(header).text_of, header.iter("{*}p"))


def word_rows(root: Element, file: str) -> list[WordRow]:
    """The rows of a main part, element by element.

    Raises Unusable for one that is out of bounds.
    """
    seen = marks(root)
    spans = ("gridSpan", "gridBefore")
    refuse_wide((has.get(n, "") for has in seen.grid.values() for n in spans), file)
    walk = BodyWalk(seen, file)
    for body in root.iter("{*}body"):
        walk.through(body)
    return walk.rows


def as_grid(rows: Sequence[WordRow] | Sequence[UsualRow]) -> Grid:
    """The grid that rows of Word make."""
    return Grid(
        [row.texts for row in rows],
        [row.place for row in rows],
        covered=[row.covered for row in rows],
        starts=[row.starts for row in rows],
    )


class BodyWalk:
    """A walk through the body, counting tables and paragraphs as it comes by them."""

    def __init__(self, marks: ElementMarks, file: str) -> None:
        self.marks = marks
        self.file = file
        self.rows: list[WordRow] = []
        """What it came by, in reading order."""
        self.tables = count(1)
        self.paragraphs = count(1)
        self.blocks = 0
        """Paragraphs and cells that it has come by."""

    def through(self, parent: Element) -> None:
        """Go through all that stands in here. Raises Unusable where there is too much.

        Tables with nothing between them that can be seen are one to who looks for it.
        """
        table, above = 0, 0
        for name, block in content(parent):
            if name == "tbl":
                table, above = (table, above) if table else (next(self.tables), 0)
                above += self._table(block, table, above)
            elif name == "p" and not (table and self.marks.is_unseen(block)):
                table = 0
                self._paragraph(block)

    def _paragraph(self, paragraph: Element) -> None:
        self._count(1)
        place = ImportSays.PARAGRAPH_PLACE.format(number=next(self.paragraphs))
        text = self.marks.text_of(paragraph)
        self.rows.append(WordRow([text], NONE, (0,), place, paragraph))
        for box in self.marks.boxes.get(paragraph, ()):
            self.through(box)

    def _table(self, table: Element, number: int, above: int) -> int:
        """Go through the rows of a table; answers with how many there are."""
        rows = inner(table, "tr")
        for at, row in enumerate(rows):
            if row not in self.marks.deleted:
                place = ImportSays.TABLE_PLACE.format(table=number, row=above + at + 1)
                self._row(row, place, first=at == 0)
        return len(rows)

    def _row(self, element: Element, place: str, *, first: bool) -> None:
        marked = self.marks.grid
        row = RowMade(columns_in(marked.get(element, NO_MARKS).get("gridBefore"), 0))
        within: list[Element] = []
        for cell in inner(element, "tc"):
            text, has = self._cell(cell, within), marked.get(cell)
            if has is None:
                row.add(text)
            elif "cellDel" not in has:
                span = columns_in(has.get("gridSpan"), 1)
                down = not first and goes_on(has.get("vMerge"))
                hidden = down or goes_on(has.get("hMerge"))
                row.add("" if hidden else text, span, covered=down)
        self.rows.append(row.at(place, element))
        self._within(within)

    def _within(self, blocks: list[Element]) -> None:
        for block in blocks:
            if kind(block.tag) == "tbl":
                self._table(block, next(self.tables), 0)
            else:
                self.through(block)

    def _cell(self, cell: Element, within: list[Element]) -> str:
        """The text of a cell; what is in it is added to what is within its row."""
        self._count(1)
        pieces: list[str] = []
        self._walk(cell, pieces, within)
        return _joined(pieces)

    def _walk(self, parent: Element, pieces: list[str], within: list[Element]) -> None:
        """Add the text of a cell, each paragraph with its end, and what is in it."""
        for block in parent:
            name = kind(block.tag)
            if name == "p":
                self._count(1)
                self.marks.say(block, pieces)
                if block not in self.marks.deleted:
                    pieces.append(END)
                within += self.marks.boxes.get(block, ())
            elif name == "tbl":
                within.append(block)
            elif name == THROUGH:
                self._walk(block, pieces, within)

    def _count(self, more: int) -> None:
        self.blocks += more
        if self.blocks > 2 * MOST_CELLS:
            raise Unusable(
                ImportSays.TOO_MANY_CELLS.format(file=self.file, most=MOST_CELLS)
            )


def _joined(pieces: list[str]) -> str:
    """The text of a cell, without the end of its last paragraph."""
    return "".join(pieces[:-1] if pieces and pieces[-1] is END else pieces)
