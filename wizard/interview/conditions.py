"""The conditions under which a question is asked; editions name them."""

from collections.abc import Callable, Mapping
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Form, Printed, get, known, row_of
from wizard.interview.proposals import lacking_funds
from wizard.rules import findings
from wizard.scoring.reasons import is_asked_for, is_given
from wizard.scoring.scores import execution_score

Condition = Callable[[Form, Edition, str], bool]
"""Whether the cell with this key has to be asked for in this form."""


def parts_fall_short(form: Form, edition: Edition, key: str) -> bool:
    """The 其中 rows so far are not yet the total of their column."""
    if get(form, key) is not None:
        return True
    lacking = lacking_funds(form, edition, key.rpartition(".")[2])
    return lacking is not None and lacking != 0


def execution_score_is_off(form: Form, edition: Edition, _: str) -> bool:
    """The 得分 of 预算执行率 is not the one that the formula gives."""
    total, points = form.funding.total, form.funding.points
    if None in (total.annual_budget, total.executed, points.weight):
        return False
    return known(points.score) is None or points.score != execution_score(form, edition)


def reason_has_a_place(form: Form, edition: Edition, key: str) -> bool:
    """A reason is asked for, or one was given."""
    row = form.indicators[row_of(key) or 0]
    return is_given(row, edition) or is_asked_for(row, edition)


def paper_contradicts(form: Form, edition: Edition, _: str) -> bool:
    """What the paper claimed of itself is not what its rows say."""
    if form.printed == Printed():
        return False
    claims = (finding.where for finding in findings(form, edition))
    return any(where.startswith("printed.") for where in claims)


CONDITIONS: Final[Mapping[str, Condition]] = {
    condition.__name__: condition
    for condition in (
        parts_fall_short,
        execution_score_is_off,
        reason_has_a_place,
        paper_contradicts,
    )
}
"""Every condition that an edition may name."""
