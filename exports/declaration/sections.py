"""The sections of a grid: each names a project, and has tables of indicators below."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from exports.declaration.cells import labelled
from exports.declaration.heads import TableHead, table_at
from exports.declaration.words import NAME, DeclarationWords
from exports.grid import GridRow
from exports.labels import label
from wizard.frozen import changed, frozen

MOST_ABOVE: Final = 9
"""Rows over the name of a project among which its title is looked for."""


@frozen
class DeclarationSection:
    """The rows of one form, and the tables of indicators in them."""

    rows: tuple[GridRow, ...]
    named: int
    """The row that names the project."""
    tables: tuple[TableHead, ...]
    words: DeclarationWords

    @property
    def bodies(self) -> Iterator[tuple[TableHead, range]]:
        """Each table with the rows below its heading, to a label that ends it."""
        ends = [*(head.at for head in self.tables[1:]), len(self.rows)]
        for head, end in zip(self.tables, ends, strict=True):
            below = range(head.end, end)
            stops = (at for at in below if _is_end(self.rows[at], self.words))
            yield head, range(head.end, next(stops, end))

    @property
    def outside(self) -> list[GridRow]:
        """The rows that belong to no table of indicators."""
        spans = [range(head.at, body.stop) for head, body in self.bodies]
        inside = {at for span in spans for at in span}
        return [row for at, row in enumerate(self.rows) if at not in inside]


def sections(
    sheet: Sequence[GridRow], tables: Sequence[TableHead], known: DeclarationWords
) -> Iterator[DeclarationSection]:
    """The sections of a sheet, each with those of its tables that are in it."""
    inside = {at for head in tables for at in range(head.at, head.end)}
    named = [
        at
        for at, row in enumerate(sheet)
        if at not in inside and _names_project(row, known)
    ]
    starts = [
        _start(sheet, at, named[n - 1] if n else -1) for n, at in enumerate(named)
    ]
    for at, (start, end) in zip(named, pairwise([*starts, len(sheet)]), strict=True):
        own = (changed(t, at=t.at - start) for t in tables if start <= t.at < end)
        yield DeclarationSection(tuple(sheet[start:end]), at - start, tuple(own), known)


def _names_project(row: GridRow, known: DeclarationWords) -> bool:
    """Whether a row has the label of a project's name with the name beside it."""
    found = labelled([row], known)
    return any(known.head.get(e.word) == NAME and e.text for e in found)


def _start(sheet: Sequence[GridRow], named: int, before: int) -> int:
    """Where the lines above a project's name begin: its title, its year."""
    start = named
    least = max(before, named - MOST_ABOVE - 1)
    while start - 1 > least and len(sheet[start - 1].cells) == 1:
        start -= 1
    return start


def tables_in(
    rows: Sequence[GridRow], known: DeclarationWords, *, counted: bool
) -> Iterator[TableHead]:
    """The headings of tables in some rows, from the top down."""
    at = 0
    while at < len(rows):
        head = table_at(rows, at, known, counted=counted)
        if head:
            yield head
        at = head.end if head else at + 1


def _is_end(row: GridRow, known: DeclarationWords) -> bool:
    """Whether a row begins with a label of what stands below the table."""
    first = row.cells[0].text
    named = re.split("[:：]", first, maxsplit=1)[0]
    return not known.ends.isdisjoint({label(first), label(named)})
