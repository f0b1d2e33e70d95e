"""Fund rows that a paper parts further than the edition: by levels of government."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from exports.blocks.fund_lines import FundCell
from exports.blocks.money_units import Units, converted
from exports.labels import is_mark
from exports.verdicts import FactCell, number
from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS, FundLine
from wizard.form import known
from wizard.frozen import changed, frozen
from wizard.numbers import trimmed

Line = Sequence[FundCell]
"""The cells of a row of the fund block."""

Says = Callable[[FundCell, Line], bool]
"""Whether a cell of a row says nothing of its own: a rate that follows."""

TOTAL: Final = "total"
"""The row that all others come to."""

NOTHING: Final = Decimal(0)


@frozen
class Levels:
    """The lines of a fund block once levels are added up to rows of the edition."""

    lines: tuple[Line, ...]
    facts: tuple[FactCell, ...] = ()
    unplaced: tuple[Line, ...] = ()
    """Levels that nobody can add up, as they were."""


def added(
    lines: Sequence[Line], units: Units, edition: Edition, is_idle: Says
) -> Levels:
    """The levels of each row as its amounts: 中央 and 省级 are 当年财政拨款.

    So it is where the row itself has no amounts, or is one part beside its levels:
    自筹资金 and 其他资金, where only all rows together come to the total. Levels that
    add up to its own only say where they come from; others stay without a place.
    """
    found = Levels(tuple(lines))
    for row in edition.funding.rows:
        own = [line for line in lines if _of(line) == row]
        levels = [line for line in own if line[0].is_level]
        if levels:
            rest = [line for line in own if not line[0].is_level]
            beside = bool(rest) and _make_the_total(lines, units, edition)
            parts = (*levels, *rest) if beside else levels
            own = [] if beside else rest
            found = _added_to(found, row, parts, own, (units, edition, is_idle))
    return found


def _make_the_total(lines: Sequence[Line], units: Units, edition: Edition) -> bool:
    """Whether all rows and levels, each by itself, come to the total together."""
    named = [(line, row) for line in lines if (row := _of(line)) is not None]
    whole = [line for line, row in named if row.field == TOTAL]
    total = _sums(whole, units, edition)
    parts = _sums([line for line, _ in named if line not in whole], units, edition)
    return bool(total) and total == parts


def _added_to(
    found: Levels,
    row: FundLine,
    levels: Sequence[Line],
    own: Sequence[Line],
    by: tuple[Units, Edition, Says],
) -> Levels:
    units, edition, is_idle = by
    sums, had = _sums(levels, units, edition), _sums(own, units, edition)
    is_filled = had is None or any(had.values())
    if sums is None or (is_filled and had != sums):
        kept = (_unplaced(line) if line in levels else line for line in found.lines)
        return changed(found, lines=tuple(kept), unplaced=(*found.unplaced, *levels))
    gone = [*levels, *([] if is_filled else own)]
    rest = (line for line in found.lines if line not in gone)
    idle = (_idle(line, edition, is_idle) for line in levels)
    facts = () if is_filled else _facts(row, levels[0], sums)
    return changed(found, lines=(*rest, *idle), facts=(*found.facts, *facts))


def _of(line: Line) -> FundLine | None:
    return line[0].line if line else None


def _sums(
    lines: Sequence[Line], units: Units, edition: Edition
) -> dict[str, Decimal] | None:
    """The sum of each column; None where one of its cells is no number."""
    found: dict[str, Decimal] = {}
    for cell in _amounts(lines):
        text = converted(cell.text, units.of(cell.field or "") | cell.units, edition)
        amount = known(number(text, edition)) if text is not None else None
        if amount is None and (text is None or not is_mark(text, edition)):
            return None
        if amount is not None and cell.field:
            found[cell.field] = found.get(cell.field, NOTHING) + amount
    return found


def _amounts(lines: Sequence[Line]) -> Iterator[FundCell]:
    return (cell for line in lines for cell in line if cell.field in AMOUNTS)


def _facts(
    row: FundLine, first: Line, sums: dict[str, Decimal]
) -> tuple[FactCell, ...]:
    places = {cell.field: cell.row for cell in first}
    return tuple(
        FactCell(
            places.get(column, first[0].row),
            trimmed(amount),
            fund_cell(row.field, column),
            "funding",
        )
        for column, amount in sums.items()
    )


def _unplaced(line: Line) -> Line:
    """The cells of a level that nobody can add up: they have no place."""
    return tuple(cell._replace(line=None, key=None) for cell in line)


def _idle(line: Line, edition: Edition, is_idle: Says) -> Line:
    """What is left of a level once its amounts are added: cells that say more."""
    cells = (cell for cell in line if cell.field not in AMOUNTS)
    return tuple(
        cell._replace(line=None, key=None)
        for cell in cells
        if not (is_mark(cell.text, edition) or is_idle(cell, line))
    )
