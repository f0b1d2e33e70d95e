"""A walk through a page: the rows of its tables, and the texts around them."""

from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from exports.import_wording import ImportSays
from exports.web.page_table import WebColumn, cells_of, laid_out, rows_of
from exports.web.page_text import BLOCKS, UNSHOWN, children, is_hidden, lines_of

DEEPEST: Final = 150
"""Elements within each other."""
_LAYOUT: Final = 3
"""Cells of a row up to which a table around tables only divides the page."""


class PageTooDeep(Exception):
    """A page whose elements stand within each other deeper than pages do."""


class WebRow(NamedTuple):
    """The columns of a row, its place, the table it is of; 0 for text around tables."""

    columns: Sequence[WebColumn]
    place: str
    table: int = 0
    is_hidden: bool = False


class PageWalk:
    """A walk through a page, counting tables and texts as it comes by them."""

    def __init__(self, body: LexborNode, *, joined: bool) -> None:
        self._body = body
        self._joined = joined
        self._tables = count(1)
        self._texts = count(1)

    def rows(self) -> Iterator[WebRow]:
        """The rows of all tables and the texts around them, in reading order."""
        yield from self._flow(self._body, 0)

    def _flow(self, parent: LexborNode, depth: int) -> Iterator[WebRow]:
        """What stands in an element: its tables, and each of its blocks as a row."""
        if depth > DEEPEST:
            raise PageTooDeep
        for node in children(parent):
            tag = node.tag or ""
            if tag == "table":
                yield from self._table(node, depth)
            elif tag in UNSHOWN or (node.is_element_node and is_hidden(node)):
                continue
            elif node.is_element_node and _has_blocks(node):
                yield from self._flow(node, depth + 1)
            else:
                yield from self._text(node)

    def _text(self, node: LexborNode) -> Iterator[WebRow]:
        text = self._lines(node) if node.is_element_node else (node.text_content or "")
        is_text = node.is_element_node or node.tag == "-text"
        for line in text.split("\n") if is_text and text.strip() else ():
            if line.strip():
                place = ImportSays.PARAGRAPH_PLACE.format(number=next(self._texts))
                yield WebRow([WebColumn(line.strip(), begins=True)], place)

    def _table(self, table: LexborNode, depth: int) -> Iterator[WebRow]:
        if depth > DEEPEST:
            raise PageTooDeep
        elements = list(rows_of(table))
        if _is_layout(elements):
            for cell in (cell for row in elements for cell in cells_of(row)):
                yield from self._flow(cell, depth + 1)
            return
        number = next(self._tables)
        for at, (element, columns) in enumerate(
            laid_out(elements, self._lines), start=1
        ):
            place = ImportSays.TABLE_PLACE.format(table=number, row=at)
            yield WebRow(columns, place, number, is_hidden(element))
            for cell in cells_of(element):
                yield from self._within(cell, depth + 1)

    def _within(self, cell: LexborNode, depth: int) -> Iterator[WebRow]:
        """The tables in a cell."""
        if depth > DEEPEST:
            raise PageTooDeep
        for node in children(cell):
            if node.tag == "table":
                yield from self._table(node, depth)
            elif node.is_element_node and node.tag not in UNSHOWN:
                yield from self._within(node, depth + 1)

    def _lines(self, node: LexborNode) -> str:
        return lines_of(node, joined=self._joined)


def _has_blocks(node: LexborNode) -> bool:
    """Whether something in an element stands on a line of its own."""
    found = node.traverse(include_text=False)
    return any(each.tag in BLOCKS for each in islice(found, 1, None))


def _is_layout(rows: Sequence[LexborNode]) -> bool:
    """Whether a table only divides the page: few cells in a row, and tables in them."""
    cells = [list(cells_of(row)) for row in rows]
    has_tables = any(cell.css_first("table") for row in cells for cell in row)
    return has_tables and all(len(row) <= _LAYOUT for row in cells)
