"""Indicator rows out of a block that was copied from a table in Word, WPS or Excel.

The block is a piece of the paper: with headings or without, with 一级 and 二级指标 or
only what stands behind them, tab-separated or one cell a line.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from exports.blocks.indicators import of_indicators
from exports.blocks.template_rows import tidied
from exports.blocks.totals import total_names
from exports.broken_tables.alignment import aligned
from exports.broken_tables.broken_rows import mended
from exports.broken_tables.line_joins import JoinedLine, rows_below
from exports.broken_tables.regrouping import regrouped
from exports.broken_tables.vocabulary import vocabulary
from exports.grid import Grid, GridCell, GridRow, rows_of
from exports.headings.headings import Heading, Under
from exports.labels import label
from exports.pasted.pasted_heading import heading_of, made_up, printed_heading
from exports.pasted.row_numbers import without_row_numbers
from exports.reads import Unplaced
from exports.text.text_grid import grid
from exports.verdicts import FactCell, assembled
from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.frozen import changed, frozen

PLACING: Final = ("group", "category")
"""The columns that say where in the table a row stands."""


@frozen
class Pasted:
    """The rows that were read, and what could not be placed."""

    rows: tuple[Indicator, ...]
    unplaced: tuple[Unplaced, ...]


def rows_in(text: str, edition: Edition, category: str) -> Pasted | None:
    """The indicators of a block; those without a 二级指标 are of this category.

    None where the text is no block of a table.
    """
    table = list(rows_of(_grid(without_row_numbers(text), edition)))
    under = list(_under(table, edition, category))
    if not under:
        return None
    placed = [(row, aligned((heading, row), edition)) for heading, row in under]
    fitting = of_indicators([each for _, each in placed if each], edition)
    astray = (row for row, each in placed if each is None)
    lost = [FactCell(row, cell.text) for row in astray for cell in row.cells]
    found = assembled([*fitting.found, *lost], fitting.indicators, edition)
    read = tidied(found, edition)
    rows = tuple(row for row in read.form.indicators if row.name or row.target)
    return Pasted(rows, read.unplaced) if rows else None


def _grid(text: str, edition: Edition) -> Grid:
    """The block as rows of cells, with those put together that line ends broke."""
    if "\t" not in text:
        return Grid(regrouped(text, edition), ())
    block = grid(text)
    if not block.broken:
        return block
    whole = mended(block, (edition,))
    pairs = zip(whole.rows, whole.places, strict=True)
    lines = [JoinedLine(tuple(row), place) for row, place in pairs]
    table = list(rows_of(whole))
    if printed_heading(table, edition) or len({row.width for row in table}) < 2:
        return whole
    heading = made_up(table, edition)
    rows = list(rows_below(lines, heading, vocabulary((edition,)), edition))
    return Grid([row.cells for row in rows], [row.place for row in rows])


def names_in(text: str, edition: Edition) -> list[str]:
    """The lines of a column of names, without its heading and a line of totals."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    words = total_names(edition) | _words_of("name", edition)
    named = [line for line in lines if label(line) not in words]
    return named if lines[1:] else lines


def are_indicators(rows: Sequence[Indicator], text: str, edition: Edition) -> bool:
    """Whether a block is rows of the table for sure, wherever it was pasted.

    It names a 一级 or 二级指标 or the column of names; or each of its rows has a name,
    a target and points, and none is one of the funds.
    """
    cells = {label(cell) for line in text.split("\n") for cell in line.split("\t")}
    if not cells.isdisjoint(_place_words(edition)):
        return True
    funds = {
        label(w) for row in edition.funding.rows for w in (row.label, *row.aliases)
    }
    whole = (r.name and r.target and r.weight is not None for r in rows)
    return all(whole) and cells.isdisjoint(funds)


def _place_words(edition: Edition) -> set[str]:
    """The words of a block that say where in the table its rows belong."""
    words = [word for group in edition.groups for word in (group.name, *group.aliases)]
    for category in edition.categories.values():
        words += (category.name, *category.aliases)
    columns = (c for c in edition.indicators.columns if c.field in ("name", *PLACING))
    words += [word for column in columns for word in (column.heading, *column.aliases)]
    return {label(word) for word in words}


def _words_of(field: str, edition: Edition) -> frozenset[str]:
    """The labels that a column goes by."""
    columns = (c for c in edition.indicators.columns if c.field == field)
    return frozenset(label(word) for c in columns for word in (c.heading, *c.aliases))


def _under(
    table: Sequence[GridRow], edition: Edition, category: str
) -> Iterator[Under]:
    """The rows of indicators, each with what its columns hold."""
    heading, below = heading_of(table, edition)
    rows = list(takewhile(lambda row: not _is_total(row, edition), below))
    if heading is None or not rows:
        return
    if "category" in heading.fields:
        rows[0] = _in_category(heading, rows[0], category)
    else:
        heading, rows = _moved(heading), [_behind_word(row, category) for row in rows]
    yield from ((heading, row) for row in rows)


def _is_total(row: GridRow, edition: Edition) -> bool:
    return label(row.cells[0].text) in total_names(edition)


def _moved(heading: Heading) -> Heading:
    """The heading with a column for the 二级指标 before all others."""
    starts = (0, *(start + 1 for start in heading.starts))
    fields, texts = ("category", *heading.fields), ("", *heading.texts)
    width = None if heading.width is None else heading.width + 1
    return Heading(heading.block, 0, starts, fields, texts, width)


def _behind_word(row: GridRow, word: str) -> GridRow:
    """The row with the 二级指标 in a column before all others."""
    moved = (GridCell(column + 1, text) for column, text in row.cells)
    return changed(row, width=row.width + 1, cells=(GridCell(0, word), *moved))


def _in_category(heading: Heading, row: GridRow, word: str) -> GridRow:
    """The first row, of this category where it does not say one itself."""
    if any(heading.field_at(cell.column) in PLACING for cell in row.cells):
        return row
    own = GridCell(heading.start_of("category") or 0, word)
    return changed(row, cells=tuple(sorted((own, *row.cells))))
