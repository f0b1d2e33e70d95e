"""How a row is read and reckoned, in sentences: both cells, the rule, the points."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.numbers import trimmed
from wizard.scoring.proposal import Proposal
from wizard.scoring.score_wording import ScoreSays
from wizard.scoring.scores import rule_of, values_of
from wizard.values.comparisons.comparison import Direction, comparable, sense
from wizard.values.explanation import reading
from wizard.values.meaning import Quantity
from wizard.values.meeting import reached
from wizard.values.reading import Value
from wizard.values.value import Doubt
from wizard.wording import Says

WHY: Final = {
    Doubt.SUM: ScoreSays.WHY_SUM,
    Doubt.PERCENT: ScoreSays.WHY_PERCENT,
    Doubt.SCALE: ScoreSays.WHY_SCALE,
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
        yield ScoreSays.EXPLAIN_BLANK
        return
    target, actual = values
    yield ScoreSays.EXPLAIN_TARGET.format(typed=row.whole_target, reading=_read(target))
    yield ScoreSays.EXPLAIN_ACTUAL.format(typed=row.actual, reading=_read(actual))
    direction = edition.categories[row.category].direction
    rule = rule_of(row, edition, year)
    said = _rule(values, rule, direction)
    said = said if edition.weighs_rows else _rule_of_group(row, edition)
    yield ScoreSays.EXPLAIN_RULE.format(rule=said)
    yield ScoreSays.EXPLAIN_VERDICT.format(verdict=_verdict(values, rule, direction))
    if rule is not None:
        yield ScoreSays.EXPLAIN_RECKONING.format(formula=rule.formula)


def _read(value: Value) -> str:
    """How a cell was read, with what it took from the other one."""
    told = reading(value)
    if value.doubt:
        told += WHY[value.doubt]
    return told + (ScoreSays.UNIT_TAKEN.format(unit=value.taken) if value.taken else "")


def _rule(
    values: tuple[Value, Value], rule: Proposal | None, direction: Direction
) -> str:
    """The rule that fits these two, with its source."""
    target, actual = values
    wanted = target.quantity
    if rule is not None and rule.tier:
        return ScoreSays.RULE_TIERS
    if target.date and actual.date:
        return ScoreSays.RULE_DAYS
    if target.parts and rule is not None:
        return ScoreSays.RULE_PARTS
    if wanted is None or not isinstance(actual.meaning, Quantity):
        return ScoreSays.RULE_WORDS if rule is not None else ScoreSays.RULE_NONE
    return _of_numbers(target, actual, direction)


def _of_numbers(target: Value, actual: Value, direction: Direction) -> str:
    wanted = target.quantity
    if wanted is None or not comparable(target, actual):
        return ScoreSays.RULE_NONE
    if wanted.is_zero:
        return ScoreSays.RULE_ZERO
    is_limit = sense(target, direction) == "at-most"
    return ScoreSays.RULE_AT_MOST if is_limit else ScoreSays.RULE_AT_LEAST


def _verdict(
    values: tuple[Value, Value], rule: Proposal | None, direction: Direction
) -> str:
    met = rule.reached if rule is not None else reached(*values, direction)
    if met is None:
        return ScoreSays.VERDICT_TIER if rule is not None else ScoreSays.VERDICT_OPEN
    return ScoreSays.VERDICT_MET if met else ScoreSays.VERDICT_MISSED


def _rule_of_group(row: Indicator, edition: Edition) -> str:
    """The rule where rows have no points: those of the group are a person's to give."""
    group = edition.group_of(row.category)
    return ScoreSays.RULE_OF_GROUP.format(
        group=group.name, points=trimmed(group.points)
    )


def score_line(row: Indicator, *, weighs: bool = True) -> str:
    """The points that the row has now; its score alone where rows have no points."""
    score, weight = (_points(cell) for cell in (row.score, row.weight))
    if not weighs:
        return ScoreSays.EXPLAIN_SCORE_ALONE.format(score=score)
    return ScoreSays.EXPLAIN_SCORE.format(score=score, weight=weight)


def _points(cell: object) -> str:
    if cell is None:
        return Says.UNKNOWN_YET
    return trimmed(cell) if isinstance(cell, Decimal) else str(cell)
