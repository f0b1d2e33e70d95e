"""What follows from an answer, and what is told of how a value was read."""

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.answers.computed_text import computed

EDITION = edition("2020")


def said(field: str, target: str | None, actual: str | None) -> str:
    row = Indicator(category="数量指标", name="走访", target=target, actual=actual)
    form = Form(edition="2020", year=2020, indicators=(row,))
    return computed(f"indicators[0].{field}", form, EDITION)


@pytest.mark.parametrize(
    ("target", "actual", "told"),
    [
        ("≥95%", "0.962", "读作 96.2%，或 0.962%"),
        ("≥95%", "96.2%", ""),
        ("≥5户", "6", "读作 6户"),
        ("5万元", "5", "读作 5万元"),
        ("5万元", "50000", "读作 50000元"),
        ("10月底前", "2020.09", "读作 2020年9月"),
        (None, "0.962", ""),
        ("≥5户", None, ""),
    ],
)
def test_a_result_that_is_read_by_its_target_is_told_so(
    target: str | None, actual: str | None, told: str
) -> None:
    assert said("actual", target, actual) == told


def test_a_target_is_told_where_it_is_read_otherwise_than_it_stands() -> None:
    assert said("target", "三次", None) == "读作 3次"
    assert said("target", "3次", None) == ""
