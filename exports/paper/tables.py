"""One form as one table, or as two where it goes over more than a page.

Word repeats heading rows only from the first row of a table down and ignores the
mark elsewhere (ISO/IEC 29500-1, tblHeader). The official form is one table, and so
is ours as long as it fits on a page, be it in tighter rows. One that does not is
written as two that look like one: the second is the indicators, and begins with the
row to be repeated.

Of the two errors that reckoning can make, a form in two tables that would have gone
on a page is the lesser: it prints the same. The other leaves a page without heading.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exports.paper.measures import SPACINGS, Spacing
from exports.paper.pages import one_page
from exports.sheet.rows import SheetRow
from exports.sheet.sheet import Sheet
from wizard.editions.layout import Paper


class PaperTables(NamedTuple):
    """The tables that a form is written as, and how its rows are spaced."""

    tables: tuple[Sequence[SheetRow], ...]
    spacing: Spacing
    on_one_page: bool


def paper_tables(page: Sheet, paper: Paper) -> PaperTables:
    """One table in the widest spacing by which it fits on a page; else two, widest."""
    spacing = one_page(page, paper)
    fits = spacing is not None
    found = tuple(_tables(page, on_one_page=fits))
    return PaperTables(found, spacing or SPACINGS[0], fits)


def _tables(page: Sheet, *, on_one_page: bool) -> Iterator[Sequence[SheetRow]]:
    """The rows of each table that the form is written as."""
    if on_one_page:
        yield page.rows
        return
    at = next(number for number, row in enumerate(page.rows) if row.repeats)
    yield page.rows[:at]
    yield tuple(_repeatable(page.rows[at:]))


def _repeatable(rows: Sequence[SheetRow]) -> Iterator[SheetRow]:
    """The rows of the indicators, under heading rows that stand alone."""
    # A cell merged from the heading into the rows below it may keep Word from repeating
    # the heading: so it begins below, and the corner above it only looks like its top.
    height = sum(row.repeats for row in rows)
    (corner, *headings), (_, *cells) = rows[0].cells, rows[height].cells
    if corner.rows <= height:
        yield from rows
        return
    top = corner._replace(text="", rows=height, open=("bottom",))
    rest = corner._replace(rows=corner.rows - height, open=("top",))
    yield rows[0]._replace(cells=(top, *headings))
    yield from rows[1:height]
    yield rows[height]._replace(cells=(rest, *cells))
    yield from rows[height + 1 :]
