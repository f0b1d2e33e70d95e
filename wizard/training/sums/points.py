"""Sums of points: what is left to be given, in a group and in all."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.form import Form, Funding, Indicator, Points
from wizard.numbers import trimmed
from wizard.scoring.ledger import ledger
from wizard.training.exercise_wording import ExerciseText
from wizard.training.sums.figures import WEIGHTS, Figures, filled


def group_left(random: Random, edition: Edition) -> Figures:
    """The points of a group that three rows leave."""
    group = random.choice([g for g in edition.groups if len(g.categories) > 1])
    weights = _weights(random, group.points)
    rows = tuple(_given(group, weight) for weight in weights)
    entry = ledger(Form(edition=edition.id, indicators=rows), edition).entry(group.name)
    gaps = {"group": group.name, "count": str(len(rows)), "weights": _listed(weights)}
    return filled(entry.left, gaps, standard=entry.standard, sum=entry.weight)


def total_left(random: Random, edition: Edition) -> Figures:
    """One group, not always the same one, is still short."""
    short = random.choice([g for g in edition.groups if len(g.categories) > 1])
    gap = random.choice(WEIGHTS)
    points = {g: g.points - (gap if g is short else 0) for g in edition.groups}
    form = Form(
        edition=edition.id,
        funding=Funding(points=Points(weight=edition.execution.points)),
        indicators=tuple(_given(group, weight) for group, weight in points.items()),
    )
    groups = ExerciseText.COMMA.join(
        ExerciseText.GROUP_POINTS.format(group=group.name, points=trimmed(weight))
        for group, weight in points.items()
    )
    book = ledger(form, edition)
    gaps = {"groups": groups}
    return filled(book.left, gaps, execution=edition.execution.points, sum=book.weight)


def _given(group: Group, weight: Decimal) -> Indicator:
    return Indicator(category=group.categories[0].name, weight=weight)


def _weights(random: Random, points: Decimal) -> list[Decimal]:
    """Some points of a group, given to three rows, so that something is left."""
    usual = [weight for weight in WEIGHTS if 3 * weight < points]
    return [random.choice(usual) for _ in range(3)]


def _listed(weights: Sequence[Decimal]) -> str:
    return ExerciseText.LIST_COMMA.join(map(trimmed, weights))
