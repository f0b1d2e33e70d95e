"""What is said under an answer that asks for another look."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator, Printed, put
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.computed_text import computed
from wizard.interview.answers.doubts import doubt_about
from wizard.interview.interview import Interview
from wizard.interview.questions.question_text import question_text

EDITION = edition("2020")
TOTAL, FIRST, SECOND = (
    f"funding.{line}.executed" for line in ("total", "appropriation", "carryover")
)


def funded(**amounts: str) -> Form:
    """A form with these amounts of 全年执行数."""
    form = Form(edition="2020")
    for line, amount in amounts.items():
        form = put(form, f"funding.{line}.executed", Decimal(amount))
    return form


def test_parts_above_the_total_are_told_where_they_are_typed() -> None:
    form = funded(total="10", appropriation="8", carryover="3.5")

    said = doubt_about(SECOND, form, EDITION)

    assert said == "其中各项合计 11.5 万元，比总额 10 万元多 1.5 万元，请核对"


def test_a_total_below_its_parts_is_told_where_it_is_typed() -> None:
    assert "多 3 万元" in doubt_about(
        TOTAL, funded(total="5", appropriation="8"), EDITION
    )


def test_parts_that_still_lack_something_are_no_word_worth() -> None:
    assert doubt_about(FIRST, funded(total="10", appropriation="8"), EDITION) == ""
    assert doubt_about(FIRST, funded(total="10", appropriation="10"), EDITION) == ""
    assert doubt_about(FIRST, funded(appropriation="8"), EDITION) == ""


def test_points_that_are_reckoned_have_no_zeros_behind_them() -> None:
    rows = (
        Indicator(category="数量指标", name="甲", weight=Decimal("40.0")),
        Indicator(category="质量指标", name="乙"),
    )
    form = Form(edition="2020", indicators=rows)
    moment = Interview.at_cell(EDITION, form, "indicators[1].weight")
    assert moment.step

    text = question_text(moment.step, form, EDITION)

    assert "标准 50 分，其他行已给 40 分，还可以给 10 分" in text.why


def test_totals_that_are_reckoned_have_no_zeros_behind_them() -> None:
    weight = Decimal("89.50")
    row = Indicator(category="数量指标", weight=weight, score=weight)
    form = Form(edition="2020", indicators=(row,), printed=Printed(weight="98"))
    for column in ("weight", "score"):
        form = put(form, f"funding.points.{column}", Decimal(10))
    moment = Interview.at_cell(EDITION, form, "printed")
    assert moment.step

    text = question_text(moment.step, form, EDITION)

    assert "总分 99.5 / 99.5" in text.why


def weighted(*weights: str | None) -> Form:
    """A form with a row of 数量指标 for each of these weights."""
    rows = (
        Indicator(category="数量指标", name="购书", weight=weight and Decimal(weight))
        for weight in weights
    )
    return Form(edition="2020", indicators=tuple(rows))


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (("40", None), "其他行已给 40 分，还可以给 10 分"),
        (("40", "5"), "其他行已给 40 分，还可以给 10 分"),
        (("50", None), "其他行已给 50 分，还可以给 0 分"),
    ],
)
def test_what_a_group_has_left_is_told_without_the_row_itself(
    weights: tuple[str | None, ...], said: str
) -> None:
    moment = Interview.at_cell(EDITION, weighted(*weights), "indicators[1].weight")
    assert moment.step

    assert said in question_text(moment.step, moment.form, EDITION).why


@pytest.mark.parametrize(
    ("weights", "gap"), [(("40", "10"), None), (("40", "10.5"), "0.5")]
)
def test_a_group_that_was_given_too_much_is_told_with_the_gap(
    weights: tuple[str, ...], gap: str | None
) -> None:
    facts = {"group": "产出指标", "weight": "50.5", "gap": gap}
    said = "" if gap is None else AnswerSays.GROUP_IS_OVER.format(**facts)

    for tell in (doubt_about, computed):
        assert tell("indicators[1].weight", weighted(*weights), EDITION) == said
    assert doubt_about("indicators[1].name", weighted(*weights), EDITION) == ""


@pytest.mark.parametrize(
    ("amount", "told"),
    [("10000", "1"), ("20000", "2"), ("9999", None), ("10001", None), ("9000", None)],
)
def test_a_round_amount_of_a_hundred_million_is_told(
    amount: str, told: str | None
) -> None:
    said = "" if told is None else AnswerSays.VAST_HERE.format(amount=told)

    assert doubt_about("funding.total.initial_budget", initial(amount), EDITION) == said


def initial(amount: str) -> Form:
    return put(Form(edition="2020"), "funding.total.initial_budget", Decimal(amount))


@pytest.mark.parametrize(("executed", "is_told"), [("100", False), ("100.01", True)])
def test_more_than_the_budget_is_told_where_it_is_typed(
    executed: str, *, is_told: bool
) -> None:
    form = put(funded(total=executed), "funding.total.annual_budget", Decimal(100))

    weighed = put(form, "funding.points.weight", Decimal(10))

    assert doubt_about(TOTAL, form, EDITION) == (
        AnswerSays.OVERSPENT_SO if is_told else ""
    )
    assert computed(TOTAL, form, EDITION) == ""
    assert (AnswerSays.OVERSPENT_SO in computed(TOTAL, weighed, EDITION)) is is_told


@pytest.mark.parametrize(
    ("actual", "score", "is_due"), [("4户", 8, True), ("5户", 10, False)]
)
def test_only_who_has_lost_points_is_told_that_none_is_no_reason(
    actual: str, score: int, is_due: bool
) -> None:
    row = Indicator(
        category="数量指标",
        name="走访",
        target="5户",
        actual=actual,
        weight=Decimal(10),
        score=Decimal(score),
        deviation="雨季误工",
    )
    form = Form(edition="2020", year=2020, indicators=(row,))
    moment = Interview.at_cell(EDITION, form, "indicators[0].deviation")
    assert moment.step

    why = question_text(moment.step, form, EDITION).why

    assert ("扣了分不能写“无”" in why) is is_due
