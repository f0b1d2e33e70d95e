"""What is judged anew when a form changes, and what is not."""

from dataclasses import replace
from decimal import Decimal

from wizard.editions.library import edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, put
from wizard.rules import findings
from wizard.rules.judgement import case_of

EDITION = edition("2020")


def long_form(rows: int) -> Form:
    """A form of so many rows, each with a name of its own."""
    row = Indicator(category="数量指标", target="≥10个", actual="9个")
    named = (replace(row, name=f"培训{number}") for number in range(rows))
    return Form(edition="2020", indicators=tuple(named))


def of_code(form: Form, code: Code) -> list[Finding]:
    """The findings of one rule."""
    return [found for found in findings(form, EDITION) if found.code is code]


def test_an_answer_leaves_the_judgement_of_other_rows_as_it_is() -> None:
    form = long_form(100)
    before = case_of(form, EDITION).rows

    after = case_of(put(form, "indicators[50].actual", "8个"), EDITION).rows

    pairs = zip(before, after, strict=True)
    assert [a.number for a, b in pairs if a is not b] == [50]


def test_a_reason_above_is_part_of_what_a_row_is_judged_by() -> None:
    row = Indicator(
        category="数量指标", name="培训", weight=Decimal(10), score=Decimal(8)
    )
    below = replace(row, name="宣传", deviation="同上")
    form = Form(edition="2020", indicators=(row, below))

    assert len(of_code(form, Code.REASON_MISSING)) == 2

    told = put(form, "indicators[0].deviation", "因疫情推迟了两期")
    assert of_code(told, Code.REASON_MISSING) == []


def test_the_year_of_the_form_is_part_of_what_a_row_is_judged_by() -> None:
    row = Indicator(
        category="时效指标",
        name="完成时间",
        target="12月底前",
        actual="2021年3月",
        weight=Decimal(10),
        score=Decimal(10),
    )
    late = Form(edition="2020", year=2020, indicators=(row,))

    assert of_code(late, Code.MISSED_FULL_SCORE)
    assert not of_code(put(late, "year", 2021), Code.MISSED_FULL_SCORE)


def test_a_finding_quotes_the_digits_of_its_own_form() -> None:
    form = put(long_form(1), "indicators[0].weight", Decimal(10))

    for digits in ("11", "11.0"):
        above = put(form, "indicators[0].score", Decimal(digits))
        (found,) = of_code(above, Code.SCORE_RANGE)
        assert f"是 {digits} 分" in found.message
