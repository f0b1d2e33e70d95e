"""A .docx into a grid: its tables as printed, and the paragraphs around them.

Tracked changes count as accepted; content controls are looked into; a table within
a cell, or in a text box, follows the row that holds it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final, NamedTuple

from exports.grid import Grid
from exports.markup import (
    Element,
    attribute,
    boxes_of,
    inner,
    is_unseen,
    setting,
    settings,
    tag,
    text_of,
)
from exports.package import odd, opened
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_CELLS: Final = 20_000
"""Cells, each with a paragraph."""
MOST_SPAN: Final = 63
"""Columns that a table of Word can have."""


class Column(NamedTuple):
    """A column of the grid in one row."""

    text: str = ""
    """The text of the cell that begins here."""
    begins: bool = False
    """Whether a cell begins here, filled or not."""
    covered: bool = False
    """Whether a cell above reaches into it."""


WordRow = tuple[list[Column], str]
"""The columns of a row and its place."""


def grid(content: bytes, file: str) -> Grid:
    """Every row of every table, in order; a paragraph outside is a row of one cell.

    Raises Unusable, with one sentence, for whatever is not a sound .docx.
    """
    return grid_of(opened(content, file).document, file)


def texts_of(header: Element) -> Iterator[str]:
    """The paragraphs of a page's header, those in its tables and boxes as well."""
    return (text_of(paragraph) for paragraph in header.iter("{*}p"))


def grid_of(root: Element, file: str) -> Grid:
    """The grid of a main part. Raises Unusable for one that is out of bounds."""
    if sum(1 for _ in root.iter("{*}tc", "{*}p")) > 2 * MOST_CELLS:
        raise Unusable(Says.TOO_MANY_CELLS.format(file=file, most=MOST_CELLS))
    _refuse_wide(root, file)
    lines = [line for body in root.iter("{*}body") for line in Walk().lines(body)]
    return Grid(
        [[column.text for column in columns] for columns, _ in lines],
        [place for _, place in lines],
        covered=[_covered_in(columns) for columns, _ in lines],
        starts=[_starts_in(columns) for columns, _ in lines],
    )


class Walk:
    """A walk through the body, counting tables and paragraphs as it comes by them."""

    def __init__(self) -> None:
        self.tables = count(1)
        self.paragraphs = count(1)

    def lines(self, parent: Element) -> Iterator[WordRow]:
        """The rows of all that stands in here, in reading order.

        Tables with nothing between them that can be seen are one to who looks for it.
        """
        table, above = 0, 0
        for block in inner(parent, "p", "tbl"):
            if tag(block) == "tbl":
                table, above = (table, above) if table else (next(self.tables), 0)
                yield from self._table(block, table, above)
                above += sum(1 for _ in inner(block, "tr"))
                continue
            if table and is_unseen(block):
                continue
            table, number = 0, next(self.paragraphs)
            yield (
                [Column(text_of(block), begins=True)],
                Says.PARAGRAPH_PLACE.format(number=number),
            )
            for box in boxes_of(block):
                yield from self.lines(box)

    def _table(self, table: Element, number: int, above: int) -> Iterator[WordRow]:
        for at, element in enumerate(inner(table, "tr")):
            if setting(element, "trPr", "del") is None:
                cells = list(_cells(element, first=at == 0))
                row = above + at + 1
                yield cells, Says.TABLE_PLACE.format(table=number, row=row)
                yield from self._within(element)

    def _within(self, row: Element) -> Iterator[WordRow]:
        for cell in inner(row, "tc"):
            for block in inner(cell, "p", "tbl"):
                if tag(block) == "tbl":
                    yield from self._table(block, next(self.tables), 0)
                for box in boxes_of(block) if tag(block) == "p" else ():
                    yield from self.lines(box)


def _cells(row: Element, *, first: bool) -> Iterator[Column]:
    """The texts of a row, each in the grid column where its cell begins."""
    before = settings(row, "trPr").get("gridBefore", "")
    yield from [Column()] * _span(before, 0)
    for cell in inner(row, "tc"):
        has = settings(cell, "tcPr")
        if "cellDel" in has:
            continue
        down = not first and has.get("vMerge") in ("", "continue")
        beside = has.get("hMerge") in ("", "continue")
        yield Column("" if down or beside else _cell_text(cell), True, down)
        yield from [Column(covered=down)] * (_span(has.get("gridSpan", ""), 1) - 1)


def _covered_in(columns: Sequence[Column]) -> frozenset[int]:
    return frozenset(at for at, column in enumerate(columns) if column.covered)


def _starts_in(columns: Sequence[Column]) -> tuple[int, ...]:
    return tuple(at for at, column in enumerate(columns) if column.begins)


def _cell_text(cell: Element) -> str:
    texts, text = [], ""
    for paragraph in inner(cell, "p"):
        text += text_of(paragraph)
        if paragraph.find("{*}pPr/{*}rPr/{*}del") is None:
            texts.append(text)
            text = ""
    return "\n".join([*texts, text] if text else texts)


def _span(value: str, default: int) -> int:
    return int(value) if re.fullmatch(r"[1-9]\d?", value) else default


def _refuse_wide(root: Element, file: str) -> None:
    for element in root.iter("{*}gridSpan", "{*}gridBefore"):
        value = attribute(element, "val")
        if len(value) > len(str(MOST_SPAN)) or (
            value.isdecimal() and int(value) > MOST_SPAN
        ):
            raise odd(Says.ODD_SPAN.format(most=MOST_SPAN), file)
