"""The indicators of a declaration: the rows below their heading."""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.blocks.places import category_names, group_names
from exports.blocks.totals import total_names
from exports.broken_tables.alignment import snapped
from exports.declaration.heads import TableHead
from exports.declaration.words import COLUMNS
from exports.declared import DeclaredRow
from exports.grid import GridRow
from exports.headings.headings import Heading
from exports.labels import is_mark, label
from exports.verdicts import points
from wizard.cells import text_cell
from wizard.editions.edition import Edition
from wizard.form import known

KEPT: Final = ("name", "target")
"""Columns in which 0 and 无 may be meant: 0 accidents."""


def rows_of_table(
    rows: Sequence[GridRow], head: TableHead, edition: Edition
) -> Iterator[DeclaredRow]:
    """The declared rows below a heading; 一级 and 二级指标 carry down."""
    group = category = ""
    for row in rows:
        facts = _facts(row, head.heading, edition)
        word = facts.get("group", "")
        group, category = (word, "") if word else (group, category)
        category = facts.get("category", category)
        if found := _declared(row, facts, group, category, edition):
            yield found


def _facts(row: GridRow, heading: Heading, edition: Edition) -> dict[str, str]:
    """The text below each heading that is taken; marks of emptiness mostly are none."""
    _, moved = snapped((heading, _shifted(row, heading, edition)))
    facts: dict[str, str] = {}
    for cell in moved.cells:
        field = heading.field_at(cell.column) if row.width > 1 else None
        if field and (field in KEPT or not is_mark(cell.text, edition)):
            facts.setdefault(field, cell.text)
    return facts


def _shifted(row: GridRow, heading: Heading, edition: Edition) -> GridRow:
    """A row of one cell less where its 一级 and 二级指标 are one, as 满意度 may be."""
    group, category = heading.start_of("group"), heading.start_of("category")
    short = heading.width is not None and row.width == heading.width - 1
    if not short or group is None or category is None:
        return row
    cells = dict(row.cells)
    second = label(cells.get(category, ""))
    is_one = label(cells.get(group, "")) in group_names(edition)
    if not is_one or second in category_names(edition):
        return row
    moved = [c._replace(column=c.column + (c.column >= category)) for c in row.cells]
    return GridRow(row.number, row.place, row.width + 1, tuple(moved))


def _declared(
    row: GridRow, facts: dict[str, str], group: str, category: str, edition: Edition
) -> DeclaredRow | None:
    """The row, where it says what is measured or how much of it."""
    is_sum = label(group) in total_names(edition)
    if is_sum or all(is_mark(facts.get(field, ""), edition) for field in KEPT):
        return None
    texts = {f: text_cell(facts.get(f, "")) for f in COLUMNS[2:-1]}
    weight = facts.get("weight", "").strip().rstrip("%％")
    return DeclaredRow(
        group=group,
        category=category,
        name=texts["name"],
        operator=texts["operator"],
        target=texts["target"],
        unit=texts["unit"],
        weight=known(points(weight, edition)),
        place=row.place,
    )
