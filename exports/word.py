"""A .docx into a grid: its tables as printed, and the paragraphs around them.

Tracked changes count as accepted; content controls are looked into; a table within
a cell, or in a text box, follows the row that holds it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final, NamedTuple

from exports.grid import NONE, Grid
from exports.marks import Marks, marks
from exports.markup import THROUGH, Element, content, inner, kind
from exports.package import odd, opened
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_CELLS: Final = 20_000
"""Cells, each with a paragraph."""
MOST_SPAN: Final = 63
"""Columns that a table of Word can have."""

_SPANS: Final = frozenset(map(str, range(1, 100)))
"""What says a number of columns."""

USUAL_SPANS: Final = frozenset(map(str, range(1, MOST_SPAN + 1)))
"""Those that a table can have."""

END: Final = "\n"
"""The end of a paragraph within a cell."""

NO_MARKS: Final[Mapping[str, str]] = {}
"""Of a cell that takes one column of one row."""


class WordRow(NamedTuple):
    """A row of the grid, and its place in the file."""

    texts: list[str]
    """The text of the cell that begins in each column."""
    covered: frozenset[int]
    """The columns that a cell above reaches into."""
    starts: tuple[int, ...]
    """Where cells begin, filled or not."""
    place: str
    element: Element
    """The `tr`, or the paragraph, that it is in the file."""


class RowMade:
    """A row in the making, cell by cell."""

    def __init__(self, before: int) -> None:
        self.texts = [""] * before
        self.covered: set[int] = set()
        self.starts: list[int] = []

    def add(self, text: str, span: int = 1, *, covered: bool = False) -> None:
        """Add a cell over so many columns, with a cell above that reaches into it."""
        start = len(self.texts)
        self.starts.append(start)
        self.texts.append(text)
        if span > 1:
            self.texts += [""] * (span - 1)
        if covered:
            self.covered.update(range(start, start + span))

    def at(self, place: str, element: Element) -> WordRow:
        """The row as it is now."""
        covered = frozenset(self.covered) if self.covered else NONE
        return WordRow(self.texts, covered, tuple(self.starts), place, element)


def grid(written: bytes, file: str) -> Grid:
    """Every row of every table, in order; a paragraph outside is a row of one cell.

    Raises Unusable, with one sentence, for whatever is not a sound .docx.
    """
    return grid_of(opened(written, file).document, file)


def texts_of(header: Element) -> Iterator[str]:
    """The paragraphs of a page's header, those in its tables and boxes as well."""
    return map(marks(header).text_of, header.iter("{*}p"))


def grid_of(root: Element, file: str) -> Grid:
    """The grid of a main part. Raises Unusable for one that is out of bounds."""
    return as_grid(word_rows(root, file))


def word_rows(root: Element, file: str) -> list[WordRow]:
    """The rows of a main part. Raises Unusable for one that is out of bounds."""
    seen = marks(root)
    _refuse_wide(seen, file)
    walk = Walk(seen, file)
    for body in root.iter("{*}body"):
        walk.through(body)
    return walk.rows


def as_grid(rows: Sequence[WordRow]) -> Grid:
    """The grid that rows of Word make."""
    return Grid(
        [row.texts for row in rows],
        [row.place for row in rows],
        covered=[row.covered for row in rows],
        starts=[row.starts for row in rows],
    )


class Walk:
    """A walk through the body, counting tables and paragraphs as it comes by them."""

    def __init__(self, marks: Marks, file: str) -> None:
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
        place = Says.PARAGRAPH_PLACE.format(number=next(self.paragraphs))
        text = self.marks.text_of(paragraph)
        self.rows.append(WordRow([text], NONE, (0,), place, paragraph))
        for box in self.marks.boxes.get(paragraph, ()):
            self.through(box)

    def _table(self, table: Element, number: int, above: int) -> int:
        """Go through the rows of a table; answers with how many there are."""
        rows = list(inner(table, "tr"))
        for at, row in enumerate(rows):
            if row not in self.marks.deleted:
                place = Says.TABLE_PLACE.format(table=number, row=above + at + 1)
                self._row(row, place, first=at == 0)
        return len(rows)

    def _row(self, element: Element, place: str, *, first: bool) -> None:
        marked = self.marks.grid
        row = RowMade(_span(marked.get(element, NO_MARKS).get("gridBefore"), 0))
        within: list[Element] = []
        for cell in inner(element, "tc"):
            self._count(1)
            pieces: list[str] = []
            self._cell(cell, pieces, within)
            has = marked.get(cell)
            if has is None:
                row.add(_joined(pieces))
            elif "cellDel" not in has:
                span = _span(has.get("gridSpan"), 1)
                down = not first and _goes_on(has, "vMerge")
                hidden = down or _goes_on(has, "hMerge")
                row.add("" if hidden else _joined(pieces), span, covered=down)
        self.rows.append(row.at(place, element))
        self._within(within)

    def _within(self, blocks: list[Element]) -> None:
        for block in blocks:
            if kind(block.tag) == "tbl":
                self._table(block, next(self.tables), 0)
            else:
                self.through(block)

    def _cell(self, parent: Element, pieces: list[str], within: list[Element]) -> None:
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
                self._cell(block, pieces, within)

    def _count(self, more: int) -> None:
        self.blocks += more
        if self.blocks > 2 * MOST_CELLS:
            raise Unusable(Says.TOO_MANY_CELLS.format(file=self.file, most=MOST_CELLS))


def _joined(pieces: list[str]) -> str:
    """The text of a cell, without the end of its last paragraph."""
    return "".join(pieces[:-1] if pieces and pieces[-1] is END else pieces)


def _goes_on(has: Mapping[str, str], merge: str) -> bool:
    """Whether a cell is part of the one above it, or before it."""
    return has.get(merge) in ("", "continue")


def _span(value: str | None, default: int) -> int:
    return int(value) if value and value in _SPANS else default


def _refuse_wide(marks: Marks, file: str) -> None:
    for has in marks.grid.values():
        wide = (has.get("gridSpan", ""), has.get("gridBefore", ""))
        for value in (each for each in wide if each and each not in USUAL_SPANS):
            if len(value) > len(str(MOST_SPAN)) or (
                value.isdecimal() and int(value) > MOST_SPAN
            ):
                raise odd(Says.ODD_SPAN.format(most=MOST_SPAN), file)
