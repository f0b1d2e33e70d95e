"""How a row is read and reckoned, in sentences: both cells, the rule, the points."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.numbers import trimmed
from wizard.scoring.proposal import Proposal
from wizard.scoring.scores import rule_of, values_of
from wizard.values.comparisons.comparison import Direction, comparable, sense
from wizard.values.explanation import reading
from wizard.values.meaning import Quantity
from wizard.values.meeting import reached
from wizard.values.reading import Value
from wizard.values.value import Doubt
from wizard.wording import Says

WHY: Final = {
    Doubt.SUM: Says.WHY_SUM,
    Doubt.PERCENT: Says.WHY_PERCENT,
    Doubt.SCALE: Says.WHY_SCALE,
}
"""Why a cell may mean more than one thing."""


def row_explanation(
    row: Indicator, edition: Edition, year: int | None = None
) -> Iterator[str]:
    """The readings of both cells, the rule that fits them, and what it gives.

    While a cell is blank there is nothing to reckon with, and that is said.
    """
    values = values_of(row, edition, year)
    if values is None:
        yield Says.EXPLAIN_BLANK
        return
    target, actual = values
    yield Says.EXPLAIN_TARGET.format(typed=row.whole_target, reading=_read(target))
    yield Says.EXPLAIN_ACTUAL.format(typed=row.actual, reading=_read(actual))
    direction = edition.categories[row.category].direction
    rule = rule_of(row, edition, year)
    said = _rule(values, rule, direction)
    said = said if edition.weighs_rows else _rule_of_group(row, edition)
    yield Says.EXPLAIN_RULE.format(rule=said)
    yield Says.EXPLAIN_VERDICT.format(verdict=_verdict(values, rule, direction))
    if rule is not None:
        yield Says.EXPLAIN_RECKONING.format(formula=rule.formula)


def _read(value: Value) -> str:
    """How a cell was read, with what it took from the other one."""
    told = reading(value)
    if value.doubt:
        told += WHY[value.doubt]
    return told + (Says.UNIT_TAKEN.format(unit=value.taken) if value.taken else "")


def _rule(
    values: tuple[Value, Value], rule: Proposal | None, direction: Direction
) -> str:
    """The rule that fits these two, with its source."""
    target, actual = values
    wanted = target.quantity
    if rule is not None and rule.tier:
        return Says.RULE_TIERS
    if target.date and actual.date:
        return Says.RULE_DAYS
    if target.parts and rule is not None:
        return Says.RULE_PARTS
    if wanted is None or not isinstance(actual.meaning, Quantity):
        return Says.RULE_WORDS if rule is not None else Says.RULE_NONE
    return _of_numbers(target, actual, direction)


def _of_numbers(target: Value, actual: Value, direction: Direction) -> str:
    wanted = target.quantity
    if wanted is None or not comparable(target, actual):
        return Says.RULE_NONE
    if wanted.is_zero:
        return Says.RULE_ZERO
    is_limit = sense(target, direction) == "at-most"
    return Says.RULE_AT_MOST if is_limit else Says.RULE_AT_LEAST


def _verdict(
    values: tuple[Value, Value], rule: Proposal | None, direction: Direction
) -> str:
    met = rule.reached if rule is not None else reached(*values, direction)
    if met is None:
        return Says.VERDICT_TIER if rule is not None else Says.VERDICT_OPEN
    return Says.VERDICT_MET if met else Says.VERDICT_MISSED


def _rule_of_group(row: Indicator, edition: Edition) -> str:
    """The rule where rows have no points: those of the group are a person's to give."""
    group = edition.group_of(row.category)
    return Says.RULE_OF_GROUP.format(group=group.name, points=trimmed(group.points))


def score_line(row: Indicator, *, weighs: bool = True) -> str:
    """The points that the row has now; its score alone where rows have no points."""
    score, weight = (_points(cell) for cell in (row.score, row.weight))
    if not weighs:
        return Says.EXPLAIN_SCORE_ALONE.format(score=score)
    return Says.EXPLAIN_SCORE.format(score=score, weight=weight)


def _points(cell: object) -> str:
    if cell is None:
        return Says.UNKNOWN_YET
    return trimmed(cell) if isinstance(cell, Decimal) else str(cell)
