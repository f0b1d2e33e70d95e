"""The declarations of a grid of cells: recognised by what they have, and what not.

A declaration names a project and has a table of indicators with targets and without
results; a title, where it has one, is none of a form that is filled in afterwards.
"""

from collections.abc import Iterable, Iterator, Sequence

from exports.broken_tables.broken_rows import mended
from exports.declaration.cells import LabelledText, labelled
from exports.declaration.funds import funds_in
from exports.declaration.goals import goals_in, with_whole_goals
from exports.declaration.heads import TableHead
from exports.declaration.layout import layout
from exports.declaration.listed import listed, project_column
from exports.declaration.sections import (
    MOST_ABOVE,
    DeclarationSection,
    sections,
    tables_in,
)
from exports.declaration.table import rows_of_table
from exports.declaration.words import (
    DEPARTMENT,
    NAME,
    UNIT,
    YEAR,
    DeclarationWords,
    words,
)
from exports.declared import Declaration, DeclaredRow
from exports.grid import Grid, GridRow, rows_of
from exports.headings.captions import LONGEST_TITLE, year_in
from exports.labels import bare, label
from wizard.cells import text_cell, year_cell


def declarations_in(grid: Grid) -> tuple[Declaration, ...]:
    """Every declaration in these cells, in order; forms of other kinds are left out."""
    known, counted = words(), grid.broken
    if grid.broken:
        grid = with_whole_goals(mended(grid, (layout(),)), known)
    sheet = tuple(rows_of(grid))
    tables = tuple(tables_in(sheet, known, counted=counted))
    lists = [head for head in tables if project_column(head, known) is not None]
    if lists and not any(head.has_results for head in tables):
        return tuple(_of_lists(sheet, lists, known))
    parts = sections(sheet, tables, known)
    return tuple(_declaration(part) for part in parts if _is_declared(part))


def _of_lists(
    sheet: Sequence[GridRow], lists: Sequence[TableHead], known: DeclarationWords
) -> Iterator[Declaration]:
    """The declarations of lists of projects, each below the lines above it.

    A heading that comes again, on the next page, begins no other list.
    """
    ends = [*(head.at for head in lists[1:]), len(sheet)]
    rows: dict[TableHead, list[GridRow]] = {}
    for head, end in zip(lists, ends, strict=True):
        first = next((e for e in rows if e.heading.texts == head.heading.texts), head)
        rows.setdefault(first, []).extend(sheet[head.end : end])
    for head, below in rows.items():
        above = sheet[max(head.at - MOST_ABOVE, 0) : head.at]
        if not any(_is_title_of_others(row, known) for row in above):
            yield from listed(above, below, head, known, layout())


def _is_declared(part: DeclarationSection) -> bool:
    if not part.tables or any(head.has_results for head in part.tables):
        return False
    if any(label(text) in part.words.results for text in _texts(part.rows)):
        return False
    above = part.rows[: part.named]
    return not any(_is_title_of_others(row, part.words) for row in above)


def _is_title_of_others(row: GridRow, known: DeclarationWords) -> bool:
    """Whether a row above a table says that it is no declaration."""
    titles = [bare(c.text) for c in row.cells if len(c.text) <= LONGEST_TITLE]
    return any(word in title for title in titles for word in known.not_titles)


def _texts(rows: Iterable[GridRow]) -> list[str]:
    return [cell.text for row in rows for cell in row.cells]


def _declaration(part: DeclarationSection) -> Declaration:
    outside = part.outside
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


def _rows(part: DeclarationSection) -> Iterator[DeclaredRow]:
    for head, body in part.bodies:
        if not head.is_long:
            rows = part.rows[body.start : body.stop]
            yield from rows_of_table(rows, head, layout())


def _head(found: Sequence[LabelledText], known: DeclarationWords) -> dict[str, str]:
    """The facts of the head, the first of each."""
    facts: dict[str, str] = {}
    for each in found:
        if each.word in known.head and each.text:
            facts.setdefault(known.head[each.word], each.text)
    return facts


def _year(part: DeclarationSection, said: str | None) -> int | None:
    """The year of a line of its own, of the title, or beside its label."""
    above = _texts(part.rows[: part.named])
    own = [bare(text).strip("()") for text in (*above, said or "")]
    told = [year_cell(text) for text in own]
    told += [year_cell(year_in(text[:LONGEST_TITLE])) for text in above]
    return next((year for year in told if isinstance(year, int)), None)
