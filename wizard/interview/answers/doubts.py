"""Doubts about an answer by itself, said as soon as it was given."""

from decimal import Decimal
from typing import Final

from wizard.address import FUNDS, Address, address, fund_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, get, year_of
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.proposals import lacking_funds
from wizard.interview.answers.value_words import value_words
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.cell_values import number_at
from wizard.scoring.full_points import budget_cell
from wizard.scoring.ledger import ledger
from wizard.scoring.reasons import is_far, is_limit, ratio_done
from wizard.scoring.scores import execution_rate, rate_text
from wizard.values.money import FACTORS, VAST, YUAN, in_unit
from wizard.wording import Says

ROUND_AMOUNT: Final = 100
"""Vast amounts in 元 are mostly multiples of this, amounts in 万元 seldom."""

HARDLY: Final = Decimal("0.5")
"""The share of a target below which a result is more likely mistyped than missed."""


def doubt_about(where: str, form: Form, edition: Edition) -> str:
    """A doubt about an amount, a result or a weight; blank where there is none."""
    cell = address(where)
    if cell.block == FUNDS:
        vast = vast_amount(cell, form, edition)
        parts = excess_parts(cell, form, edition) or blank_total(cell, form, edition)
        told = (
            vast,
            parts,
            overspent(form, edition) if is_rated(cell, edition) else "",
        )
        return Says.AND_THEN.join(filter(None, told))
    if cell.row is None:
        return ""
    row = form.indicators[cell.row]
    if cell.field == "weight":
        return excess_points(row.category, form, edition)
    far = _far_off(row, edition, year_of(form)) if cell.field == "actual" else ""
    return far or value_words(cell.field, row, edition).doubt


def is_rated(cell: Address, edition: Edition) -> bool:
    """Whether 执行率 is reckoned from this cell."""
    return cell in (fund_cell("total", "executed"), budget_cell(edition))


def overspent(form: Form, edition: Edition) -> str:
    """A word where more was spent than the budget has."""
    rate = execution_rate(form, edition)
    return AnswerSays.OVERSPENT_SO if rate is not None and rate > 1 else ""


def vast_amount(cell: Address, form: Form, edition: Edition) -> str:
    """A word about a round amount of 1 亿元 and more: it may be 元 meant as 万元."""
    amount, unit = number_at(form, cell), edition.funding.unit
    if amount is None or amount % ROUND_AMOUNT or FACTORS[unit] == FACTORS[YUAN]:
        return ""
    vastly = in_unit(amount, unit, VAST)
    if vastly is None or vastly < 1:
        return ""
    return AnswerSays.VAST_HERE.format(amount=trimmed(vastly))


def excess_parts(cell: Address, form: Form, edition: Edition) -> str:
    """A word where the 其中 rows so far are more than the total of their column.

    What they still lack may come; what they have too much no further row makes good.
    """
    if cell.field not in edition.funding.amounts:
        return ""
    lacking = lacking_funds(form, edition, cell.field)
    if lacking is None or lacking >= 0:
        return ""
    total = number_at(form, fund_cell("total", cell.field)) or Decimal(0)
    told = {"parts": trimmed(total - lacking), "total": trimmed(total)}
    gap = {"gap": trimmed(-lacking), "unit": edition.funding.unit}
    return AnswerSays.PARTS_EXCEED.format(**told, **gap)


def blank_total(cell: Address, form: Form, edition: Edition) -> str:
    """A word where a 其中 row has an amount, and the total of its column has none.

    Where that may be blank: one that may not is asked for as long as it is.
    """
    total = fund_cell("total", cell.field)
    is_part = cell.line in edition.funding.parts and number_at(form, cell)
    may_be_blank = total in edition.cells and total not in edition.required
    if not (is_part and may_be_blank) or get(form, total) is not None:
        return ""
    return AnswerSays.TOTAL_IS_BLANK.format(total=labels.cell(form, edition, total))


def excess_points(category: str, form: Form, edition: Edition) -> str:
    """A word where a group has been given more than its points."""
    group = edition.group_of(category).name
    entry = ledger(form, edition).entry(group)
    if entry.left >= 0:
        return ""
    facts = {"weight": trimmed(entry.weight), "gap": trimmed(-entry.left)}
    return AnswerSays.GROUP_IS_OVER.format(group=group, **facts)


def _far_off(row: Indicator, edition: Edition, year: int | None) -> str:
    """A word where a result is many times its target, or hardly any of it."""
    ratio = ratio_done(row, edition, year)
    if ratio is None:
        return ""
    is_little = ratio < HARDLY and not is_limit(row, edition, year)
    if not (is_little or is_far(ratio, edition)):
        return ""
    says = AnswerSays.HARDLY_DONE if is_little else AnswerSays.FAR_DONE
    return says.format(target=quoted(row.whole_target), share=rate_text(ratio))
