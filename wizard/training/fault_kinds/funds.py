"""Faults of funds, of 预算执行率 and of what is printed under the sums."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import claim, fund_cell
from wizard.editions.edition import Edition
from wizard.form import Form, known
from wizard.numbers import trimmed
from wizard.scoring.ledger import ledger
from wizard.scoring.scores import (
    EXACT,
    execution_rate,
    execution_score,
    rate_text,
    rounded,
)
from wizard.training.exercise_wording import ABOUT_AMOUNT
from wizard.training.fault_kinds.rows import Cells
from wizard.values.money import FACTORS

PERCENTS: Final = tuple(map(Decimal, ("0.01", "0.02", "-0.03", "-0.05")))
"""By how much a rate or an amount is wrong."""


def part_differs(form: Form, _: Edition) -> Iterator[Cells]:
    """The parts do not come to the total."""
    for column in ("initial_budget", "executed"):
        where = fund_cell("appropriation", column)
        part = known(getattr(form.funding.appropriation, column))
        for percent in PERCENTS:
            if part is not None and percent < 0:
                yield {where: rounded(part * (1 + percent), 2)}


def part_in_yuan(form: Form, edition: Edition) -> Iterator[Cells]:
    """A part is in 元 where the form is in 万元."""
    part = known(form.funding.appropriation.initial_budget)
    if part is not None:
        factor = FACTORS[edition.funding.unit]
        yield {fund_cell("appropriation", "initial_budget"): rounded(part * factor, 0)}


def amount_in_words(form: Form, _: Edition) -> Iterator[Cells]:
    """An amount is a guess in words."""
    total = known(form.funding.total.initial_budget)
    if total is not None:
        about = ABOUT_AMOUNT.format(amount=rounded(total, 0))
        yield {fund_cell("total", "initial_budget"): about}


def overspent(form: Form, edition: Edition) -> Iterator[Cells]:
    """More was spent than there was, and the score is full."""
    total = known(form.funding.total.annual_budget)
    part = known(form.funding.appropriation.annual_budget)
    for percent in PERCENTS:
        if total is not None and part is not None and percent > 0:
            more = rounded(total * percent, 2)
            yield {
                fund_cell("total", "executed"): total + more,
                fund_cell("appropriation", "executed"): part + more,
                fund_cell("points", "score"): edition.execution.points,
            }


def rate_misprinted(form: Form, edition: Edition) -> Iterator[Cells]:
    """The rate is not the quotient."""
    rate = execution_rate(form, edition)
    for percent in PERCENTS:
        if rate is not None and rate + percent != 1:
            yield {claim("execution_rate"): rate_text(rate + percent)}


def rate_by_initial_budget(form: Form, _: Edition) -> Iterator[Cells]:
    """The rate was divided by 年初预算数."""
    total, part = form.funding.total, known(form.funding.appropriation.initial_budget)
    initial, executed = known(total.initial_budget), known(total.executed)
    for percent in PERCENTS:
        if initial is not None and executed is not None and part is not None:
            more = rounded(initial * percent, 2)
            wrong = EXACT.divide(executed, initial + more)
            yield {
                fund_cell("total", "initial_budget"): initial + more,
                fund_cell("appropriation", "initial_budget"): part + more,
                claim("execution_rate"): rate_text(wrong),
            }


def execution_score_off(form: Form, edition: Edition) -> Iterator[Cells]:
    """The score of the rate is points away from the formula."""
    right = execution_score(form, edition)
    for step in (2, 3, 4):
        if right is not None:
            yield {fund_cell("points", "score"): right - step}


def execution_rounded(form: Form, edition: Edition) -> Iterator[Cells]:
    """The score of the rate was rounded to whole points."""
    right = execution_score(form, edition)
    if right is not None:
        yield {fund_cell("points", "score"): rounded(right, 0)}


def weights_misprinted(form: Form, edition: Edition) -> Iterator[Cells]:
    """The printed sum of 分值 is not that of the rows."""
    return _misprinted("weight", ledger(form, edition).weight)


def scores_misprinted(form: Form, edition: Edition) -> Iterator[Cells]:
    """The printed sum of 得分 is not that of the rows."""
    return _misprinted("score", ledger(form, edition).score)


def _misprinted(column: str, total: Decimal) -> Iterator[Cells]:
    for step in (-10, -2, -1, 1, 2, 10):
        yield {claim(column): trimmed(total + step)}
