"""A printed rate against the two numbers that it is the quotient of."""

from decimal import Decimal

import pytest

from exports.blocks.rates import agrees


@pytest.mark.parametrize(
    ("printed", "executed", "budget", "agree"),
    [
        ("95.8%", "95.8", "100", True),
        ("95.8％", "95.8", "100", True),
        (" 95. 8 %", "95.8", "100", True),
        ("0.958", "95.8", "100", True),
        ("95.8", "95.8", "100", True),
        ("0.958%", "95.8", "100", False),
        ("96%", "95.5", "100", True),
        ("95%", "95.5", "100", True),
        ("96%", "95.49", "100", False),
        ("95%", "95.51", "100", False),
        ("95.8%", "95.84", "100", True),
        ("95.8%", "95.86", "100", False),
        ("0.96", "95.5", "100", True),
        ("0.96", "95.49", "100", False),
        ("1", "100", "100", True),
        ("1", "1", "100", True),
        ("100%", "3", "3", True),
        ("33.33%", "1", "3", True),
        ("33.34%", "1", "3", False),
        ("0", "0", "100", True),
        ("0%", None, "100", True),
        ("0", "5", "0", True),
        ("0.00%", "5", None, True),
        ("5%", "5", "0", False),
        ("5%", None, "100", False),
        ("-5%", "-5", "100", False),
        ("", "0", "100", False),
        ("完成", "100", "100", False),
        ("1" * 26, "1", "1", False),
    ],
)
def test_a_rate_agrees_where_rounding_alone_makes_the_difference(
    printed: str, executed: str | None, budget: str | None, *, agree: bool
) -> None:
    exact = [None if text is None else Decimal(text) for text in (executed, budget)]

    assert agrees(printed, *exact) is agree
