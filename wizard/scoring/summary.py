"""The summary of a form: its score and grade, and what was lost where, and why."""

from collections.abc import Iterator
from decimal import Decimal

from wizard.address import Address, fund_cell, row_cell
from wizard.editions.content import GradeBand
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import frozen
from wizard.scoring.full_points import execution_points
from wizard.scoring.group_losses import lossy_groups, told_below
from wizard.scoring.ledger import FULL_MARKS, Ledger, ledger
from wizard.scoring.reasons import is_given, is_reason, points_lost
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
    group: str = ""
    """The group that lost them, where rows have no points of their own."""


@frozen
class FormSummary:
    """A form at a glance, for a section head. Derived, never stored."""

    ledger: Ledger
    grade: GradeBand | None
    """None while points or scores are missing."""
    rate: Decimal | None
    """执行率."""
    losses: tuple[Loss, ...]
    """The greatest first."""


def summary(form: Form, edition: Edition) -> FormSummary:
    """The summary of this form."""
    sums = ledger(form, edition)
    grade = graded(form, edition, sums)
    losses = sorted(_losses(form, edition), key=lambda loss: -loss.points)
    return FormSummary(sums, grade, execution_rate(form, edition), tuple(losses))


def graded(form: Form, edition: Edition, sums: Ledger) -> GradeBand | None:
    """The grade of a form by its ledger; None while it is not scored."""
    return grade_of(sums.score, edition) if _is_scored(form, edition, sums) else None


def grade_of(score: Decimal, edition: Edition) -> GradeBand | None:
    """The grade of a total score, or None where the edition has none for it."""
    return next((grade for grade in edition.grades if score >= grade.low), None)


def _is_scored(form: Form, edition: Edition, sums: Ledger) -> bool:
    """Whether all 100 points are given out and every line has its score."""
    execution = [form.funding.points.score] if edition.scores_execution else []
    scores = (*execution, *(row.score for row in form.indicators))
    return sums.weight == FULL_MARKS and None not in [known(score) for score in scores]


def _losses(form: Form, edition: Edition) -> list[Loss]:
    points = execution_points(form, edition)
    lost = [Loss(fund_cell("total", "executed"), None, points_lost(points), "")]
    for number, row in enumerate(form.indicators):
        key = row_cell(number, "score")
        lost.append(Loss(key, number, points_lost(row), _reason(row, edition)))
    if not edition.weighs_rows:
        lost += _losses_of_groups(form, edition)
    return [loss for loss in lost if loss.points]


def _losses_of_groups(form: Form, edition: Edition) -> Iterator[Loss]:
    """What each group lost; the reason is told below the table, for all of them."""
    told = told_below(form, edition)
    reason = told.strip() if is_reason(told, edition) else ""
    for entry, rows in lossy_groups(form, edition):
        key = row_cell(rows[0], "score")
        yield Loss(key, None, entry.open, reason, entry.name)


def _reason(row: Indicator, edition: Edition) -> str:
    return (row.deviation or "").strip() if is_given(row, edition) else ""
