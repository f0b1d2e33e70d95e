"""The figures of a sum, and its answer by the very functions that reckon a form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Final

from wizard.content import Group
from wizard.edition import Edition
from wizard.form import Form, Funding, FundRow, Indicator, Points
from wizard.ledger import ledger
from wizard.numbers import trimmed
from wizard.proposals import lacking_funds
from wizard.scores import (
    Proposal,
    execution_formula,
    execution_rate,
    execution_score,
    rate_text,
    rule_of,
)
from wizard.training.content import Counted, sums
from wizard.training.wording import Told

WEIGHTS: Final = tuple(map(Decimal, ("5", "8", "10", "12.5", "15")))
"""Points that a row of a sum may have."""

Gaps = Mapping[str, str]


@dataclass(frozen=True)
class Figures:
    """What fills the gaps of a sum, and the number that it comes to."""

    answer: Decimal
    gaps: Gaps


Maker = Callable[[Random, Edition], Figures]


def _rate(random: Random, edition: Edition) -> Figures:
    """The budget was adjusted, so that there is a wrong number to divide by."""
    initial = _amount(random, 20, 90)
    annual = initial + _amount(random, 2, 9)
    executed = _part(random, annual, 70, 99)
    rate = execution_rate(_funded(edition, annual, executed))
    assert rate is not None
    told = {"rate": rate_text(rate)}
    answer = Decimal(told["rate"].removesuffix("%"))
    return _figures(answer, told, initial=initial, annual=annual, executed=executed)


def _execution_score(random: Random, edition: Edition) -> Figures:
    annual = _amount(random, 20, 90)
    return _executed(edition, annual, _part(random, annual, 70, 99))


def _execution_capped(random: Random, edition: Edition) -> Figures:
    annual = _amount(random, 20, 90)
    return _executed(edition, annual, _part(random, annual, 101, 120))


def _missed(random: Random, edition: Edition) -> Figures:
    told = random.choice(sums().counted)
    target = _target(random, told)
    return _row(random, edition, told, f"≥{target}", _of(random, target, 60, 97))


def _surpassed(random: Random, edition: Edition) -> Figures:
    told = random.choice(sums().counted)
    target = _target(random, told)
    return _row(random, edition, told, f"≥{target}", _of(random, target, 103, 160))


def _overrun(random: Random, edition: Edition) -> Figures:
    told = random.choice(sums().limited)
    target = _target(random, told)
    return _row(random, edition, told, f"≤{target}", _of(random, target, 105, 140))


def _within(random: Random, edition: Edition) -> Figures:
    told = random.choice(sums().limited)
    target = _target(random, told)
    return _row(random, edition, told, f"≤{target}", _of(random, target, 60, 100))


def _tier_low(random: Random, edition: Edition) -> Figures:
    """Of a tier that has a lower edge."""
    tier = random.choice([tier for tier in edition.tiers if tier.low])
    weight = random.choice(WEIGHTS)
    category = next(reversed(edition.categories))
    row = Indicator(category=category, target=tier.name, actual=tier.words[-1])
    rule = _ruled(row, weight, edition)
    tiers = (
        Told.TIER.format(name=t.name, low=trimmed(t.low), high=trimmed(t.high))
        for t in edition.tiers
    )
    told = {"tier": tier.name, "tiers": Told.COMMA.join(tiers), "worked": rule.formula}
    return _figures(rule.low, told, weight=weight, share=tier.low)


def _group_left(random: Random, edition: Edition) -> Figures:
    group = random.choice([g for g in edition.groups if len(g.categories) > 1])
    weights = _weights(random, group.points)
    rows = tuple(_given(group, weight) for weight in weights)
    entry = ledger(Form(edition=edition.id, indicators=rows), edition).entry(group.name)
    told = {"group": group.name, "count": str(len(rows)), "weights": _listed(weights)}
    return _figures(entry.left, told, standard=entry.standard, sum=entry.weight)


def _total_left(random: Random, edition: Edition) -> Figures:
    """One group, not always the same one, is still short."""
    short = random.choice([g for g in edition.groups if len(g.categories) > 1])
    gap = random.choice(WEIGHTS)
    points = {g: g.points - (gap if g is short else 0) for g in edition.groups}
    form = Form(
        edition=edition.id,
        funding=Funding(points=Points(weight=edition.execution.points)),
        indicators=tuple(_given(group, weight) for group, weight in points.items()),
    )
    told = Told.COMMA.join(
        Told.GROUP_POINTS.format(group=group.name, points=trimmed(weight))
        for group, weight in points.items()
    )
    book = ledger(form, edition)
    gaps = {"groups": told}
    return _figures(
        book.left, gaps, execution=edition.execution.points, sum=book.weight
    )


def _parts(random: Random, edition: Edition) -> Figures:
    appropriation, carryover = _amount(random, 20, 90), _amount(random, 1, 9)
    total = appropriation + carryover + _amount(random, 1, 9)
    funding = Funding(
        total=FundRow(annual_budget=total),
        appropriation=FundRow(annual_budget=appropriation),
        carryover=FundRow(annual_budget=carryover),
    )
    form = Form(edition=edition.id, funding=funding)
    other = lacking_funds(form, edition, "annual_budget")
    assert other is not None
    return _figures(
        other, total=total, appropriation=appropriation, carryover=carryover
    )


MAKERS: Final[Mapping[str, Maker]] = {
    "rate": _rate,
    "execution-score": _execution_score,
    "execution-capped": _execution_capped,
    "missed": _missed,
    "surpassed": _surpassed,
    "overrun": _overrun,
    "within": _within,
    "tier-low": _tier_low,
    "group-left": _group_left,
    "total-left": _total_left,
    "parts": _parts,
}
"""Every kind of sum, by the name under which `computing.toml` speaks of it."""


def _executed(edition: Edition, annual: Decimal, executed: Decimal) -> Figures:
    form = _funded(edition, annual, executed)
    score, worked = execution_score(form, edition), execution_formula(form, edition)
    assert score is not None
    assert worked is not None
    weight = edition.execution.points
    return _figures(
        score, {"worked": worked}, annual=annual, executed=executed, weight=weight
    )


def _funded(edition: Edition, annual: Decimal, executed: Decimal) -> Form:
    total = FundRow(annual_budget=annual, executed=executed)
    points = Points(weight=edition.execution.points)
    return Form(edition=edition.id, funding=Funding(total=total, points=points))


def _row(
    random: Random, edition: Edition, told: Counted, target: str, actual: Decimal
) -> Figures:
    """A row with this target and result, and what the rule gives for it."""
    gaps = {"name": told.name, "target": target + told.unit}
    gaps |= {"actual": trimmed(actual) + told.unit}
    weight = random.choice(WEIGHTS)
    row = Indicator(
        category=told.category, target=gaps["target"], actual=gaps["actual"]
    )
    rule = _ruled(row, weight, edition)
    assert rule.score is not None
    return _figures(rule.score, gaps | {"worked": rule.formula}, weight=weight)


def _ruled(row: Indicator, weight: Decimal, edition: Edition) -> Proposal:
    rule = rule_of(replace(row, weight=weight), edition)
    assert rule is not None
    return rule


def _given(group: Group, weight: Decimal) -> Indicator:
    return Indicator(category=group.categories[0].name, weight=weight)


def _weights(random: Random, points: Decimal) -> list[Decimal]:
    """Some points of a group, given to three rows, so that something is left."""
    usual = [weight for weight in WEIGHTS if 3 * weight < points]
    return [random.choice(usual) for _ in range(3)]


def _listed(weights: Sequence[Decimal]) -> str:
    return Told.LIST_COMMA.join(map(trimmed, weights))


def _amount(random: Random, low: int, high: int) -> Decimal:
    """An amount of two decimals."""
    return Decimal(random.randrange(low * 100, high * 100)) / 100


def _part(random: Random, whole: Decimal, low: int, high: int) -> Decimal:
    """From `low` to `high` percent of an amount, in two decimals."""
    share = whole * random.randint(low * 10, high * 10) / 1000
    return share.quantize(Decimal("0.01"))


def _target(random: Random, told: Counted) -> Decimal:
    return Decimal(random.randint(told.least, told.most))


def _of(random: Random, whole: Decimal, low: int, high: int) -> Decimal:
    """From `low` to `high` percent of a number, in whole ones."""
    return _part(random, whole, low, high).quantize(Decimal(1))


def _figures(
    answer: Decimal, told: Gaps | None = None, /, **numbers: Decimal
) -> Figures:
    shown = {name: trimmed(number) for name, number in numbers.items()}
    return Figures(answer, {**(told or {}), **shown, "answer": trimmed(answer)})
