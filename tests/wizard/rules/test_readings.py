"""A finding about two cells tells how each was read, where it stands otherwise."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Indicator
from wizard.rules import findings

EDITION = edition("2020")
TEN = Decimal(10)


def told(target: str, actual: str) -> str:
    """The sentence on a row that has full points and has not reached its target."""
    row = Indicator(
        category="数量指标",
        name="走访",
        target=target,
        actual=actual,
        weight=TEN,
        score=TEN,
    )
    form = Form(edition="2020", year=2020, indicators=(row,))
    found = findings(form, EDITION)
    return next(f.message for f in found if f.code is Code.MISSED_FULL_SCORE)


@pytest.mark.parametrize(
    ("target", "actual", "words"),
    [
        ("十二个", "10", ("“十二个”", "12个", "“10”", "10个")),
        ("≥95%", "0.902", ("“≥95%”", "90.2%")),
    ],
)
def test_it_says_what_was_made_of_them(
    target: str, actual: str, words: tuple[str, ...]
) -> None:
    assert all(word in told(target, actual) for word in words), told(target, actual)


def test_cells_that_stand_as_they_are_read_have_nothing_in_brackets() -> None:
    assert "读作" not in told("≥5户", "4户")
