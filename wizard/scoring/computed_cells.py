"""What follows from an answer in other cells: computed scores move with their facts."""

from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, put, year_of
from wizard.frozen import changed
from wizard.scoring.full_points import execution_points
from wizard.scoring.reasons import is_asked_for
from wizard.scoring.scores import execution_score, rule_of

Years = tuple[int | None, int | None]
"""The year of the form before an answer, and after it."""


def settled(before: Form, after: Form, edition: Edition) -> Form:
    """The form after an answer, with the cells that follow from it.

    A score that was the rule's stays the rule's; one that a person chose stays.
    """
    form = _with_execution_score(before, after, edition)
    rows = zip(before.indicators, form.indicators, strict=True)
    years = year_of(before), year_of(form)
    settled_rows = tuple(_settled_row(old, new, edition, years) for old, new in rows)
    return changed(form, indicators=settled_rows)


def _with_execution_score(before: Form, after: Form, edition: Edition) -> Form:
    """得分 of 预算执行率 is computed, never asked, once its facts have changed."""
    is_same = _execution_facts(before, edition) == _execution_facts(after, edition)
    if is_same or not edition.scores_execution:
        return after
    return put(after, "funding.points.score", execution_score(after, edition))


def _execution_facts(form: Form, edition: Edition) -> tuple[object, ...]:
    points = execution_points(form, edition)
    total = form.funding.total
    return getattr(total, edition.execution.budget), total.executed, points.weight


def _settled_row(
    old: Indicator, new: Indicator, edition: Edition, years: Years
) -> Indicator:
    if old is new and years[0] == years[1]:
        return new
    row = _with_rule_score(old, new, edition, years)
    is_asked = is_asked_for(row, edition, years[1])
    has_place = "deviation" in edition.indicators.fields and edition.weighs_rows
    if row is old or row.score is None or row.deviation is not None or is_asked:
        return row
    if not has_place:
        return row
    return changed(row, deviation=edition.no_reasons[0])


def _with_rule_score(
    old: Indicator, new: Indicator, edition: Edition, years: Years
) -> Indicator:
    was, now = rule_of(old, edition, years[0]), rule_of(new, edition, years[1])
    followed = was is not None and old.score is not None and was.score == old.score
    if not followed or new.score != old.score:
        return new
    return changed(new, score=None if now is None else now.score)
