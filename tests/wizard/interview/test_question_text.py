"""What is said under an answer that asks for another look."""

from decimal import Decimal

from wizard.editions.library import edition
from wizard.form import Form, Indicator, Printed, put
from wizard.interview.interview import Interview
from wizard.interview.question_text import doubt_about, question_text

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
