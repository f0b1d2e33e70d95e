"""Indicator rows out of a block that was copied from a table in Word, WPS or Excel.

The block is a piece of the paper: with headings or without, with 一级 and 二级指标 or
only what stands behind them, tab-separated or one cell a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from exports.grid import Cell, Grid, Row, rows_of
from exports.headings import Heading, Under, heading_at
from exports.indicators import of_indicators
from exports.labels import label
from exports.reads import Unplaced
from exports.regrouping import columns_behind, known_words, regrouped
from exports.text import grid
from exports.verdicts import NUMBERS, assembled, number
from wizard.cells import text_cell
from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.frozen import frozen

Fields = tuple[str | None, ...]
"""What each column holds; None where nobody knows."""

PLACING: Final = ("group", "category")
"""The columns that say where in the table a row stands."""

LEAST: Final = 3
"""Cells of a row of which each stands on a line of its own."""


@frozen
class Pasted:
    """The rows that were read, and what could not be placed."""

    rows: tuple[Indicator, ...]
    unplaced: tuple[Unplaced, ...]


def rows_in(text: str, edition: Edition, category: str) -> Pasted | None:
    """The indicators of a block; those without a 二级指标 are of this category.

    None where the text is no block of a table.
    """
    cells = grid(text).rows if "\t" in text else regrouped(text, edition)
    table = list(rows_of(Grid(cells, ())))
    under = list(_under(table, edition, category))
    if not under:
        return None
    read = assembled(of_indicators(under, edition), edition)
    rows = tuple(row for row in read.form.indicators if row.name or row.target)
    return Pasted(rows, read.unplaced) if rows else None


def cells_in(text: str, edition: Edition, field: str) -> dict[str, object]:
    """The cells of one row by their fields, copied from this column on.

    None of them where the text is more than one row, or runs beyond the last column.
    """
    if field not in edition.indicators.fields:
        return {}
    lines = [line for line in text.split("\n") if line.strip()]
    cells = lines[0].split("\t") if len(lines) == 1 else []
    fields = columns_behind(field, edition)
    if not 1 < len(cells) <= len(fields):
        return {}
    pairs = zip(fields, cells, strict=False)
    return {field: _value(field, text, edition) for field, text in pairs}


def _under(table: Sequence[Row], edition: Edition, category: str) -> Iterator[Under]:
    """The rows of indicators, each with what its columns hold."""
    heading, below = _heading(table, edition)
    rows = list(takewhile(lambda row: not _is_total(row, edition), below))
    if heading is None or not rows:
        return
    if "category" in heading.fields:
        rows[0] = _in_category(heading, rows[0], category)
    else:
        heading, rows = _moved(heading), [_behind_word(row, category) for row in rows]
    yield from ((heading, row) for row in rows)


def _is_total(row: Row, edition: Edition) -> bool:
    return label(row.cells[0].text) == label(edition.total_label)


def _heading(
    table: Sequence[Row], edition: Edition
) -> tuple[Heading | None, list[Row]]:
    """The heading that was copied along and the rows below it, else one made up."""
    for at in range(len(table)):
        found = heading_at(table, at, edition)
        if found is not None and found.block is edition.indicators:
            return found, list(table[at + found.height :])
    fields = _fields(table, edition)
    if sum(field is not None for field in fields) < LEAST - 1:
        return None, []
    starts = tuple(range(len(fields)))
    return Heading(edition.indicators, 0, starts, fields), list(table)


def _fields(table: Sequence[Row], edition: Edition) -> Fields:
    """What each column holds, as a word of the edition or blank columns tell."""
    width = max((row.width for row in table), default=0)
    names = edition.indicators.fields
    anchors = (_anchor(row, edition) for row in table)
    blank = min((row.cells[0].column for row in table), default=0)
    start = next((a for a in anchors if a is not None), names.index("name") - blank)
    inside = range(len(names))
    return tuple(
        names[column + start] if column + start in inside else None
        for column in range(width)
    )


def _anchor(row: Row, edition: Edition) -> int | None:
    """How far a row is moved against the edition's columns, where a word tells."""
    names = edition.indicators.fields
    for cell in row.cells:
        if label(cell.text) in known_words(edition.categories.values()):
            return names.index("category") - cell.column
        if label(cell.text) in known_words(edition.groups):
            return names.index("group") - cell.column
    return None


def _moved(heading: Heading) -> Heading:
    """The heading with a column for the 二级指标 before all others."""
    starts = (0, *(start + 1 for start in heading.starts))
    return Heading(heading.block, 0, starts, ("category", *heading.fields))


def _behind_word(row: Row, word: str) -> Row:
    """The row with the 二级指标 in a column before all others."""
    moved = (Cell(column + 1, text) for column, text in row.cells)
    return replace(row, width=row.width + 1, cells=(Cell(0, word), *moved))


def _in_category(heading: Heading, row: Row, word: str) -> Row:
    """The first row, of this category where it does not say one itself."""
    if any(heading.field_at(cell.column) in PLACING for cell in row.cells):
        return row
    own = Cell(heading.start_of("category") or 0, word)
    return replace(row, cells=tuple(sorted((own, *row.cells))))


def _value(field: str, text: str, edition: Edition) -> object:
    return number(text, edition) if field in NUMBERS else text_cell(text)
