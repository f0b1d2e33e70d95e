"""The summary of a form: its score and grade, and what was lost where, and why."""

from decimal import Decimal

from wizard.address import Address, fund_cell, row_cell
from wizard.editions.content import Grade
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import frozen
from wizard.scoring.ledger import FULL_MARKS, Ledger, ledger
from wizard.scoring.reasons import is_given, points_lost
from wizard.scoring.scores import execution_rate


@frozen
class Loss:
    """A line of the form that did not get all its points."""

    key: Address
    """The cell to look at: its 得分, or for 预算执行率 what was spent."""
    row: int | None
    """The number of the indicator, from 0; None for 预算执行率."""
    points: Decimal
    """How many were lost."""
    reason: str
    """As it was given; blank where none was, and for 预算执行率."""


@frozen
class Summary:
    """A form at a glance, for a section head. Derived, never stored."""

    ledger: Ledger
    grade: Grade | None
    """None while points or scores are missing."""
    rate: Decimal | None
    """执行率."""
    losses: tuple[Loss, ...]
    """The greatest first."""


def summary(form: Form, edition: Edition) -> Summary:
    """The summary of this form."""
    sums = ledger(form, edition)
    grade = grade_of(sums.score, edition) if _is_scored(form, sums) else None
    losses = sorted(_losses(form, edition), key=lambda loss: -loss.points)
    return Summary(sums, grade, execution_rate(form), tuple(losses))


def grade_of(score: Decimal, edition: Edition) -> Grade | None:
    """The grade of a total score, or None where the edition has none for it."""
    return next((grade for grade in edition.grades if score >= grade.low), None)


def _is_scored(form: Form, sums: Ledger) -> bool:
    """Whether all 100 points are given out and every line has its score."""
    scores = (form.funding.points.score, *(row.score for row in form.indicators))
    return sums.weight == FULL_MARKS and None not in [known(score) for score in scores]


def _losses(form: Form, edition: Edition) -> list[Loss]:
    points = form.funding.points
    lost = [Loss(fund_cell("total", "executed"), None, points_lost(points), "")]
    for number, row in enumerate(form.indicators):
        key = row_cell(number, "score")
        lost.append(Loss(key, number, points_lost(row), _reason(row, edition)))
    return [loss for loss in lost if loss.points]


def _reason(row: Indicator, edition: Edition) -> str:
    return (row.deviation or "").strip() if is_given(row, edition) else ""
