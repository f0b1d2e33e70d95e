"""The budget of the year: spent too little, too much, or changed on the way."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.numbers import narrow, trimmed
from wizard.rules import labels
from wizard.rules.case import of_form
from wizard.rules.cell_values import FUNDS_REASON, number_at, text_at
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.full_points import budget_cell
from wizard.scoring.scores import execution_rate, is_low, rate_text
from wizard.values.money import USUAL, YUAN

MOST_USUAL: Final = Decimal(100_000)
"""A budget in 万元 from which on it is likelier one in 元: 10亿元 for a project."""
LEAST_YUAN: Final = Decimal(1000)
"""A budget in 元 below which it is likelier one in 万元."""


@of_form
def low_execution_is_explained(form: Form, edition: Edition) -> Iterator[Finding]:
    """A 执行率 below 90% asks for its reason (通行做法; the limit is edition data)."""
    rate, limit = execution_rate(form, edition), edition.limits.execution_low / 100
    if rate is not None and is_low(form, edition) and not _is_explained(form, edition):
        facts: dict[str, object] = {"rate": rate_text(rate), "limit": rate_text(limit)}
        has_place = FUNDS_REASON in edition.cells
        where = FUNDS_REASON if has_place else "funding.total.executed"
        facts["cell"] = labels.cell(form, edition, where)
        says = FormSays.EXECUTION_LOW_HERE if has_place else FormSays.EXECUTION_LOW
        yield Finding(Code.EXECUTION_LOW, where, says, facts)


def _is_explained(form: Form, edition: Edition) -> bool:
    """Whether the funds have a cell for the reason, and it says one."""
    reason = narrow(text_at(form, FUNDS_REASON) or "")
    return bool(reason) and reason not in edition.no_reasons


@of_form
def a_budget_is_not_zero(form: Form, edition: Edition) -> Iterator[Finding]:
    """Without a budget there is no 执行率, and its points rest on nothing."""
    where = budget_cell(edition)
    if number_at(form, where) == 0:
        facts: dict[str, object] = {"cell": labels.cell(form, edition, where)}
        yield Finding(Code.EXECUTION_LOW, where, FormSays.BUDGET_IS_ZERO, facts)


@of_form
def adjusted_budgets_have_a_document(form: Form, edition: Edition) -> Iterator[Finding]:
    """全年预算数 differs from 年初预算数 only by an approved adjustment (通行做法)."""
    initial = number_at(form, "funding.total.initial_budget")
    annual = number_at(form, "funding.total.annual_budget")
    if initial is None or annual is None or initial == annual:
        return
    facts = _two(initial, annual, edition) | {"gap": trimmed(abs(annual - initial))}
    says = FormSays.BUDGET_RAISED if annual > initial else FormSays.BUDGET_CUT
    yield Finding(Code.BUDGET_ADJUSTED, "funding.total.annual_budget", says, facts)


@of_form
def no_more_is_spent_than_budgeted(form: Form, edition: Edition) -> Iterator[Finding]:
    """全年执行数 is not above 全年预算数 (预算法); the total speaks first."""
    over = [
        line.field
        for line in edition.funding.rows
        if _surplus(form, edition, line.field) > 0
    ]
    for field in over[:1] if "total" in over else over:
        where = fund_cell(field, "executed")
        budget = number_at(form, budget_cell(edition, field))
        executed = number_at(form, where)
        assert budget is not None
        assert executed is not None
        facts = _two(budget, executed, edition)
        facts |= {"cell": labels.cell(form, edition, where)}
        facts |= {"gap": trimmed(executed - budget)}
        yield Finding(Code.OVERSPENT, where, FormSays.OVERSPENT, facts)


@of_form
def a_budget_is_in_the_unit_of_the_form(
    form: Form, edition: Edition
) -> Iterator[Finding]:
    """A project of 10亿元, or of less than 千元, is likely typed in the other unit."""
    where, unit = budget_cell(edition), edition.funding.unit
    budget = number_at(form, where)
    if budget is None or not _is_odd(budget, unit):
        return
    other = YUAN if unit != YUAN else USUAL
    facts: dict[str, object] = {
        "cell": labels.cell(form, edition, where),
        "amount": trimmed(budget),
        "unit": unit,
        "other": other,
    }
    yield Finding(Code.UNITS_MIXED, where, FormSays.ODD_AMOUNT, facts)


def _is_odd(budget: Decimal, unit: str) -> bool:
    if unit == YUAN:
        return 0 < budget < LEAST_YUAN
    return unit == USUAL and budget >= MOST_USUAL


def _surplus(form: Form, edition: Edition, field: str) -> Decimal:
    """How much more was spent in a row than was budgeted; 0 while unknown."""
    budget = number_at(form, budget_cell(edition, field))
    executed = number_at(form, fund_cell(field, "executed"))
    return Decimal(0) if budget is None or executed is None else executed - budget


def _two(before: Decimal, after: Decimal, edition: Edition) -> dict[str, object]:
    unit = edition.funding.unit
    return {"before": trimmed(before), "after": trimmed(after), "unit": unit}
