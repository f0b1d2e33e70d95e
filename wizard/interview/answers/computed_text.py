"""What follows from an answer, in words: the rate, the sum, the value as it is read."""

from wizard.address import FUNDS, address
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.doubts import (
    excess_parts,
    excess_points,
    is_rated,
    overspent,
    vast_amount,
)
from wizard.interview.answers.value_words import value_words
from wizard.numbers import trimmed
from wizard.scoring.scores import execution_rate, execution_score, rate_text
from wizard.wording import Says


def computed(where: str, form: Form, edition: Edition) -> str:
    """The rate, sum or value that follows from this cell; blank where none does."""
    cell = address(where)
    if cell.block == FUNDS:
        vast = vast_amount(cell, form, edition)
        parts = excess_parts(cell, form, edition)
        rate = _rate(form, edition) if is_rated(cell, edition) else ""
        remarks = (vast, parts, rate)
        return Says.AND_THEN.join(filter(None, remarks))
    if cell.row is None:
        return ""
    row = form.indicators[cell.row]
    if cell.field == "weight":
        return excess_points(row.category, form, edition)
    return value_words(cell.field, row, edition).reading


def _rate(form: Form, edition: Edition) -> str:
    rate, score = execution_rate(form, edition), execution_score(form, edition)
    if rate is None or score is None:
        return ""
    remark = AnswerSays.RATE_IS.format(rate=rate_text(rate), score=trimmed(score))
    return Says.AND_THEN.join(filter(None, (remark, overspent(form, edition))))
