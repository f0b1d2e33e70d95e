"""The block of indicators on the paper: groups, categories, rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from exports.sheet.rows import Cell, SheetRow, fact_cell, heading_rows, merged
from wizard.address import row_cell
from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.editions.layout import COMPLETION_RATE, Column
from wizard.form import Form, year_of
from wizard.numbers import trimmed
from wizard.scoring.completion import completion_text
from wizard.scoring.ledger import Ledger, ledger


def indicator_rows(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The indicators by category; one without any keeps its empty row."""
    block = edition.indicators
    group_column, category_column, *columns = block.columns
    found = defaultdict(list)
    for number, indicator in enumerate(form.indicators):
        found[indicator.category].append(number)
    rows = heading_rows(block.columns, "column.indicators.")
    sums = ledger(form, edition)
    for group in edition.groups:
        own: list[SheetRow] = []
        for category in group.categories:
            numbers = found[category.name]
            lines = [_indicator(form, edition, n, columns) for n in numbers]
            lines = lines or [_empty(category.name, columns)]
            part = f"category.{category.name}"
            own += merged(category.name, category_column.width, lines, part)
        label = _group_label(group, sums, edition)
        rows += merged(label, group_column.width, own, f"group.{group.name}")
    if not block.heading_width:
        return iter(rows)
    return merged(block.heading, block.heading_width, rows, "indicators")


def _group_label(group: Group, sums: Ledger, edition: Edition) -> str:
    """The name of a group, with the points given to it or else those it may have."""
    entry = sums.entry(group.name)
    points = trimmed(entry.weight or entry.standard)
    return edition.group_label.format(name=group.name, points=points)


def _empty(category: str, columns: Iterable[Column]) -> SheetRow:
    part = f"empty.{category}"
    return SheetRow(tuple(Cell("", column.width, part=part) for column in columns))


def _indicator(
    form: Form, edition: Edition, number: int, columns: Iterable[Column]
) -> SheetRow:
    return SheetRow(tuple(_row_cell(form, edition, number, c) for c in columns))


def _row_cell(form: Form, edition: Edition, number: int, column: Column) -> Cell:
    if column.field == COMPLETION_RATE:
        text = completion_text(form.indicators[number], edition, year_of(form))
        return Cell(text, column.width, part=COMPLETION_RATE)
    cell = row_cell(number, column.field)
    return fact_cell(form, cell, column.width, column.align)
