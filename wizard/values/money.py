"""Amounts of money from one unit into another, exactly."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from wizard.numbers import fitting, trimmed

FACTORS: Final[Mapping[str, int]] = {
    "元": 1,
    "千元": 1_000,
    "万": 10_000,
    "万元": 10_000,
    "百万元": 1_000_000,
    "亿": 100_000_000,
    "亿元": 100_000_000,
}
"""Units of money, in 元."""

YUAN: Final = "元"
USUAL: Final = "万元"
"""The unit of the national form."""
VAST: Final = "亿元"
"""The unit in which a project of a county is at most a small number."""


def in_unit(number: Decimal, given: str, unit: str) -> Decimal | None:
    """The amount in another unit; None where a cell cannot hold it to the digit."""
    if FACTORS[given] == FACTORS[unit]:
        return number
    return fitting(Decimal(trimmed(number * FACTORS[given] / FACTORS[unit])))
