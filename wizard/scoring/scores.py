"""Exact scores: 预算执行率 by its formula, an indicator by target and actual.

The formulas are those of 财预〔2020〕10号 as the guides to the form print them.
"""

from decimal import Decimal
from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.numbers import trimmed
from wizard.scoring.full_points import execution_points, rated_budget
from wizard.scoring.proposal import EXACT, HUNDRED, Proposal, rounded
from wizard.scoring.score_wording import ScoreSays
from wizard.scoring.tiers import tier_of
from wizard.values.value import Value

__all__ = [
    "EXACT",
    "Proposal",
    "execution_formula",
    "execution_rate",
    "execution_score",
    "is_low",
    "rate_text",
    "rounded",
    "rule_of",
    "tier_of",
    "values_of",
]


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
        return ScoreSays.EXECUTION_CAPPED.format(weight=trimmed(weight))
    return _formula(executed, budget, weight, score)


def rule_of(
    indicator: Indicator, edition: Edition, year: int | None = None
) -> Proposal | None:
    """What the rule gives for one row; None where it lacks a fact or cannot say.

    `year` is that of the form, for a date that leaves it out.
    """
    return _reckoned(indicator, edition, year)[1]


def values_of(
    indicator: Indicator, edition: Edition, year: int | None = None
) -> tuple[Value, Value] | None:
    """年度指标值 and 实际完成值 as its category reads them; None while one is blank."""
    return _reckoned(indicator, edition, year)[0]


@lru_cache(maxsize=2048)
def _reckoned(
    row: Indicator, edition: Edition, year: int | None
) -> tuple[tuple[Value, Value] | None, Proposal | None]:
    """The values of a row and its rule, reckoned when one of them is first wanted."""
    if not row.whole_target or not row.actual:
        return None, None
    from wizard.scoring.row_rule import read_values, rule_by  # noqa: PLC0415  a blank form has no value

    values = read_values(row, edition, year)
    return values, rule_by(values, row, edition)


def _formula(b: Decimal, a: Decimal, weight: Decimal, score: Decimal) -> str:
    digits = {"a": a, "b": b, "weight": weight, "score": score}
    return ScoreSays.SCORE_FORMULA.format(**{k: trimmed(n) for k, n in digits.items()})
