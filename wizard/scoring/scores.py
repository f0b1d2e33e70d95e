"""Exact scores: 预算执行率 by its formula, an indicator by target and actual.

The formulas are those of 财预〔2020〕10号 as the guides to the form print them.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Final

from wizard.editions.content import Tier
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import frozen
from wizard.numbers import narrow, trimmed
from wizard.values.comparison import Direction, reached, sense
from wizard.values.reading import Value, read_value
from wizard.wording import Says
from wizard.words import NO_TIER

EXACT: Final = Context(prec=80, rounding=ROUND_HALF_UP)
"""Digits enough that no product of two cells is cut and no quotient near a tie."""

ZERO: Final = Decimal(0)
HUNDRED: Final = Decimal(100)


@frozen(kw_only=True)
class Proposal:
    """What the rule gives for one row, and why."""

    score: Decimal | None
    """Rounded to the places of the edition; None where the rule gives only a band."""
    exact: Decimal | None
    """The same before rounding."""
    reached: bool | None
    """Whether the target is met; None where it cannot be compared."""
    formula: str
    """The reckoning in words for a person."""
    low: Decimal
    """The least that may be given."""
    high: Decimal
    """The most that may be given."""
    high_included: bool = True

    def allows(self, score: Decimal) -> bool:
        """Whether a score lies in the band."""
        below = score <= self.high if self.high_included else score < self.high
        return self.low <= score and below


def rounded(number: Decimal, places: int) -> Decimal:
    """Half up to so many places, trailing zeros dropped: 10.00 is 10."""
    return Decimal(trimmed(number.quantize(Decimal(1).scaleb(-places), context=EXACT)))


def execution_rate(form: Form) -> Decimal | None:
    """全年执行数 ÷ 全年预算数 of the total; None while unknown or without a budget."""
    total = form.funding.total
    budget, executed = known(total.annual_budget), known(total.executed)
    if budget is None or executed is None or budget <= 0 or executed < 0:
        return None
    return EXACT.divide(executed, budget)


def _share(weight: Decimal, part: Decimal, whole: Decimal) -> Decimal:
    """Multiplied before it is divided: a third of 0.015 is 0.005, not a hair less."""
    return EXACT.divide(EXACT.multiply(weight, part), whole)


def rate_text(rate: Decimal) -> str:
    """As the paper prints it: `100%` when whole, else two decimals: `97.81%`."""
    percent = EXACT.multiply(rate, HUNDRED)
    whole = percent == percent.to_integral_value()
    places = Decimal(1) if whole else Decimal("0.01")
    return f"{percent.quantize(places, context=EXACT):f}%"


def exact_execution_score(form: Form) -> Decimal | None:
    """min(1, 执行率) × 分值, not rounded; None while a fact is unknown."""
    total, weight = form.funding.total, known(form.funding.points.weight)
    budget, executed = known(total.annual_budget), known(total.executed)
    if execution_rate(form) is None or weight is None or weight < 0:
        return None
    assert budget
    assert executed is not None
    return _share(weight, min(budget, executed), budget)


def execution_score(form: Form, edition: Edition) -> Decimal | None:
    """得分 of 预算执行率 as the rule gives it."""
    exact, weight = exact_execution_score(form), known(form.funding.points.weight)
    if exact is None or weight is None:
        return None
    return min(rounded(exact, edition.score_places), weight)


def execution_formula(form: Form, edition: Edition) -> str | None:
    """How 得分 of 预算执行率 is reckoned, in words; None while a fact is unknown."""
    total, weight = form.funding.total, known(form.funding.points.weight)
    budget, executed = known(total.annual_budget), known(total.executed)
    score = execution_score(form, edition)
    if budget is None or executed is None or weight is None or score is None:
        return None
    if executed > budget:
        return Says.EXECUTION_CAPPED.format(weight=trimmed(weight))
    return _formula(executed, budget, weight, score)


@lru_cache(maxsize=4096)
def rule_of(indicator: Indicator, edition: Edition) -> Proposal | None:
    """What the rule gives for one row; None where it lacks a fact or cannot say."""
    weight, values = known(indicator.weight), values_of(indicator, edition)
    if weight is None or weight < 0 or values is None or not indicator.actual:
        return None
    direction = edition.categories[indicator.category].direction
    met = reached(*values, direction)
    if met is None:
        tier = tier_of(indicator.actual, edition)
        return None if tier is None else _in_tier(tier, weight)
    if met:
        return _full(weight)
    return _missed(*values, direction, weight, edition)


@lru_cache(maxsize=4096)
def values_of(indicator: Indicator, edition: Edition) -> tuple[Value, Value] | None:
    """年度指标值 and 实际完成值 as its category reads them; None while one is blank."""
    if not indicator.target or not indicator.actual:
        return None
    dates = edition.categories[indicator.category].dates
    target = read_value(indicator.target, dates=dates)
    return target, read_value(indicator.actual, dates=dates)


def tier_of(actual: str, edition: Edition) -> Tier | None:
    """The tier whose words the cell begins with; 达成率 is no such word."""
    text = re.sub(r"\s", "", narrow(actual))
    spoken = ((word, tier) for tier in edition.tiers for word in tier.words)
    for word, tier in sorted(spoken, key=lambda pair: -len(pair[0])):
        if re.match(rf"{re.escape(word)}(?!{NO_TIER})", text):
            return tier
    return None


def _full(weight: Decimal) -> Proposal:
    return Proposal(
        score=Decimal(trimmed(weight)),
        exact=weight,
        reached=True,
        formula=Says.TARGET_MET.format(weight=trimmed(weight)),
        low=ZERO,
        high=weight,
    )


def _missed(
    target: Value,
    actual: Value,
    direction: Direction,
    weight: Decimal,
    edition: Edition,
) -> Proposal:
    """A missed target earns its share, but rounding never makes it full points."""
    a, b = target.amount, actual.amount
    if sense(target, direction) == "at-most":
        a, b = b, a
    score = exact = None
    formula = Says.TARGET_MISSED.format(weight=trimmed(weight))
    if a is not None and b is not None and 0 <= b < a:
        exact = _share(weight, b, a)
        score = _less_than(weight, exact, edition)
        formula = _formula(b, a, weight, score)
    return Proposal(
        score=score,
        exact=exact,
        reached=False,
        formula=formula,
        low=ZERO,
        high=weight if score is None else score,
        high_included=score is not None,
    )


def _less_than(weight: Decimal, exact: Decimal, edition: Edition) -> Decimal:
    score = rounded(exact, edition.score_places)
    least = Decimal(1).scaleb(-edition.score_places)
    return score if score < weight else max(ZERO, weight - least)


def _formula(b: Decimal, a: Decimal, weight: Decimal, score: Decimal) -> str:
    digits = {"a": a, "b": b, "weight": weight, "score": score}
    return Says.SCORE_FORMULA.format(**{k: trimmed(n) for k, n in digits.items()})


def _in_tier(tier: Tier, weight: Decimal) -> Proposal:
    """The upper end where the tier includes it; else only the band."""
    low, high = (weight * share / HUNDRED for share in (tier.low, tier.high))
    says = Says.TIER_UP_TO if tier.high_included else Says.TIER_BELOW
    return Proposal(
        score=high if tier.high_included else None,
        exact=high if tier.high_included else None,
        reached=None,
        formula=says.format(tier=tier.name, low=trimmed(low), high=trimmed(high)),
        low=low,
        high=high,
        high_included=tier.high_included,
    )
