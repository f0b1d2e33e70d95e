"""When 偏差原因分析及改进措施 is due, and what counts as one."""

from decimal import Decimal

from wizard.edition import Edition
from wizard.form import Indicator, known
from wizard.numbers import narrow
from wizard.scores import rule_of


def points_lost(row: Indicator) -> Decimal:
    """Points that were lost; 0 while they are not known."""
    weight, score = known(row.weight), known(row.score)
    if weight is None or score is None:
        return Decimal(0)
    return max(Decimal(0), weight - score)


def is_missed(row: Indicator, edition: Edition) -> bool:
    """Whether a target that can be compared was missed."""
    rule = rule_of(row, edition)
    return rule is not None and rule.reached is False


def is_due(row: Indicator, edition: Edition) -> bool:
    """Points were lost, or a target was missed."""
    return bool(points_lost(row)) or is_missed(row, edition)


def is_given(row: Indicator, edition: Edition) -> bool:
    """Words, and not the ones that say there is nothing to say."""
    reason = narrow(row.deviation or "")
    has_words = any(character.isalpha() for character in reason)
    return has_words and reason not in edition.no_reasons
