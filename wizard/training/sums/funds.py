"""Sums of funds: the rate, its score, what a part comes to."""

from decimal import Decimal
from random import Random

from wizard.editions.edition import Edition
from wizard.form import Form, Funding, FundRow, Points
from wizard.interview.answers.proposals import lacking_funds
from wizard.scoring.scores import (
    execution_formula,
    execution_rate,
    execution_score,
    rate_text,
)
from wizard.training.sums.figures import Figures, amount, filled, part_of


def rate(random: Random, edition: Edition) -> Figures:
    """The budget was adjusted, so that there is a wrong number to divide by."""
    initial = amount(random, 20, 90)
    annual = initial + amount(random, 2, 9)
    executed = part_of(random, annual, 70, 99)
    rate = execution_rate(_funded(edition, annual, executed), edition)
    assert rate is not None
    gaps = {"rate": rate_text(rate)}
    answer = Decimal(gaps["rate"].removesuffix("%"))
    return filled(answer, gaps, initial=initial, annual=annual, executed=executed)


def score_of_rate(random: Random, edition: Edition) -> Figures:
    """The score of a rate below 100%."""
    annual = amount(random, 20, 90)
    return _executed(edition, annual, part_of(random, annual, 70, 99))


def capped_score(random: Random, edition: Edition) -> Figures:
    """The score of a rate above 100%: full points."""
    annual = amount(random, 20, 90)
    return _executed(edition, annual, part_of(random, annual, 101, 120))


def parts(random: Random, edition: Edition) -> Figures:
    """The part that the others leave of the total."""
    appropriation, carryover = amount(random, 20, 90), amount(random, 1, 9)
    total = appropriation + carryover + amount(random, 1, 9)
    funding = Funding(
        total=FundRow(annual_budget=total),
        appropriation=FundRow(annual_budget=appropriation),
        carryover=FundRow(annual_budget=carryover),
    )
    form = Form(edition=edition.id, funding=funding)
    other = lacking_funds(form, edition, "annual_budget")
    assert other is not None
    return filled(other, total=total, appropriation=appropriation, carryover=carryover)


def _executed(edition: Edition, annual: Decimal, executed: Decimal) -> Figures:
    form = _funded(edition, annual, executed)
    score, worked = execution_score(form, edition), execution_formula(form, edition)
    assert score is not None
    assert worked is not None
    weight = edition.execution.points
    return filled(
        score, {"worked": worked}, annual=annual, executed=executed, weight=weight
    )


def _funded(edition: Edition, annual: Decimal, executed: Decimal) -> Form:
    total = FundRow(annual_budget=annual, executed=executed)
    points = Points(weight=edition.execution.points)
    return Form(edition=edition.id, funding=Funding(total=total, points=points))
