"""The conditions under which a question is asked; editions name them."""

from collections.abc import Callable, Mapping
from typing import Final

from wizard.address import CLAIMS, Address
from wizard.editions.edition import Edition
from wizard.form import Form, Printed, get, known, year_of
from wizard.interview.answers.proposals import lacking_funds
from wizard.rules import findings
from wizard.scoring.full_points import execution_points
from wizard.scoring.group_losses import reason_is_asked_for, shares_a_loss
from wizard.scoring.reasons import is_asked_for, is_given
from wizard.scoring.scores import execution_score, is_low

Condition = Callable[[Form, Edition, Address], bool]
"""A predicate: this cell has to be asked for in this form."""


def parts_fall_short(form: Form, edition: Edition, cell: Address) -> bool:
    """The 其中 rows so far are less than the total of their column.

    Where they are more, no further row makes that good.
    """
    if get(form, cell) is not None:
        return True
    lacking = lacking_funds(form, edition, cell.field)
    return lacking is not None and lacking > 0


def execution_score_is_off(form: Form, edition: Edition, _: Address) -> bool:
    """The 得分 of 预算执行率 is not the one that the formula gives."""
    total, points = form.funding.total, execution_points(form, edition)
    budget = getattr(total, edition.execution.budget)
    if None in (budget, total.executed, points.weight):
        return False
    return known(points.score) is None or points.score != execution_score(form, edition)


def execution_is_low(form: Form, edition: Edition, cell: Address) -> bool:
    """The rate is so low that it is to be explained, or an explanation was given."""
    return get(form, cell) is not None or is_low(form, edition)


def reason_has_a_place(form: Form, edition: Edition, cell: Address) -> bool:
    """A reason is asked for, or one was given."""
    number = cell.row or 0
    row = form.indicators[number]
    is_due = is_asked_for(row, edition, year_of(form))
    return is_given(row, edition) or is_due or shares_a_loss(number, form, edition)


def reason_is_due_below(form: Form, edition: Edition, cell: Address) -> bool:
    """A reason below the table is asked for, or one was given."""
    return get(form, cell) is not None or reason_is_asked_for(form, edition)


def paper_contradicts(form: Form, edition: Edition, _: Address) -> bool:
    """The totals that the paper printed contradict its rows."""
    return bool(contradicted(form, edition))


def contradicted(form: Form, edition: Edition) -> frozenset[str]:
    """The columns of the paper's claims that its rows contradict: `execution_rate`.

    Of the sums of points and scores the first that does stands for both.
    """
    if form.printed == Printed():
        return frozenset()
    cells = (finding.cell for finding in findings(form, edition))
    return frozenset(
        cell.field for cell in cells if cell.block == CLAIMS and cell.field
    )


CONDITIONS: Final[Mapping[str, Condition]] = {
    condition.__name__: condition
    for condition in (
        parts_fall_short,
        execution_score_is_off,
        execution_is_low,
        reason_has_a_place,
        reason_is_due_below,
        paper_contradicts,
    )
}
"""Every condition that an edition may name."""
