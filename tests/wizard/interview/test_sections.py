"""The sections: how far each is, and which questions are asked at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from support.paths import ROOT
from wizard.editions.library import edition
from wizard.form import Form, Indicator, known, put
from wizard.interview.interview import Interview, blank_form
from wizard.interview.sections import Section, State, sections
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")
BLANK = blank_form(EDITION)
SATISFIED = "服务对象满意度指标"


def by_name(form: Form) -> dict[str, Section]:
    return {s.name: s for s in sections(Interview.resume(EDITION, form))}


def of(key: str, form: Form) -> Section:
    """The section that asks for a cell."""
    mine = (s for s in by_name(form).values() if key in {step.key for step in s.steps})
    return next(mine)


def asked(form: Form) -> set[str]:
    return {str(step.key) for step in Interview.resume(EDITION, form).steps}


def test_nothing_of_a_new_form_is_touched_though_some_of_it_stands_there() -> None:
    assert {section.state for section in by_name(BLANK).values()} == {State.UNTOUCHED}


def test_every_section_of_a_fit_form_is_done() -> None:
    assert {section.state for section in by_name(FIT).values()} == {State.DONE}


def test_a_section_is_begun_with_its_first_answer_and_done_with_the_last() -> None:
    key = "goals.expected"
    begun = put(BLANK, key, "建成开放。")

    assert of(key, begun).state == State.BEGUN
    assert of(key, put(begun, "goals.actual", "已建成开放。")).state == State.DONE


def test_a_fit_form_that_lacks_a_cell_is_begun_there_and_not_wrong() -> None:
    key = "goals.actual"

    assert of(key, put(FIT, key, None)).state == State.BEGUN


@pytest.mark.parametrize("score", ["11", "-1"])
def test_a_section_with_an_error_is_wrong_and_no_other(score: str) -> None:
    wrong = put(FIT, "indicators[0].score", Decimal(score))

    states = {name: section.state for name, section in by_name(wrong).items()}

    assert states["数量指标"] == State.WRONG
    assert states["质量指标"] == State.DONE


def test_only_categories_count_their_rows() -> None:
    found = by_name(FIT)
    of_category = {
        name: sum(row.category == name for row in FIT.indicators)
        for name in EDITION.categories
    }

    assert {name: found[name].rows for name in of_category} == of_category
    rest = found.keys() - of_category.keys()
    assert rest
    assert {found[name].rows for name in rest} == {None}


@pytest.mark.parametrize(
    ("weight", "state"),
    [("50", State.DONE), ("49.5", State.UNTOUCHED)],
)
def test_a_category_without_rows_is_done_once_the_points_of_its_group_are_given(
    weight: str, state: State
) -> None:
    row = Indicator(category="数量指标", name="购书", weight=Decimal(weight))
    found = by_name(replace(BLANK, indicators=(row,)))

    assert found["质量指标"].state == state
    assert found["社会效益指标"].state == State.UNTOUCHED


def test_no_category_waits_for_a_row_in_a_form_that_is_fit() -> None:
    given, *kept = (row for row in FIT.indicators if row.category != SATISFIED)
    lacking = Decimal(10)
    whole = replace(
        given, weight=known(given.weight) + lacking, score=known(given.score) + lacking
    )
    form = replace(FIT, indicators=(whole, *kept))

    assert Interview.resume(EDITION, form).is_fit
    assert by_name(form)[SATISFIED].state is State.DONE


# ── what is asked under a condition ──


@pytest.mark.parametrize(
    ("total", "part", "is_asked"),
    [("10", "10", False), ("10", "9", True), ("10", "11", False), (None, "9", False)],
)
def test_another_part_is_asked_for_while_the_parts_are_less_than_the_total(
    total: str | None, part: str, *, is_asked: bool
) -> None:
    form = put(BLANK, "funding.appropriation.executed", Decimal(part))
    if total is not None:
        form = put(form, "funding.total.executed", Decimal(total))

    assert ("funding.other.executed" in asked(form)) is is_asked
    known = put(form, "funding.other.executed", Decimal(0))
    assert "funding.other.executed" in asked(known)


@pytest.mark.parametrize(
    ("score", "is_asked"), [("3", True), ("十分", True), (None, True), ("right", False)]
)
def test_the_execution_score_is_asked_for_where_it_is_not_that_of_the_formula(
    score: str | None, *, is_asked: bool
) -> None:
    key = "funding.points.score"
    texts = {None: None, "3": Decimal(3), "十分": "十分"}
    form = FIT if score == "right" else put(FIT, key, texts[score])

    assert (key in asked(form)) is is_asked


@pytest.mark.parametrize(
    "key", ["funding.total.annual_budget", "funding.total.executed"]
)
def test_the_execution_score_is_not_asked_for_before_its_facts(key: str) -> None:
    form = put(put(FIT, "funding.points.score", Decimal(3)), key, None)

    assert "funding.points.score" not in asked(form)


@pytest.mark.parametrize(
    ("score", "deviation", "is_asked"),
    [
        ("10", "无", False),
        ("10", "雨季停工。", True),
        ("9", "无", True),
        ("9", None, True),
        ("10", None, False),
    ],
)
def test_a_reason_is_asked_for_where_points_were_lost_or_one_was_given(
    score: str, deviation: str | None, *, is_asked: bool
) -> None:
    form = put(FIT, "indicators[0].score", Decimal(score))
    form = put(form, "indicators[0].deviation", deviation)

    assert ("indicators[0].deviation" in asked(form)) is is_asked
