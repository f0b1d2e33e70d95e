"""Computed cells move with their facts, and what a person chose stays."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Indicator, Points, get, put
from wizard.scoring.computed_cells import settled

EDITION = edition("2020")
NONE = EDITION.no_reasons[0]
ROW = Indicator(
    category="数量指标",
    target="≥100个",
    actual="100个",
    weight=Decimal(10),
    score=Decimal(10),
    deviation=NONE,
)
FORM = Form(
    edition="2020",
    year=2024,
    funding=Funding(
        total=FundRow(annual_budget=Decimal(100), executed=Decimal(90)),
        points=Points(weight=Decimal(10), score=Decimal(9)),
    ),
    indicators=(ROW,),
)
SCORE, DEVIATION = "indicators[0].score", "indicators[0].deviation"


def after(form: Form, **answers: object) -> Form:
    """The row's form after these cells of the row were answered."""
    row = replace(form.indicators[0], **answers)  # type: ignore[arg-type] # any cell
    return settled(form, replace(form, indicators=(row,)), EDITION)


def with_row(**cells: object) -> Form:
    row = replace(ROW, **cells)  # type: ignore[arg-type] # any cell
    return replace(FORM, indicators=(row,))


@pytest.mark.parametrize(
    ("cell", "value", "score"),
    [
        ("funding.total.executed", "80", "8"),
        ("funding.total.annual_budget", "120", "7.5"),
        ("funding.points.weight", "20", "18"),
        ("funding.total.executed", None, None),
        ("funding.total.initial_budget", "50", "1.5"),
    ],
)
def test_the_execution_score_follows_its_facts_and_no_other_cell(
    cell: str, value: str | None, score: str | None
) -> None:
    """One that a person has chosen, here 1.5, stays until a fact changes."""
    before = put(FORM, "funding.points.score", Decimal("1.5"))
    changed = put(before, cell, None if value is None else Decimal(value))

    found = get(settled(before, changed, EDITION), "funding.points.score")

    assert found == (None if score is None else Decimal(score))


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ({"actual": "80个"}, "8"),
        ({"weight": Decimal(5)}, "5"),
        ({"target": "≥200个"}, "5"),
        ({"actual": None}, None),
        ({"actual": "80个", "score": Decimal(7)}, "7"),
        ({"name": "购书"}, "10"),
    ],
)
def test_a_score_of_the_rule_stays_the_rules(
    answers: dict[str, object], score: str | None
) -> None:
    found = get(after(FORM, **answers), SCORE)

    assert found == (None if score is None else Decimal(score))


@pytest.mark.parametrize("chosen", ["6", None])
def test_a_score_that_was_not_the_rules_stays(chosen: str | None) -> None:
    score = None if chosen is None else Decimal(chosen)

    assert get(after(with_row(score=score), actual="80个"), SCORE) == score


def test_a_row_that_loses_nothing_has_the_edition_s_word_for_no_reason() -> None:
    open_row = with_row(score=None, deviation=None)

    assert get(after(open_row, score=Decimal(10)), DEVIATION) == NONE
    assert get(after(open_row, score=Decimal(9)), DEVIATION) is None
    assert get(after(open_row, name="购书"), DEVIATION) is None
    assert get(after(open_row, score=Decimal(10), actual="130个"), DEVIATION) is None


def test_a_reason_that_was_given_is_not_replaced() -> None:
    told = with_row(score=Decimal(9), deviation="停工。")

    assert get(after(told, score=Decimal(10)), DEVIATION) == "停工。"


def test_rows_that_nobody_touched_stay_as_they_are() -> None:
    """Also those that a rule would fill in."""
    form = with_row(deviation=None)

    assert settled(form, put(form, "goals.actual", "完成。"), EDITION).indicators == (
        form.indicators
    )


def test_another_year_makes_another_day_of_a_deadline() -> None:
    """12月底前 is that of the form's year, and so is the score that follows."""
    dated = with_row(
        category="时效指标", target="12月底前", actual="2024年10月", deviation=None
    )
    before = replace(dated, year=None)

    late = settled(dated, replace(dated, year=2023), EDITION)

    assert get(late, SCORE) == 0
    assert get(late, DEVIATION) is None
    assert get(settled(before, dated, EDITION), DEVIATION) == NONE
