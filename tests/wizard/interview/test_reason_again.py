"""无 behind a score is the reason of its row, once; elsewhere it ends the category."""

from decimal import Decimal

import pytest

from screens.presenters.question.echo import last_answers
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview

CATEGORY = "数量指标"


def behind_score(score: str = "10") -> Interview:
    """A row that has just been scored, where another one may begin."""
    row = Indicator(
        category=CATEGORY,
        name="办班",
        target="5期",
        actual="5期",
        weight=Decimal(10),
    )
    form = Form(edition="2020", year=2025, indicators=(row,))
    at_score = Interview.at_cell(edition("2020"), form, "indicators[0].score")
    return at_score.answer(score)


def test_it_stays_and_changes_nothing_the_first_time_and_goes_on_the_second() -> None:
    moment = behind_score()

    once = moment.answer("无")
    twice = once.answer("无")

    assert moment.form.indicators[0].deviation == "无"
    assert (once.at, once.form) == (moment.at, moment.form)
    assert once.said == "第 1 行的原因已经是“无”；数量指标没有了请直接按回车。"
    assert twice.at == "indicators[质量指标]"


def test_what_was_said_once_is_not_told_of_the_score_among_the_last_answers() -> None:
    moment = behind_score()
    later = moment.answer("无").answer("无").answer("合格率")

    assert later.said == ""
    assert last_answers(later, 2) == last_answers(moment.answer("").answer("合格率"), 2)


@pytest.mark.parametrize("typed", ["", "没有了", "完了"])
def test_what_can_be_no_reason_ends_the_category_at_once(typed: str) -> None:
    assert behind_score().answer(typed).at == "indicators[质量指标]"


def test_in_a_category_behind_it_has_its_own_meaning() -> None:
    assert behind_score().next().answer("无").at == "indicators[时效指标]"


def test_where_the_reason_was_asked_for_it_has_its_own_meaning() -> None:
    moment = behind_score("8").answer("学员少了一半")

    assert moment.at == "indicators[数量指标]"
    assert moment.answer("无").at == "indicators[质量指标]"


def test_an_undo_goes_back_to_before_the_score() -> None:
    assert behind_score().answer("无").undo().at == "indicators[0].score"
