"""A .docx into a grid: its tables as printed, and the paragraphs around them.

Tracked changes count as accepted; content controls are looked into; a table within
a cell, or in a text box, follows the row that holds it.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Final, NamedTuple

from exports.grid import NONE, Grid
from exports.marks import Marks, marks
from exports.markup import Element, content, inner
from exports.package import odd, opened
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_CELLS: Final = 20_000
"""Cells, each with a paragraph."""
MOST_SPAN: Final = 63
"""Columns that a table of Word can have."""

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
    seen = marks(root)
    _refuse_wide(seen, file)
    walk = Walk(seen, file)
    for body in root.iter("{*}body"):
        walk.through(body)
    return Grid(
        [row.texts for row in walk.rows],
        [row.place for row in walk.rows],
        covered=[row.covered for row in walk.rows],
        starts=[row.starts for row in walk.rows],
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
        self.rows.append(WordRow([text], NONE, (0,), place))
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

    def _row(self, row: Element, place: str, *, first: bool) -> None:
        before = self.marks.grid.get(row, NO_MARKS).get("gridBefore", "")
        texts = [""] * _span(before, 0)
        covered, starts = set[int](), list[int]()
        within: list[tuple[str, Element]] = []
        for cell in inner(row, "tc"):
            text, has = self._cell(cell, within), self.marks.grid.get(cell, NO_MARKS)
            if "cellDel" in has:
                continue
            start, span = len(texts), _span(has.get("gridSpan", ""), 1)
            down = not first and _goes_on(has, "vMerge")
            if down:
                covered.update(range(start, start + span))
            starts.append(start)
            texts.append("" if down or _goes_on(has, "hMerge") else text)
            texts += [""] * (span - 1)
        self.rows.append(WordRow(texts, frozenset(covered), tuple(starts), place))
        self._within(within)

    def _cell(self, cell: Element, within: list[tuple[str, Element]]) -> str:
        """The text of a cell; the tables and boxes in it are put behind the others."""
        texts, text = [], ""
        blocks = content(cell)
        self._count(1 + len(blocks))
        for name, block in blocks:
            if name == "tbl":
                within.append((name, block))
            elif name == "p":
                text += self.marks.text_of(block)
                if block not in self.marks.deleted:
                    texts.append(text)
                    text = ""
                within += (("", box) for box in self.marks.boxes.get(block, ()))
        return "\n".join([*texts, text] if text else texts)

    def _within(self, blocks: list[tuple[str, Element]]) -> None:
        for name, block in blocks:
            if name == "tbl":
                self._table(block, next(self.tables), 0)
            else:
                self.through(block)

    def _count(self, more: int) -> None:
        self.blocks += more
        if self.blocks > 2 * MOST_CELLS:
            raise Unusable(Says.TOO_MANY_CELLS.format(file=self.file, most=MOST_CELLS))


def _goes_on(has: Mapping[str, str], merge: str) -> bool:
    """Whether a cell is part of the one above it, or before it."""
    return has.get(merge) in ("", "continue")


def _span(value: str, default: int) -> int:
    return int(value) if re.fullmatch(r"[1-9]\d?", value) else default


def _refuse_wide(marks: Marks, file: str) -> None:
    for has in marks.grid.values():
        for value in (has.get("gridSpan", ""), has.get("gridBefore", "")):
            if len(value) > len(str(MOST_SPAN)) or (
                value.isdecimal() and int(value) > MOST_SPAN
            ):
                raise odd(Says.ODD_SPAN.format(most=MOST_SPAN), file)
