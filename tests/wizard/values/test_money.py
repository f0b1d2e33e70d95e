"""Units of money, and how many 元 each is."""

from decimal import Decimal

import pytest

from wizard.values.money import FACTORS, in_unit

YUAN = {
    "元": 1,
    "千元": 1000,
    "万": 10_000,
    "万元": 10_000,
    "百万元": 1_000_000,
    "亿": 100_000_000,
    "亿元": 100_000_000,
}


@pytest.mark.parametrize("unit", FACTORS)
def test_every_unit_is_so_many_yuan_and_back(unit: str) -> None:
    assert in_unit(Decimal(2), unit, "元") == 2 * YUAN[unit]
    assert in_unit(Decimal(2 * YUAN[unit]), "元", unit) == 2
