"""A fall that is named and written with a minus sign as well."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Indicator
from wizard.scoring.scores import rule_of

EDITION = edition("2020")


def is_reached(name: str, target: str, actual: str) -> bool | None:
    row = Indicator(
        category="社会效益指标",
        name=name,
        target=target,
        actual=actual,
        weight=Decimal(10),
    )
    rule = rule_of(row, EDITION, 2020)
    return None if rule is None else rule.reached


@pytest.mark.parametrize(
    ("name", "target", "actual", "reached"),
    [
        ("投诉下降率", "≥10%", "-12%", True),
        ("投诉下降率", "≥10%", "-8%", False),
        ("投诉下降率", "≥10%", "12%", True),
        ("产值增长率", "≥10%", "-12%", False),
    ],
)
def test_the_sign_says_what_the_name_says_already(
    name: str, target: str, actual: str, reached: bool
) -> None:
    assert is_reached(name, target, actual) is reached
