"""What makes two forms one project, or their money the same."""

import pytest

from wizard.review.entry import ReviewedForm
from wizard.review.twins import money_key, project_key


def form(**facts: str) -> ReviewedForm:
    return ReviewedForm("表.docx", 1, money="万元", **facts)


def test_one_project_of_a_unit_in_a_year_is_one_however_it_is_typed() -> None:
    one = form(project="读书 角（一）", unit="文化馆", year="2020")
    other = form(project="读书角(一)", unit=" 文化馆", year="2020")

    assert project_key(one) == project_key(other) != ""
    assert project_key(form(unit="文化馆", year="2020")) == ""


def test_money_is_the_same_whatever_zeros_are_behind_it() -> None:
    one = form(budget="14.660", executed="10.055")

    assert money_key(one) == money_key(form(budget="14.66", executed="10.0550")) != ""


@pytest.mark.parametrize(
    ("budget", "executed"),
    [
        *[("", "12.345"), ("12.345", ""), ("", ""), ("0", "12.345")],
        *[("12.345", "0.00"), ("100", "98.765"), ("98.765", "12.3")],
    ],
)
def test_money_that_is_unknown_nought_or_round_is_like_no_other(
    budget: str, executed: str
) -> None:
    assert money_key(form(budget=budget, executed=executed)) == ""
