"""A number that a cell of the form can hold has its places written out."""

from decimal import Decimal

import pytest

from wizard.numbers import fitting


@pytest.mark.parametrize("text", ["0", "-1", "14.60", "0.000001", "999999999999999"])
def test_a_number_that_fits_keeps_its_digits(text: str) -> None:
    assert str(fitting(Decimal(text))) == text


@pytest.mark.parametrize(
    "text", ["1E+1", "1E+2", "0.0000001", "1000000000000000", "NaN", "Infinity"]
)
def test_an_exponent_or_too_many_digits_fit_no_cell(text: str) -> None:
    assert fitting(Decimal(text)) is None
