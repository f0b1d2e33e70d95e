"""Proposed answers, and the refusal of a score above the rule's."""

from decimal import Decimal
from typing import Final

from wizard.address import CLAIMS, FUNDS, Address, fund_cell
from wizard.editions.edition import Edition
from wizard.form import Form, year_of
from wizard.numbers import shown, trimmed
from wizard.refusals import Refused
from wizard.rules.cell_values import number_at
from wizard.scoring.scores import execution_score, rule_of
from wizard.wording import Says

EXECUTION_WEIGHT: Final = fund_cell("points", "weight")
EXECUTION_SCORE: Final = fund_cell("points", "score")
"""分值 and 得分 of 预算执行率."""


def proposal(cell: Address, form: Form, edition: Edition) -> str:
    """The answer that a rule or the facts so far suggest; blank where none does."""
    if cell == CLAIMS:
        return Says.YES
    if cell == EXECUTION_SCORE:
        return _number(execution_score(form, edition))
    if cell == EXECUTION_WEIGHT:
        return _number(edition.execution.points)
    if cell.block == FUNDS:
        rest = _rest_of_funds(cell, form, edition)
        return "" if rest is None else shown(rest)
    if cell.row is not None and cell.field == "score":
        rule = rule_of(form.indicators[cell.row], edition, year_of(form))
        return _number(rule.score if rule else None)
    return ""


def refuse_above_rule(form: Form, cell: Address, edition: Edition) -> None:
    """A person may give less than the rule, never more. Raises Refused."""
    if cell.row is None or cell.field != "score":
        return
    row = form.indicators[cell.row]
    rule, score = rule_of(row, edition, year_of(form)), row.score
    if rule is None or not isinstance(score, Decimal):
        return
    if score > rule.low and not rule.allows(score):
        facts = {"high": trimmed(rule.high), "formula": rule.formula}
        raise Refused(Says.ABOVE_RULE.format(**facts))


def _number(number: Decimal | None) -> str:
    return "" if number is None else trimmed(number)


def lacking_funds(form: Form, edition: Edition, column: str) -> Decimal | None:
    """The total less the 其中 rows so far; None while the total is not known."""
    total = number_at(form, fund_cell("total", column))
    parts = (number_at(form, fund_cell(p, column)) for p in edition.funding.parts)
    given = sum((part or Decimal(0) for part in parts), Decimal(0))
    return None if total is None else total - given


def _rest_of_funds(cell: Address, form: Form, edition: Edition) -> Decimal | None:
    """The rest of a column of the fund block, for its first part alone.

    Of the others nothing is more likely than that there are none.
    """
    if cell.line not in edition.funding.parts[:1]:
        return None
    rest = lacking_funds(form, edition, cell.field)
    return rest if rest is not None and rest > 0 else None
