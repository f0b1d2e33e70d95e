"""What makes two forms one project, or their money the same."""

import pytest

from wizard.review.entry import ReviewedForm
from wizard.review.twins import (
    is_one_fund,
    money_key,
    project_key,
    renamed_key,
    same_unit,
)


def form(**facts: str) -> ReviewedForm:
    return ReviewedForm("表.docx", 1, **{"money": "万元", **facts})


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


def test_a_fund_is_one_in_whatever_unit_it_is_told_and_another_in_another_year() -> (
    None
):
    one = form(budget="73.256", executed="70.118", year="2024")
    yuan = form(budget="732560", executed="701180", money="元", year="2024")
    later = form(budget="73.256", executed="70.118", year="2025")

    assert money_key(one) == money_key(yuan) != ""
    assert money_key(one) != money_key(later)


@pytest.mark.parametrize(
    ("project", "other", "is_one"),
    [
        ("2024年上塘护栏改造项目", "上塘护栏改造", True),
        ("2024年度上塘护栏改造经费", "上塘护栏改造资金", True),
        ("上河饮水工程（一期）", "上河饮水工程（二期）", False),
        ("上塘小学校舍加固", "下塘小学校舍加固", False),
        ("2024年项目", "2024年资金", False),
    ],
)
def test_a_project_is_one_by_a_name_with_the_year_and_without(
    project: str, other: str, is_one: bool
) -> None:
    facts = {"unit": "交通局", "year": "2024", "budget": "50", "executed": "50"}

    keys = {renamed_key(form(project=name, **facts)) for name in (project, other)}

    assert (len(keys) == 1) is is_one
    assert renamed_key(form(project=project, unit="交通局", year="2024")) == ""


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("县教育局", "教育局", True),
        (" 县 教育局", "县教育局（盖章）"[:4], True),
        ("县教育局", "县体育局", False),
        ("教育局", "局", False),
        ("", "教育局", False),
    ],
)
def test_a_unit_is_one_with_its_place_and_without(
    one: str, other: str, is_one: bool
) -> None:
    assert same_unit(one, other) is same_unit(other, one) is is_one


@pytest.mark.parametrize(
    ("facts", "is_one"),
    [
        ({"unit": "水利局", "project": "乙"}, True),
        ({"unit": "林业局", "project": "2024年甲项目"}, True),
        ({"unit": "林业局", "project": "乙"}, False),
        ({"unit": "水利局", "project": "甲"}, False),
    ],
    ids=["a unit", "a project", "neither", "the same form"],
)
def test_equal_amounts_are_one_fund_in_one_unit_or_one_project(
    facts: dict[str, str], is_one: bool
) -> None:
    money = {"budget": "86.4", "executed": "86.4", "year": "2024"}

    one = form(unit="水利局", project="甲", **money)

    assert is_one_fund(one, form(**facts, **money)) is is_one


def test_amounts_of_very_many_digits_are_one_fund_whoever_has_them() -> None:
    money = {"budget": "128.4631", "executed": "126.9875"}

    one = form(unit="水利局", project="甲", **money)

    assert is_one_fund(one, form(unit="林业局", project="乙", **money))
