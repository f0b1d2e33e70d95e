"""完成率 of an indicator: reckoned for the paper, never kept."""

from decimal import Decimal

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.scoring.scores import EXACT, rate_text, values_of
from wizard.scoring.shares import decimal
from wizard.values.comparisons.comparison import EXACTLY, comparable
from wizard.values.meeting import reached


def completion_rate(
    row: Indicator, edition: Edition, year: int | None = None
) -> Decimal | None:
    """实际完成值 ÷ 年度指标值; None unless both are one number of one kind."""
    target, actual = completed_of(row, edition, year)
    if target is None or actual is None or target <= 0 or actual < 0:
        return None
    return EXACT.divide(actual, target)


def completed_of(
    row: Indicator, edition: Edition, year: int | None = None
) -> tuple[Decimal | None, Decimal | None]:
    """The two numbers that 完成率 is the quotient of, as far as they are numbers."""
    values = values_of(row, edition, year)
    if values is None or not comparable(*values) or any(v.others for v in values):
        return None, None
    target, actual = values
    is_plain = actual.comparator in (*EXACTLY, target.comparator)
    amounts = (target.amount, actual.amount) if is_plain else (None, None)
    a, b = (None if n is None else decimal(n) for n in amounts)
    return a, b


def completion_text(row: Indicator, edition: Edition, year: int | None = None) -> str:
    """完成率 as the paper prints it; blank where there is none."""
    rate = completion_rate(row, edition, year)
    return "" if rate is None else rate_text(rate)


def is_complete(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Whether the target is met, also one that has no 完成率: a date, a word."""
    values = values_of(row, edition, year)
    direction = edition.categories[row.category].direction
    return values is not None and reached(*values, direction) is True
