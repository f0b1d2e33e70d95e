"""When a row asks for a reason on paper, and where people write it."""

from decimal import Decimal
from typing import Final

from wizard.form import Indicator, known
from wizard.numbers import narrow
from wizard.rules.doubtful_words import EXPLAINED, LESS_IS_BETTER
from wizard.rules.rounding import is_rounded
from wizard.rules.row import IndicatorRow
from wizard.scoring.reasons import is_given

ZERO: Final = Decimal(0)

SENTENCE: Final = 8
"""Characters from which on a result may tell its reason: 推迟 alone does not."""


def lost_points(row: Indicator) -> Decimal:
    """The points that a row lost, but for rounding of its 得分: 3.33 of 3.333."""
    score, weight = known(row.score), known(row.weight)
    if score is None or weight is None or score >= weight:
        return ZERO
    return ZERO if is_rounded(score, weight) else weight - score


def is_surely_missed(row: IndicatorRow) -> bool:
    """Whether a target was missed; where less is better, only a sign makes it sure."""
    if row.rule is None or row.rule.reached is not False:
        return False
    says_no_sign = row.values is not None and row.values[0].says_no_way
    return not (says_no_sign and LESS_IS_BETTER.search(row.cells.name or ""))


def is_explained(row: IndicatorRow) -> bool:
    """Whether a row tells its reason: in its own column, in 实际完成值, or by 同上."""
    result = narrow(row.reasoned.actual or "")
    told_by_result = len(result) >= SENTENCE and EXPLAINED.search(result)
    return is_given(row.reasoned, row.edition) or bool(told_by_result)
