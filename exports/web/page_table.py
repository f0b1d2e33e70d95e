"""A table of HTML laid out by the spans of its cells, as a browser does it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from exports.web.page_text import children

MOST_COLUMNS: Final = 256


class PageTooLarge(Exception):
    """A page whose tables are larger than any form."""


class WebColumn(NamedTuple):
    """A column of the grid in one row."""

    text: str = ""
    begins: bool = False
    covered: bool = False


def rows_of(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table, those of its head and foot as well."""
    for node in children(table):
        if node.tag == "tr":
            yield node
        elif node.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in children(node) if row.tag == "tr")


def cells_of(row: LexborNode) -> Iterator[LexborNode]:
    """The cells of a row."""
    return (node for node in children(row) if node.tag in ("td", "th"))


def laid_out(
    rows: Sequence[LexborNode], lines: Callable[[LexborNode], str]
) -> Iterator[tuple[LexborNode, list[WebColumn]]]:
    """The rows with their cells in the columns where spans put them."""
    above: dict[int, int] = {}
    """The rows that a cell above still reaches into, by column."""
    begins: dict[int, bool] = {}
    for at, row in enumerate(rows):
        columns = list[WebColumn]()
        below = dict(above)
        for cell in cells_of(row):
            _fill_covered(columns, above, begins)
            width = _span(cell, "colspan", MOST_COLUMNS)
            height = _span(cell, "rowspan", len(rows)) or len(rows) - at
            if len(columns) + width > MOST_COLUMNS:
                raise PageTooLarge
            for step in range(width):
                column = len(columns)
                below[column] = height
                begins[column] = step == 0
                columns.append(WebColumn(lines(cell) if not step else "", not step))
        _fill_covered(columns, above, begins, to_end=True)
        above = {column: left - 1 for column, left in below.items() if left > 1}
        yield row, columns


def _fill_covered(
    columns: list[WebColumn],
    above: dict[int, int],
    begins: dict[int, bool],
    *,
    to_end: bool = False,
) -> None:
    """Put the columns that cells above reach into; at the end, all that are left."""
    last = max(above, default=-1)
    while len(columns) in above or (to_end and len(columns) <= last):
        column = len(columns)
        is_covered = column in above
        begun = begins.get(column, False) if is_covered else False
        columns.append(WebColumn("", begun, is_covered))


def _span(cell: LexborNode, name: str, most: int) -> int:
    value = (cell.attributes.get(name) or "").strip()
    return min(int(value), most) if re.fullmatch(r"\d{1,5}", value) else 1
