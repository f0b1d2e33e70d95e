"""Who has lost points, and where a reason for it may stand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.rules.indicator_rows.explanations import (
    is_explained,
    is_surely_missed,
    lost_points,
)
from wizard.rules.judgement import case_of
from wizard.scoring.reasons import points_lost

EDITION = edition("2020")


def row(weight: str | None, score: str | None) -> Indicator:
    known = {"weight": weight, "score": score}
    numbers = {k: None if text is None else Decimal(text) for k, text in known.items()}
    return Indicator(category="数量指标", **numbers)


@pytest.mark.parametrize(
    ("weight", "score", "lost", "but_for_rounding"),
    [
        ("10", "8.5", "1.5", "1.5"),
        ("3.333", "3.33", "0.003", "0"),
        ("10", "10", "0", "0"),
        ("10", "11", "0", "0"),
        ("10", None, "0", "0"),
        (None, "5", "0", "0"),
        (None, None, "0", "0"),
        ("0", "0", "0", "0"),
    ],
)
def test_only_who_has_both_numbers_has_lost_points(
    weight: str | None, score: str | None, lost: str, but_for_rounding: str
) -> None:
    assert points_lost(row(weight, score)) == Decimal(lost)
    assert lost_points(row(weight, score)) == Decimal(but_for_rounding)


def test_points_in_words_are_none_that_were_lost() -> None:
    worded = replace(row("10", None), score="优")

    assert points_lost(worded) == lost_points(worded) == 0


ROWS = (
    replace(row("10", "8"), deviation="雨季停工。"),
    replace(row("10", "8"), deviation="同上"),
    replace(row("10", "8"), deviation="同上"),
    replace(row("10", "8"), deviation="无"),
    replace(row("10", "8"), deviation="同上"),
    replace(row("10", "8"), actual="8册，因雨季停工"),
    replace(row("10", "8"), actual="册，因雨季停工"),
)


def test_a_reason_stands_in_its_column_in_the_result_or_in_the_row_above() -> None:
    case = case_of(Form(edition="2020", indicators=ROWS), EDITION)

    assert [is_explained(one) for one in case.rows] == [
        True,
        True,
        True,
        False,
        False,
        True,
        False,
    ]


def test_rows_without_a_reason_stand_between_one_and_its_repetition() -> None:
    rows = (ROWS[0], row("10", "10"), replace(row("10", "8"), deviation="同上"))
    case = case_of(Form(edition="2020", indicators=rows), EDITION)

    assert is_explained(case.rows[2])


def test_the_first_row_has_no_row_above() -> None:
    case = case_of(Form(edition="2020", indicators=(ROWS[1], ROWS[0])), EDITION)

    assert not is_explained(case.rows[0])


@pytest.mark.parametrize(
    ("name", "target", "actual", "missed"),
    [
        ("购书", "5册", "4册", True),
        ("购书", "5册", "5册", False),
        ("购书", "5册", None, False),
        ("投诉次数", "≥5次", "4次", True),
        ("投诉次数", "5次", "4次", False),
    ],
)
def test_a_target_is_missed_where_both_cells_can_be_compared(
    name: str, target: str, actual: str | None, *, missed: bool
) -> None:
    one = replace(row("10", "10"), name=name, target=target, actual=actual)

    (judged,) = case_of(Form(edition="2020", indicators=(one,)), EDITION).rows

    assert is_surely_missed(judged) is missed
