"""Exact scores: 预算执行率 by its formula, an indicator by target and actual.

The formulas are those of 财预〔2020〕10号 as the guides to the form print them.
"""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.numbers import trimmed
from wizard.scoring.full_points import execution_points, rated_budget
from wizard.scoring.proposal import EXACT, Proposal, rounded
from wizard.scoring.tiers import tier_of
from wizard.values.value import Value
from wizard.wording import Says

__all__ = [
    "EXACT",
    "Proposal",
    "execution_formula",
    "execution_rate",
    "execution_score",
    "is_low",
    "rate_text",
    "read_values",
    "rounded",
    "rule_by",
    "rule_of",
    "tier_of",
    "values_of",
]

HUNDRED: Final = Decimal(100)


def execution_rate(form: Form, edition: Edition) -> Decimal | None:
    """What was spent ÷ the budget; None while unknown or without a budget.

    The budget is 全年预算数, or the one that the edition names.
    """
    budget = rated_budget(form, edition)
    executed = known(form.funding.total.executed)
    if budget is None or executed is None or budget <= 0 or executed < 0:
        return None
    return EXACT.divide(executed, budget)


def is_low(form: Form, edition: Edition) -> bool:
    """Whether the rate is so low that it is to be explained (通行做法)."""
    rate = execution_rate(form, edition)
    return rate is not None and rate < edition.limits.execution_low / 100


def _share(weight: Decimal, part: Decimal, whole: Decimal) -> Decimal:
    """Multiplied before it is divided: a third of 0.015 is 0.005, not a hair less."""
    return EXACT.divide(EXACT.multiply(weight, part), whole)


def rate_text(rate: Decimal) -> str:
    """As the paper prints it: `100%` when whole, else two decimals: `97.81%`."""
    percent = EXACT.multiply(rate, HUNDRED)
    whole = percent == percent.to_integral_value()
    places = Decimal(1) if whole else Decimal("0.01")
    return f"{percent.quantize(places, context=EXACT):f}%"


def exact_execution_score(form: Form, edition: Edition) -> Decimal | None:
    """min(1, 执行率) × 分值, not rounded; None while a fact is unknown."""
    weight = known(execution_points(form, edition).weight)
    budget = rated_budget(form, edition)
    executed = known(form.funding.total.executed)
    if execution_rate(form, edition) is None or weight is None or weight < 0:
        return None
    assert budget
    assert executed is not None
    return _share(weight, min(budget, executed), budget)


def execution_score(form: Form, edition: Edition) -> Decimal | None:
    """得分 of 预算执行率 as the rule gives it."""
    exact = exact_execution_score(form, edition)
    weight = known(execution_points(form, edition).weight)
    if exact is None or weight is None:
        return None
    return min(rounded(exact, edition.score_places), weight)


def execution_formula(form: Form, edition: Edition) -> str | None:
    """How 得分 of 预算执行率 is reckoned, in words; None while a fact is unknown."""
    weight = known(execution_points(form, edition).weight)
    budget = rated_budget(form, edition)
    executed = known(form.funding.total.executed)
    score = execution_score(form, edition)
    if budget is None or executed is None or weight is None or score is None:
        return None
    if executed > budget:
        return Says.EXECUTION_CAPPED.format(weight=trimmed(weight))
    return _formula(executed, budget, weight, score)


@lru_cache(maxsize=2048)
def rule_of(
    indicator: Indicator, edition: Edition, year: int | None = None
) -> Proposal | None:
    """What the rule gives for one row; None where it lacks a fact or cannot say.

    `year` is that of the form, for a date that leaves it out.
    """
    return rule_by(values_of(indicator, edition, year), indicator, edition)


def rule_by(
    values: tuple[Value, Value] | None, indicator: Indicator, edition: Edition
) -> Proposal | None:
    """The same of a row of which both cells are read; None without their values."""
    weight = known(indicator.weight) if edition.weighs_rows else HUNDRED
    if values is None or weight is None or weight < 0:
        return None
    from wizard.scoring.row_rule import compared, ruled  # noqa: PLC0415  a blank form has no value

    reckon = ruled if edition.weighs_rows else compared
    return reckon(indicator, weight, values, edition)


@lru_cache(maxsize=2048)
def values_of(
    indicator: Indicator, edition: Edition, year: int | None = None
) -> tuple[Value, Value] | None:
    """年度指标值 and 实际完成值 as its category reads them; None while one is blank."""
    return read_values(indicator, edition, year)


def read_values(
    indicator: Indicator, edition: Edition, year: int | None
) -> tuple[Value, Value] | None:
    """The same for who keeps it: every cell is hashed where `values_of` looks it up."""
    target = indicator.whole_target
    if not target or not indicator.actual:
        return None
    from wizard.values.pairs import read_pair  # noqa: PLC0415  a blank form has no value

    return read_pair(
        target,
        indicator.actual,
        dates=edition.categories[indicator.category].dates,
        units=edition.own_units,
        year=year,
        name=indicator.name or "",
    )


def _formula(b: Decimal, a: Decimal, weight: Decimal, score: Decimal) -> str:
    digits = {"a": a, "b": b, "weight": weight, "score": score}
    return Says.SCORE_FORMULA.format(**{k: trimmed(n) for k, n in digits.items()})
