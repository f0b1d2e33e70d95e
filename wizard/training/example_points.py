"""The real form of the tour with the points of an edition that gives them otherwise."""

from collections.abc import Iterator
from decimal import Decimal

from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, put
from wizard.frozen import changed
from wizard.scoring.proposal import rounded
from wizard.scoring.scores import execution_score


def with_own_points(form: Form, edition: Edition) -> Form:
    """The form with every group's own points over its rows, and full marks as before.

    Only where rows or the execution rate have no points; a group that the form has no
    row of gets that of its first category's good example.
    """
    if edition.weighs_rows and edition.scores_execution:
        return form
    rows = tuple(r for group in edition.groups for r in _rows(form, group, edition))
    form = changed(form, indicators=rows)
    score = execution_score(form, edition) if edition.scores_execution else None
    return put(form, "funding.points.score", score)


def _rows(form: Form, group: Group, edition: Edition) -> Iterator[Indicator]:
    words = {category.name for category in group.categories}
    rows = [row for row in form.indicators if row.category in words]
    rows = rows or [_example(group)]
    share = rounded(group.points / len(rows), edition.score_places)
    last = group.points - share * (len(rows) - 1)
    for number, row in enumerate(rows, start=1):
        points: Decimal = last if number == len(rows) else share
        weight = points if edition.weighs_rows else None
        yield changed(row, weight=weight, score=points)


def _example(group: Group) -> Indicator:
    category = group.categories[0]
    good = category.good
    return Indicator(
        category=category.name,
        name=good.name,
        operator=good.operator or None,
        target=good.target,
        unit=good.unit or None,
        actual=good.actual,
    )
