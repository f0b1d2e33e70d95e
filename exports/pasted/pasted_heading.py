"""What the columns of a pasted block hold: its own heading, or what its words tell."""

from collections.abc import Sequence
from typing import Final

from exports.blocks.places import category_names, group_names
from exports.grid import GridRow
from exports.headings.heading_match import heading_at
from exports.headings.headings import Heading
from exports.labels import label
from wizard.editions.edition import Edition
from wizard.frozen import changed

LEAST: Final = 2
"""Columns that must be known before a block without a heading is a table."""


def heading_of(
    table: Sequence[GridRow], edition: Edition
) -> tuple[Heading | None, list[GridRow]]:
    """The heading that was copied along and the rows below it, else one made up."""
    printed = printed_heading(table, edition)
    if printed:
        at, heading = printed
        return heading, list(table[at + heading.height :])
    if named := _named(table, edition):
        return named, list(table[1:])
    heading = made_up(table, edition)
    if sum(field is not None for field in heading.fields) < LEAST:
        return None, []
    return heading, list(table)


def printed_heading(
    table: Sequence[GridRow], edition: Edition
) -> tuple[int, Heading] | None:
    """The heading of indicators that was copied along, and its row."""
    for at in range(len(table)):
        found = heading_at(table, at, edition)
        if found is not None and found.block is edition.indicators:
            width = max(row.width for row in table[at : at + found.height])
            return at, changed(found, width=width)
    return None


def _named(table: Sequence[GridRow], edition: Edition) -> Heading | None:
    """The heading where the first line names columns, too few for one of the paper."""
    first = table[0] if len(table) > 1 else None
    if first is None:
        return None
    known = {cell.column: column_named(cell.text, edition) for cell in first.cells}
    if "name" not in known.values() or len(set(known.values()) - {None}) < LEAST:
        return None
    width = max(row.width for row in table)
    fields = tuple(known.get(column) for column in range(width))
    texts = {cell.column: cell.text for cell in first.cells}
    words = tuple(texts.get(column, "") for column in range(width))
    return Heading(edition.indicators, 0, tuple(range(width)), fields, words, width)


def column_named(text: str, edition: Edition) -> str | None:
    """The column of indicators that goes by this heading; None where none does."""
    word = label(text)
    for column in edition.indicators.columns:
        if word in {label(each) for each in (column.heading, *column.aliases)}:
            return column.field
    return None


def made_up(table: Sequence[GridRow], edition: Edition) -> Heading:
    """What each column holds, as a word of the edition or blank columns tell."""
    width = max((row.width for row in table), default=0)
    names = edition.indicators.fields
    anchors = (_anchor(row, edition) for row in table)
    blank = min((row.cells[0].column for row in table), default=0)
    start = next((a for a in anchors if a is not None), names.index("name") - blank)
    columns = range(start, start + width)
    fields = (names[at] if at in range(len(names)) else None for at in columns)
    starts = tuple(range(width))
    return Heading(edition.indicators, 0, starts, tuple(fields), ("",) * width, width)


def _anchor(row: GridRow, edition: Edition) -> int | None:
    """How far a row is moved against the edition's columns, where a word tells.

    满意度指标 is a 一级指标 where a 二级指标 follows, and else a 二级指标 itself.
    """
    names, cells = edition.indicators.fields, row.cells
    groups, categories = group_names(edition), category_names(edition)
    for cell, after in zip(cells, [*cells[1:], None], strict=True):
        word, behind = label(cell.text), label(after.text) if after else ""
        beside = after is not None and after.column == cell.column + 1
        is_group = word not in categories or (beside and behind in categories)
        if word in groups and is_group:
            return names.index("group") - cell.column
        if word in categories:
            return names.index("category") - cell.column
    return None
