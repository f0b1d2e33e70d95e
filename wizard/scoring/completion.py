"""完成率 of an indicator: reckoned for the paper, never kept."""

from decimal import Decimal

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.scoring.scores import EXACT, rate_text, values_of
from wizard.values.comparison import comparable, reached

_EXACTLY = (None, "=")
"""Comparators under which a result says just its number."""


def completion_rate(row: Indicator, edition: Edition) -> Decimal | None:
    """实际完成值 ÷ 年度指标值; None unless both are one number of one kind."""
    target, actual = completed_of(row, edition)
    if target is None or actual is None or target <= 0 or actual < 0:
        return None
    return EXACT.divide(actual, target)


def completed_of(
    row: Indicator, edition: Edition
) -> tuple[Decimal | None, Decimal | None]:
    """The two numbers that 完成率 is the quotient of, as far as they are numbers."""
    values = values_of(row, edition)
    if values is None or not comparable(*values):
        return None, None
    target, actual = values
    is_plain = actual.comparator in (*_EXACTLY, target.comparator)
    return (target.amount, actual.amount) if is_plain else (None, None)


def completion_text(row: Indicator, edition: Edition) -> str:
    """完成率 as the paper prints it; blank where there is none."""
    rate = completion_rate(row, edition)
    return "" if rate is None else rate_text(rate)


def is_complete(row: Indicator, edition: Edition) -> bool:
    """Whether the target is met, also one that has no 完成率: a date, a word."""
    values = values_of(row, edition)
    direction = edition.categories[row.category].direction
    return values is not None and reached(*values, direction) is True
