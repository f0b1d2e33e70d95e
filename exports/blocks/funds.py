"""The funds and the goals on paper: each cell by its column and its row."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from exports.blocks.fund_levels import added
from exports.blocks.fund_lines import UNNAMED, FundCell, line_named
from exports.blocks.money_units import (
    Units,
    amount_in,
    converted,
    money_of,
    units_in,
    units_of,
)
from exports.blocks.rates import agrees
from exports.grid import GridCell
from exports.headings.headings import Heading, Under, is_own_heading
from exports.labels import is_mark, points_behind
from exports.verdicts import FactCell, Where, number
from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS, FundLine
from wizard.form import known
from wizard.frozen import frozen
from wizard.numbers import trimmed
from wizard.rules.as_read.source import Money

OF_TOTAL: Final = {
    "weight": "funding.points.weight",
    "score": "funding.points.score",
    "execution_rate": "printed.execution_rate",
    "reason": "funding.points.reason",
}
"""Columns that only its total row fills."""


SCORED: Final = ("score", "execution_rate")
"""Columns whose heading may say how many points there are for them."""


@frozen
class Funds:
    """What was made of the fund block."""

    found: tuple[FactCell, ...] = ()
    money: Money | None = None
    """What is to be said of the unit of its amounts."""


def of_funding(rows: Sequence[Under], said: frozenset[str], edition: Edition) -> Funds:
    """The amounts by the row's label and the column's heading, in the edition's unit.

    `said` are the units that lines around the block name.
    """
    units = units_of({id(heading): heading for heading, _ in rows}.values(), said)
    labels = [label_of(under, edition) for under in rows]
    named = list(zip(rows, labels, strict=True))
    lines = [tuple(_cells(under, label, edition)) for under, label in named]
    strange = [s for under, label in named for s in _strange(under, label, edition)]
    levels = added(lines, units, edition, partial(_is_rate, edition=edition))
    found = [each for line in levels.lines for each in _found(line, units, edition)]
    cells = [cell for line in lines for cell in line]
    found += [*levels.facts, *_weights(rows, edition)]
    strange += _of_levels(zip(labels, lines, strict=True), levels.unplaced)
    return Funds((*strange, *found), _money(cells, found, units, edition))


def _of_levels(
    lines: Iterable[tuple[GridCell | None, Sequence[FundCell]]],
    unplaced: Sequence[Sequence[FundCell]],
) -> Iterator[FactCell]:
    """The labels of levels: the form has their sum, and has no place for them."""
    for named, line in lines:
        if named is not None and line and line[0].is_level:
            where: Where = "funding" if line in unplaced else "below"
            yield FactCell(line[0].row, named.text, None, where, "word")


def weight_in(heading: Heading, edition: Edition) -> Decimal | None:
    """The points of the execution rate, where no column has them but a heading says.

    得分（10分）, 执行率（10分）, 预算执行情况（10分）.
    """
    if not edition.weighs_execution or "weight" in heading.fields:
        return None
    columns = zip(heading.texts, heading.fields, strict=False)
    said = (
        points_behind(text)
        for text, field in columns
        if field in SCORED or is_own_heading(text, edition)
    )
    return next((points for points in said if points is not None), None)


def _weights(rows: Sequence[Under], edition: Edition) -> Iterator[FactCell]:
    for heading, row in rows[:1]:
        points = weight_in(heading, edition)
        if points is not None:
            yield FactCell(row, trimmed(points), OF_TOTAL["weight"], "funding")


def of_goals(rows: Iterable[Under], edition: Edition) -> Iterator[FactCell]:
    """Both goals, in the row below their heading; rows further down are strange."""
    before = None
    for heading, row in rows:
        for at, text in row.cells:
            key = heading.field_at(at) if heading is not before else None
            if at >= heading.left:
                yield FactCell(row, text, key, "goals")
            elif not is_own_heading(text, edition):
                yield FactCell(row, text, None, "goals", "word")
        before = heading


def printed_in(rows: Iterable[Under], edition: Edition) -> Iterator[str]:
    """The cells that the paper has a line and a column for."""
    for heading, row in rows:
        line = _line((heading, row), edition)
        yield from filter(None, (_key(line, field) for field in heading.fields))


def columns_of(under: Under, edition: Edition) -> Iterator[tuple[str, int]]:
    """The facts that stand in a row, filled or not, each with its column."""
    heading, _ = under
    line = _line(under, edition)
    for start, field in zip(heading.starts, heading.fields, strict=True):
        if key := _key(line, field):
            yield key, start


def _cells(
    under: Under, named: GridCell | None, edition: Edition
) -> Iterator[FundCell]:
    heading, row = under
    line, is_level = line_named(named.text, edition) if named else UNNAMED
    units = units_in(named.text) if named else frozenset()
    for at, text in row.cells:
        if at >= heading.left:
            field = heading.field_at(at)
            key = _key(line, field)
            yield FundCell(row, line, field, text, units, key, is_level)


def _key(line: FundLine | None, field: str | None) -> str | None:
    """The fact of the form that stands in a line, in the column of a field."""
    if line and field in AMOUNTS:
        return fund_cell(line.field, field)
    return OF_TOTAL.get(field or "") if line and line.field == "total" else None


def _strange(
    under: Under, named: GridCell | None, edition: Edition
) -> Iterator[FactCell]:
    """The words at the left that are neither a label nor the block's heading."""
    heading, row = under
    for cell in row.cells:
        is_left = cell.column < heading.left and cell != named
        if is_left and not is_own_heading(cell.text, edition):
            yield FactCell(row, cell.text, None, "funding", "word")


