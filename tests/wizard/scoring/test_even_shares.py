"""Points given out evenly add up to what was to be given."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.scoring.even_shares import even_shares

points = st.decimals("0.01", "100", places=2)


@given(points, st.integers(1, 30))
def test_the_shares_add_up_exactly_and_the_larger_ones_come_first(
    given_out: Decimal, count: int
) -> None:
    shares = even_shares(given_out, count)

    assert sum(shares) == given_out
    assert shares == sorted(shares, reverse=True)
    assert shares[0] - shares[-1] <= 1


@pytest.mark.parametrize(
    ("given_out", "count", "shares"),
    [
        ("50", 3, ["17", "17", "16"]),
        ("7.25", 1, ["7.25"]),
        ("7.5", 2, ["3.8", "3.7"]),
        ("10.0", 4, ["3", "3", "2", "2"]),
    ],
)
def test_whole_points_are_given_out_whole(
    given_out: str, count: int, shares: list[str]
) -> None:
    assert even_shares(Decimal(given_out), count) == [Decimal(each) for each in shares]
