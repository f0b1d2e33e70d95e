"""The declarations of a grid of cells: recognised by what they have, and what not.

A declaration names a project and has a table of indicators with targets and without
results; a title, where it has one, is none of a form that is filled in afterwards.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from exports.broken_rows import mended
from exports.captions import LONGEST_TITLE, year_in
from exports.declaration.cells import Beside, labelled
from exports.declaration.facts import Declaration, DeclaredRow
from exports.declaration.funds import funds_in
from exports.declaration.goals import goals_in, with_whole_goals
from exports.declaration.layout import layout
from exports.declaration.table import TableHead, rows_of_table, table_at
from exports.declaration.words import DEPARTMENT, NAME, UNIT, YEAR, Words, words
from exports.grid import Grid, GridRow, rows_of
from exports.labels import bare, label
from wizard.cells import text_cell, year_cell
from wizard.frozen import frozen

MOST_ABOVE: Final = 9
"""Rows over the name of a project among which its title is looked for."""


@frozen
class Section:
    """The rows of one form, and the tables of indicators in them."""

    rows: tuple[GridRow, ...]
    named: int
    """The row that names the project."""
    tables: tuple[TableHead, ...]
    words: Words


def declarations_in(grid: Grid) -> tuple[Declaration, ...]:
    """Every declaration in these cells, in order; forms of other kinds are left out."""
    known, counted = words(), grid.broken
    if grid.broken:
        grid = with_whole_goals(mended(grid, (layout(),)), known)
    sheet = tuple(rows_of(grid))
    parts = _sections(sheet, known, counted=counted)
    return tuple(_declaration(part) for part in parts if _is_declared(part))


def _sections(
    sheet: Sequence[GridRow], known: Words, *, counted: bool
) -> Iterator[Section]:
    named = [at for at, row in enumerate(sheet) if _names_project(row, known)]
    starts = [
        _start(sheet, at, named[n - 1] if n else -1) for n, at in enumerate(named)
    ]
    for at, (start, end) in zip(named, pairwise([*starts, len(sheet)]), strict=True):
        rows = tuple(sheet[start:end])
        tables = tuple(_tables(rows, known, counted=counted))
        yield Section(rows, at - start, tables, known)


def _names_project(row: GridRow, known: Words) -> bool:
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


def _tables(
    rows: Sequence[GridRow], known: Words, *, counted: bool
) -> Iterator[TableHead]:
    at = 0
    while at < len(rows):
        head = table_at(rows, at, known, counted=counted)
        if head:
            yield head
        at = head.end if head else at + 1


def _is_declared(part: Section) -> bool:
    if not part.tables or any(head.has_results for head in part.tables):
        return False
    if any(label(text) in part.words.results for text in _texts(part.rows)):
        return False
    above = _texts(part.rows[: part.named])
    titles = [bare(text) for text in above if len(text) <= LONGEST_TITLE]
    return not any(word in title for title in titles for word in part.words.not_titles)


def _texts(rows: Iterable[GridRow]) -> list[str]:
    return [cell.text for row in rows for cell in row.cells]


def _declaration(part: Section) -> Declaration:
    outside = _outside(part)
    found = list(labelled(outside, part.words))
    head = _head(found, part.words)
    return Declaration(
        year=_year(part, head.get(YEAR)),
        name=text_cell(head.get(NAME, "")),
        supervising_department=text_cell(head.get(DEPARTMENT, "")),
        implementing_unit=text_cell(head.get(UNIT, "")),
        funds=funds_in(found, outside, part.words),
        goals=text_cell(goals_in(outside, found, part.words)),
        rows=tuple(_rows(part)),
        place=part.rows[part.named].place,
    )


def _outside(part: Section) -> list[GridRow]:
    """The rows that belong to no table of indicators."""
    ends = [head.at for head in part.tables[1:]] + [len(part.rows)]
    inside: set[int] = set()
    for head, end in zip(part.tables, ends, strict=True):
        inside.update(range(head.at, _end(part, head, end)))
    return [row for at, row in enumerate(part.rows) if at not in inside]


def _end(part: Section, head: TableHead, end: int) -> int:
    """Where the rows below a heading end: at a label that closes the paper."""
    below = range(head.end, end)
    ends = (at for at in below if label(part.rows[at].cells[0].text) in part.words.ends)
    return next(ends, end)


def _rows(part: Section) -> Iterator[DeclaredRow]:
    ends = [head.at for head in part.tables[1:]] + [len(part.rows)]
    for head, end in zip(part.tables, ends, strict=True):
        if not head.is_long:
            rows = part.rows[head.end : _end(part, head, end)]
            yield from rows_of_table(rows, head, layout())


def _head(found: Sequence[Beside], known: Words) -> dict[str, str]:
    """The facts of the head, the first of each."""
    facts: dict[str, str] = {}
    for each in found:
        if each.word in known.head and each.text:
            facts.setdefault(known.head[each.word], each.text)
    return facts


def _year(part: Section, said: str | None) -> int | None:
    """The year of a line of its own, of the title, or beside its label."""
    above = _texts(part.rows[: part.named])
    own = [bare(text).strip("()") for text in (*above, said or "")]
    told = [year_cell(text) for text in own]
    told += [year_cell(year_in(text[:LONGEST_TITLE])) for text in above]
    return next((year for year in told if isinstance(year, int)), None)
