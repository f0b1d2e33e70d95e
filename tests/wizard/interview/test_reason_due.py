"""A score that was lowered is asked for its reason at once, wherever it was lowered."""

from decimal import Decimal

import pytest

from screens.presenters.session.jump import follow_up
from support.paths import FORMS
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.frozen import changed
from wizard.interview.interview import Interview
from wizard.toml.form_file import loads

REASON = "indicators[0].deviation"


@pytest.fixture
def full() -> Form:
    """A form whose rows all have full points, and 无 for a reason."""
    return loads((FORMS / "2-巾帼脱贫行动工作经费.toml").read_bytes(), "")


def lowered(form: Form, cell: str, answer: str) -> tuple[Interview, Interview]:
    """The moments before and after an answer."""
    before = Interview.at_cell(edition(form.edition), form, cell)
    return before, before.answer(answer)


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("indicators[0].score", "8"), ("indicators[0].actual", "15")],
)
def test_what_costs_points_leads_to_the_reason_before_it_leads_back(
    full: Form, cell: str, answer: str
) -> None:
    assert follow_up(*lowered(full, cell, answer)) == REASON


def test_a_reason_that_stands_is_not_asked_for_again(full: Form) -> None:
    first, *others = full.indicators
    told = changed(first, deviation="疫情期间没有开展。")
    form = changed(full, indicators=(told, *others))

    assert follow_up(*lowered(form, "indicators[0].score", "8")) is None


def test_full_points_and_what_changes_nothing_ask_for_no_reason(full: Form) -> None:
    assert follow_up(*lowered(full, "indicators[0].score", "10")) is None
    assert follow_up(*lowered(full, "indicators[0].name", "办班")) is None


def test_an_edition_without_that_column_asks_for_none() -> None:
    row = Indicator(
        category="数量指标",
        name="办班",
        target="5",
        operator="≥",
        unit="期",
        actual="5期",
        weight=Decimal(10),
        score=Decimal(10),
    )
    form = Form(edition="hubei-2020", year=2025, indicators=(row,))

    before, after = lowered(form, "indicators[0].score", "8")

    assert not after.has(REASON)
    assert follow_up(before, after) is None


def test_begun_from_last_year_a_lowered_score_is_followed_by_its_reason(
    full: Form,
) -> None:
    version = edition(full.edition)
    moment = Interview.resume(version, full, "indicators[0].score", last=full)

    assert moment.answer("8").at == REASON


def test_where_a_reason_is_due_its_line_does_not_begin_with_none(full: Form) -> None:
    _, after = lowered(full, "indicators[0].score", "8")
    asked = after.go(REASON)

    assert (asked.present, asked.prefill) == ("无", "")
    assert asked.answer("因疫情停办。").form.indicators[0].deviation == "因疫情停办。"
