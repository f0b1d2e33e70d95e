"""Proposed answers, and the refusal of a score above the rule's."""

from collections.abc import Collection
from decimal import Decimal
from typing import Final

from wizard.address import CLAIMS, FUNDS, Address, fund_cell
from wizard.editions.edition import Edition
from wizard.form import Form, year_of
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.numbers import shown, trimmed
from wizard.refusals import Refused
from wizard.rules.cell_values import number_at
from wizard.scoring.even_shares import even_shares
from wizard.scoring.ledger import ledger
from wizard.scoring.scores import execution_score, rule_of

EXECUTION_WEIGHT: Final = fund_cell("points", "weight")
EXECUTION_SCORE: Final = fund_cell("points", "score")
"""分值 and 得分 of 预算执行率."""

INITIAL_BUDGET: Final = fund_cell("total", "initial_budget")
ANNUAL_BUDGET: Final = fund_cell("total", "annual_budget")
"""年初预算数 of the total, and 全年预算数: mostly nothing is changed in the year."""


def proposal(
    cell: Address,
    form: Form,
    edition: Edition,
    together: Collection[str] = (),
) -> str:
    """The answer that a rule or the facts so far suggest; blank where none does.

    `together` are the names of rows that came together, and are all there are.
    """
    if cell == CLAIMS:
        return "" if ledger(form, edition).left else AnswerSays.YES
    if cell.block == FUNDS:
        return _of_funds(cell, form, edition)
    if cell.row is None:
        return ""
    if cell.field == "weight":
        is_last = form.indicators[cell.row].name in together
        return _number(_rest_of_points(cell.row, form, edition, is_last=is_last))
    return _of_row(cell.row, cell.field, form, edition)


def _of_funds(cell: Address, form: Form, edition: Edition) -> str:
    if cell == EXECUTION_SCORE:
        return _number(execution_score(form, edition))
    if cell == EXECUTION_WEIGHT:
        return _number(edition.execution.points)
    if cell == ANNUAL_BUDGET:
        initial = number_at(form, INITIAL_BUDGET)
        return "" if initial is None else shown(initial)
    rest = _rest_of_funds(cell, form, edition)
    return "" if rest is None else shown(rest)


def _of_row(row: int, field: str, form: Form, edition: Edition) -> str:
    if field != "score":
        return ""
    rule = rule_of(form.indicators[row], edition, year_of(form))
    return _number(rule.score if rule else None)


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
        raise Refused(AnswerSays.ABOVE_RULE.format(**facts))


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


def _rest_of_points(
    row: int, form: Form, edition: Edition, *, is_last: bool
) -> Decimal | None:
    """What a row without 分值 may be given: its share of what its group lacks.

    All of it for the last row of a group, an even share where several were put in
    without points. None while rows of the group may still come (not behind a last one
    of several that came together), or where it lacks nothing.
    """
    rows, own = form.indicators, form.indicators[row]
    group, sums = edition.group_of(own.category), ledger(form, edition)
    words = [category.name for category in group.categories]
    waiting = [n for n, r in enumerate(rows) if r.category in words and not r.weight]
    left = min(sums.entry(group.name).left, sums.left)
    if own.weight is not None or left <= 0:
        return None
    there = {other.category for other in rows}
    later = words[words.index(own.category) + 1 :]
    if len(waiting) == 1 and not is_last and not there.issuperset(later):
        return None
    return even_shares(left, len(waiting))[waiting.index(row)]
