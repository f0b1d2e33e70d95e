"""When a row asks for a reason on paper, and where people write it."""

import re
from decimal import Decimal
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.numbers import narrow
from wizard.rules.doubtful_words import EXPLAINED, LESS_IS_BETTER, SAME_AS_ABOVE
from wizard.rules.rounding import is_rounded
from wizard.scoring.reasons import is_given, is_missed, points_lost
from wizard.scoring.scores import values_of

SENTENCE: Final = 8
"""Characters from which on a result may tell its reason: 推迟 alone does not."""


def lost_points(row: Indicator) -> Decimal:
    """The points that a row lost, but for rounding of its 得分: 3.33 of 3.333."""
    score, weight = known(row.score), known(row.weight)
    if score is None or weight is None or is_rounded(score, weight):
        return Decimal(0)
    return points_lost(row)


def is_surely_missed(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Whether a target was missed; where less is better, only a sign makes it sure."""
    values = values_of(row, edition, year)
    says_no_sign = values is not None and values[0].says_no_way
    either = says_no_sign and re.search(LESS_IS_BETTER, row.name or "")
    return is_missed(row, edition, year) and not either


def explained(form: Form, number: int, edition: Edition) -> bool:
    """Whether a row tells its reason: in its own column, in 实际完成值, or by 同上."""
    rows = form.indicators
    while number and re.fullmatch(SAME_AS_ABOVE, narrow(rows[number].deviation or "")):
        number -= 1
    result = narrow(rows[number].actual or "")
    told_by_result = len(result) >= SENTENCE and re.search(EXPLAINED, result)
    return is_given(rows[number], edition) or bool(told_by_result)
