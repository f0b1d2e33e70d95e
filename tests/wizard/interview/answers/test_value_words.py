"""What may be meant otherwise is said at the cell, with how to write the other."""

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.answers.doubts import doubt_about


def doubt(name: str, target: str, actual: str | None = None) -> str:
    """What is said to the result of such a row, or to its target without one."""
    row = Indicator(category="时效指标", name=name, target=target, actual=actual)
    form = Form(edition="2020", year=2020, indicators=(row,))
    cell = f"indicators[0].{'target' if actual is None else 'actual'}"
    return doubt_about(cell, form, edition("2020"))


@pytest.mark.parametrize(
    ("typed", "read", "day", "other"),
    [
        ("2020年10月之前", "2020年10月底前", "2020年10月1日", "2020年9月底前"),
        ("10月前完成", "10月底前", "10月1日", "9月底前"),
        ("十月份以前", "10月底前", "10月1日", "9月底前"),
        ("3月之前", "3月底前", "3月1日", "2月底前"),
        ("2020年1月之前", "2020年1月底前", "2020年1月1日", "2019年12月底前"),
        ("第三季度前", "9月底前", "7月1日", "6月底前"),
        ("2021年之前", "2021年12月底前", "2021年1月1日", "2020年12月底前"),
    ],
)
def test_a_deadline_that_may_be_earlier_says_how_that_is_written(
    typed: str, read: str, day: str, other: str
) -> None:
    said = f"读作 {read}；要在{day}以前完成的，请写“{other}”"

    assert doubt("完成时间", typed) == said


@pytest.mark.parametrize(
    "typed", ["10月底前", "年底之前", "10月10日前", "≤10月", "10月", "3年前", "100%"]
)
def test_a_deadline_that_is_plain_needs_no_word(typed: str) -> None:
    assert doubt("完成时间", typed) == ""


@pytest.mark.parametrize("typed", ["100", "97.5", "≥95"])
def test_a_share_without_its_sign_is_told_so(typed: str) -> None:
    named = f"名称里的单位是 %，这里只写了“{typed}”；写成“{typed}%”更清楚"
    meant = f"这一项是率，这里只写了“{typed}”；是百分数的，写成“{typed}%”更清楚"

    assert doubt("完成及时率（%）", typed) == f"{named}，不改也可以"
    assert doubt("满意度(%) ", typed) == f"{named}，不改也可以"
    assert doubt("复工复产率", typed) == f"{meant}，不改也可以"
    assert doubt("复工复产率", "100%", "100") == meant.replace(typed, "100")


def test_a_result_written_like_its_target_needs_no_word() -> None:
    assert doubt("复工复产率", "100", "100") == ""
    assert doubt("完成及时率（%）", "95", "97") == ""


@pytest.mark.parametrize("typed", ["100%", "0.98", "1", "120", "九成", "≥95%"])
def test_what_is_no_bare_share_needs_no_word(typed: str) -> None:
    assert doubt("完成及时率（%）", typed) == ""
    assert doubt("完成及时率", typed) == ""


def test_other_units_may_stand_in_the_name_alone() -> None:
    assert doubt("帮扶企业（个）", "16") == ""
