"""Which texts of a form are somebody's own."""

from wizard.editions.library import edition
from wizard.form import Form, Goals, Indicator
from wizard.review.passages import passages

LONG = "因连续降雨，施工推迟到次年三月，材料已全部进场，质量符合要求。"


def test_long_texts_of_goals_and_rows_are_compared_and_short_ones_are_not() -> None:
    rows = (
        Indicator(category="数量指标", name="走访户数", deviation="雨季误工"),
        Indicator(category="质量指标", actual=LONG + "验收", deviation=LONG),
    )
    form = Form(
        edition="2020", goals=Goals(expected=LONG, actual=LONG), indicators=rows
    )

    found = [(each.where, each.text) for each in passages(form, edition("2020"))]

    assert found == [
        ("goals.actual", LONG),
        ("indicators[1].actual", LONG + "验收"),
        ("indicators[1].deviation", LONG),
    ]


def test_dots_and_blanks_make_no_text_long() -> None:
    form = Form(edition="2020", goals=Goals(actual="按 计 划 完 成 。 " + "……" * 20))

    assert [*passages(form, edition("2020"))] == []
