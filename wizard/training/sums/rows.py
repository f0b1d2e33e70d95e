"""Sums of rows: what a target and a result earn, by number or by tier."""

from decimal import Decimal
from random import Random

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.frozen import changed
from wizard.numbers import trimmed
from wizard.scoring.scores import Proposal, rule_of
from wizard.training.exercise_data import sums
from wizard.training.exercise_wording import ExerciseText
from wizard.training.sums.figures import WEIGHTS, Figures, filled, part_of


def missed(random: Random, edition: Edition) -> Figures:
    """Less was done than was planned."""
    return _earned(random, edition, "≥", (60, 97))


def surpassed(random: Random, edition: Edition) -> Figures:
    """More was done than was planned."""
    return _earned(random, edition, "≥", (103, 160))


def overrun(random: Random, edition: Edition) -> Figures:
    """A limit was passed."""
    return _earned(random, edition, "≤", (105, 140))


def within(random: Random, edition: Edition) -> Figures:
    """A limit was kept."""
    return _earned(random, edition, "≤", (60, 100))


def tier_low(random: Random, edition: Edition) -> Figures:
    """The least that a tier gives; only of one that has a lower edge."""
    tier = random.choice([tier for tier in edition.tiers if tier.low])
    weight = random.choice(WEIGHTS)
    category = next(reversed(edition.categories))
    row = Indicator(category=category, target=tier.name, actual=tier.words[-1])
    rule = _ruled(row, weight, edition)
    tiers = (
        ExerciseText.TIER.format(name=t.name, low=trimmed(t.low), high=trimmed(t.high))
        for t in edition.tiers
    )
    gaps = {
        "tier": tier.name,
        "tiers": ExerciseText.COMMA.join(tiers),
        "worked": rule.formula,
    }
    return filled(rule.low, gaps, weight=weight, share=tier.low)


def _earned(
    random: Random, edition: Edition, sign: str, percent: tuple[int, int]
) -> Figures:
    """A row that reached from so much to so much of its target, and what it earns."""
    subject = random.choice(sums().counted if sign == "≥" else sums().limited)
    target = Decimal(random.randint(subject.least, subject.most))
    actual = part_of(random, target, *percent).quantize(Decimal(1))
    cells = {
        "name": subject.name,
        "target": f"{sign}{target}{subject.unit}",
        "actual": f"{actual}{subject.unit}",
    }
    weight = random.choice(WEIGHTS)
    rule = _ruled(Indicator(category=subject.category, **cells), weight, edition)
    assert rule.score is not None
    return filled(rule.score, cells | {"worked": rule.formula}, weight=weight)


def _ruled(row: Indicator, weight: Decimal, edition: Edition) -> Proposal:
    rule = rule_of(changed(row, weight=weight), edition)
    assert rule is not None
    return rule
