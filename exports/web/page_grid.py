"""A page of HTML into a grid: its tables by their spans, and the text around them.

A table within a cell follows the row that holds it, as in a document of Word. A table
that only divides the page is walked through as if it were not there.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from exports.grid import Grid
from exports.web.page_table import PageTooLarge
from exports.web.page_walk import PageTooDeep, PageWalk, WebRow

MOST_SPANNED: Final = 500_000
"""Places that all cells of a page take."""
MOST_ROWS: Final = 20_000
"""Rows and lines of a page."""
MOST_OPEN: Final = 3000
"""Tags that may be open at once before a page is parsed: that takes time."""
MOST_AROUND: Final = 9
"""Texts above the first table and below the last that may belong to a form."""

_BY_OFFICE: Final = re.compile(
    r"""(?:generator|progid)["']?\s+content\s*=\s*["']?(?:microsoft|word|excel|wps|king)""",
    re.IGNORECASE,
)
"""How a page says that Word, Excel or WPS wrote it."""
_LOOKED_AT: Final = 4096
_TAG: Final = re.compile(r"<(/?)([a-zA-Z]+\d?)\b(?:[^<>]*?(/?)>)?")
_SELF_CLOSED: Final = frozenset(
    {
        *("area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li"),
        *("link", "meta", "option", "p", "param", "source", "td", "th", "tr", "wbr"),
        *("tbody", "thead", "tfoot", "colgroup"),
    }
)
"""Elements that need no end."""


class Page(NamedTuple):
    """The rows of a page, how many are hidden by table, and texts left out."""

    grid: Grid
    hidden: Sequence[tuple[int, int]]
    around: int


def page(text: str) -> Page:
    """The rows of a page. Raises PageTooDeep, PageTooLarge."""
    _refuse_deep(text)
    tree = LexborHTMLParser(text)
    body = tree.body
    joined = _BY_OFFICE.search(text[:_LOOKED_AT]) is not None
    rows = [] if body is None else list(_bounded(PageWalk(body, joined=joined).rows()))
    kept = _near(rows)
    grid = Grid(
        [[column.text for column in row.columns] for row in kept],
        [row.place for row in kept],
        covered=[
            frozenset(at for at, column in enumerate(row.columns) if column.covered)
            for row in kept
        ],
        starts=[
            tuple(at for at, column in enumerate(row.columns) if column.begins)
            for row in kept
        ],
    )
    tables = dict.fromkeys(row.table for row in kept if row.is_hidden)
    hidden = [(n, sum(r.is_hidden and r.table == n for r in kept)) for n in tables]
    return Page(grid, hidden, len(rows) - len(kept))


def _bounded(rows: Iterator[WebRow]) -> Iterator[WebRow]:
    spanned = 0
    for count, row in enumerate(rows):
        spanned += len(row.columns)
        if spanned > MOST_SPANNED or count > MOST_ROWS:
            raise PageTooLarge
        yield row


def _near(rows: Sequence[WebRow]) -> list[WebRow]:
    """The rows without texts far above the first table and far below the last."""
    tables = [at for at, row in enumerate(rows) if row.table]
    if not tables:
        return list(rows)
    first, last = tables[0] - MOST_AROUND, tables[-1] + MOST_AROUND
    return list(rows[max(first, 0) : last + 1])


def _refuse_deep(text: str) -> None:
    """Raises PageTooDeep before such a page is parsed."""
    open_tags = 0
    for closing, name, closed in _TAG.findall(text):
        if name.lower() not in _SELF_CLOSED and not closed:
            open_tags = max(open_tags + (-1 if closing else 1), 0)
            if open_tags > MOST_OPEN:
                raise PageTooDeep
