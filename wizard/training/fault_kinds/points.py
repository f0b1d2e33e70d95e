"""Faults of points: 分值, 得分, the reason for what was lost."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from wizard.address import ROWS, address, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.form import Form, known, year_of
from wizard.frozen import changed
from wizard.scoring.scores import rule_of
from wizard.training.fault_kinds.rows import Cells, full, short, tiered

STEPS: Final = tuple(map(Decimal, (1, 2, 3, 5)))
"""Points by which a cell is wrong."""


def weight_raised(form: Form, edition: Edition) -> Iterator[Cells]:
    """A row has more points than are left for it."""
    return _weights(form, edition, 1)


def weight_lowered(form: Form, edition: Edition) -> Iterator[Cells]:
    """A row has less points than it should."""
    return _weights(form, edition, -1)


def row_left_out(form: Form, edition: Edition) -> Iterator[Cells]:
    """A row is missing whose group has others."""
    groups = [edition.group_of(row.category).name for row in form.indicators]
    for number, row, *_ in full(form, edition):
        if groups.count(edition.group_of(row.category).name) > 1:
            kept = enumerate(form.indicators)
            yield {address(ROWS): tuple(row for n, row in kept if n != number)}


def points_shifted(form: Form, edition: Edition) -> Iterator[Cells]:
    """A group has points of another one; the sum is right."""
    for (one, row, *_), (other, second, *_) in permutations(full(form, edition), 2):
        same = edition.group_of(row.category) == edition.group_of(second.category)
        given, taken = known(row.weight), known(second.weight)
        if not same and given is not None and taken is not None and taken > 5:
            yield {
                **_points(one, given + 5, given + 5),
                **_points(other, taken - 5, taken - 5),
            }


def score_above_weight(form: Form, edition: Edition) -> Iterator[Cells]:
    """More points were scored than the row has."""
    for number, row, *_ in full(form, edition):
        weight = known(row.weight) or Decimal(0)
        yield from ({row_cell(number, "score"): weight + step} for step in STEPS)


def score_below_0(form: Form, _: Edition) -> Iterator[Cells]:
    """A score is negative."""
    for number, _row, weight, score in short(form):
        yield {row_cell(number, "score"): score - weight}


def score_in_words(form: Form, edition: Edition) -> Iterator[Cells]:
    """A grade stands where the score belongs."""
    for number, *_ in full(form, edition):
        yield {row_cell(number, "score"): edition.grades[0].name}


def reason_blank(form: Form, _: Edition) -> Iterator[Cells]:
    """Points were lost, and nothing is said about it."""
    for number, *_rest in short(form):
        yield {row_cell(number, "deviation"): None}


def reason_is_none(form: Form, edition: Edition) -> Iterator[Cells]:
    """Points were lost, and the reason is 无."""
    for number, *_ in short(form):
        yield {row_cell(number, "deviation"): edition.no_reasons[0]}


def full_though_missed(form: Form, _: Edition) -> Iterator[Cells]:
    """The target was missed, and the score is full."""
    for number, _row, weight, _score in short(form):
        yield {row_cell(number, "score"): weight}


def too_much_though_missed(form: Form, edition: Edition) -> Iterator[Cells]:
    """The target was missed, and less was taken off than the rule does."""
    for number, row, weight, _ in short(form):
        rule = rule_of(row, edition, year_of(form))
        if rule is not None:
            between = (rule.high + weight) / 2
            yield {row_cell(number, "score"): between.quantize(Decimal("0.1"))}


def above_the_tier(form: Form, edition: Edition) -> Iterator[Cells]:
    """The result is of a lower tier, and the score of a higher one."""
    for number in tiered(form, edition):
        for tier in edition.tiers[1:]:
            yield {row_cell(number, "actual"): tier.name}


def all_full(form: Form, _: Edition) -> Iterator[Cells]:
    """Nothing whatever was lost."""
    rows = (
        row
        if known(row.score) == known(row.weight)
        else changed(row, score=row.weight, actual=(row.target or "").lstrip("≥≤"))
        for row in form.indicators
    )
    spent = {
        fund_cell(line, "executed"): getattr(form.funding, line).annual_budget
        for line in ("total", "appropriation", "carryover")
    }
    points = {fund_cell("points", "score"): form.funding.points.weight}
    yield {address(ROWS): tuple(rows), **spent, **points}


def _weights(form: Form, edition: Edition, sign: int) -> Iterator[Cells]:
    for number, row, *_ in full(form, edition):
        weight = known(row.weight) or Decimal(0)
        others = (weight + sign * step for step in STEPS)
        yield from (_points(number, points, points) for points in others if points > 0)


def _points(number: int, weight: Decimal, score: Decimal) -> Cells:
    return {row_cell(number, "weight"): weight, row_cell(number, "score"): score}