def _found(
    line: Sequence[FundCell], units: Units, edition: Edition
) -> Iterator[FactCell]:
    for cell in line:
        if cell.key and cell.field in AMOUNTS:
            said = units.of(cell.field) | cell.units
            amount = converted(cell.text, said, edition)
            key = None if amount is None else cell.key
            text = cell.text if amount is None else amount
            yield FactCell(cell.row, text, key, "funding")
        elif cell.key and _is_note(cell, edition):
            yield FactCell(cell.row, cell.text, None, "below")
        elif cell.key:
            yield FactCell(cell.row, cell.text, cell.key, "funding")
        elif not (is_mark(cell.text, edition) or _is_rate(cell, line, edition)):
            yield FactCell(cell.row, cell.text, None, "funding")


def _is_note(cell: FundCell, edition: Edition) -> bool:
    """Whether nothing stands in a cell but what the paper itself prints there."""
    columns = (c for c in edition.funding.columns if c.field == cell.field)
    notes = [note for column in columns for note in column.notes]
    left = "".join(_letters(cell.text))
    for note in notes:
        left = left.replace("".join(_letters(note)), "")
    return bool(notes) and not left.strip("0123456789")


def _letters(text: str) -> Iterator[str]:
    return (sign for sign in text if sign.isalnum())


def _is_rate(cell: FundCell, line: Sequence[FundCell], edition: Edition) -> bool:
    """Whether this is the rate of a part, and right: it says nothing of its own."""
    if cell.line is None or cell.field != "execution_rate":
        return False
    texts = {each.field: each.text for each in line}
    fields = ("executed", edition.execution.budget)
    amounts = (known(number(texts.get(field, ""), edition)) for field in fields)
    return agrees(cell.text, *amounts)


def _money(
    cells: Sequence[FundCell], found: Sequence[FactCell], units: Units, edition: Edition
) -> Money | None:
    of_money = (cell for cell in cells if cell.key and cell.field in AMOUNTS)
    amounts = [cell for cell in of_money if amount_in(cell.text)[0]]
    if not amounts:
        return None
    named = {unit for cell in amounts for unit in _named(cell, units)}
    texts = {c.text for c in amounts}
    lost = any(each.key is None and each.text in texts for each in found)
    return money_of(named, lost=lost, edition=edition)


def label_of(under: Under, edition: Edition) -> GridCell | None:
    """The cell at the left that names a line of the block."""
    heading, row = under
    left = (cell for cell in row.cells if cell.column < heading.left)
    return next((cell for cell in left if line_named(cell.text, edition).line), None)


def _named(cell: FundCell, units: Units) -> frozenset[str]:
    """The units that are said of an amount."""
    own = amount_in(cell.text)[1]
    return frozenset({own}) if own else units.of(cell.field or "") | cell.units


def _line(under: Under, edition: Edition) -> FundLine | None:
    named = label_of(under, edition)
    return line_named(named.text, edition).line if named else None
