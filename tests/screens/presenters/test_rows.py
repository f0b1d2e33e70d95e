"""The rows of lists and the next step on the way out, without a screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from exports.reading.readers import read
from screens.presenters.lists.findings import (
    cell_of,
    is_warning,
    next_warning,
    problem_rows,
    question_of,
)
from screens.presenters.lists.hand_in import (
    HandInStep,
    hand_in_step,
    unsent_rows,
    warning_rows,
)
from screens.presenters.lists.outline import outline_rows
from screens.presenters.lists.pasting.paste_offer import PasteUse, offer
from screens.presenters.lists.review import review_rows
from screens.presenters.row import Chosen, ListRow, Onward, text_rows
from wizard.address import Address, address
from wizard.editions.library import edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.interview.interview import Interview, blank_form


@pytest.fixture
def fit(samples: Path) -> Interview:
    """A real form without errors, with warnings that wait."""
    form = read(samples / "changji-2020.txt")[4].form
    return Interview.resume(edition(form.edition), form)


@pytest.fixture
def blank() -> Interview:
    """A new form at its first question."""
    return Interview.resume(edition("2020"), blank_form(edition("2020")))


def test_a_blank_form_is_stopped_by_its_errors(blank: Interview) -> None:
    assert hand_in_step(blank) is HandInStep.PROBLEMS


def test_a_fit_form_is_exported_once_its_warnings_are_confirmed(fit: Interview) -> None:
    assert fit.open_warnings
    assert hand_in_step(fit) is HandInStep.WARNINGS

    assert hand_in_step(fit.confirm(fit.open_warnings)) is HandInStep.EXPORT


def test_an_error_comes_before_the_warnings(fit: Interview) -> None:
    form: Form = replace(fit.form, year=None)
    wrong = Interview.resume(fit.edition, form)

    assert wrong.open_warnings
    assert hand_in_step(wrong) is HandInStep.PROBLEMS


def test_the_list_of_warnings_is_of_warnings_and_of_the_way_on(fit: Interview) -> None:
    *warnings, last = (row.of for row in warning_rows(fit))

    assert warnings == list(fit.open_warnings)
    assert last is Onward.EXPORT


def test_cells_that_wait_to_be_confirmed_are_one_row_that_leads_to_the_first(
    fit: Interview,
) -> None:
    carried_cells = frozenset({address("project.name"), address("goals.actual")})
    waiting = Interview.resume(fit.edition, fit.form, "", carried_cells, fit.form)

    first, *_ = warning_rows(waiting)

    assert first.of == address("project.name")
    assert "2" in first.text


def test_a_warning_leads_to_the_question_where_it_is_mended(fit: Interview) -> None:
    for warning in fit.open_warnings:
        assert question_of(fit, warning) == fit.where(warning.where)
        assert is_warning(warning)
    assert question_of(fit, address("year")) == "year"
    assert not is_warning(address("year"))


def test_the_next_warning_is_the_one_behind_what_was_confirmed(fit: Interview) -> None:
    first, second, *_ = fit.open_warnings

    assert next_warning(fit, first, fit.confirm([first])) == second
    assert next_warning(fit, first, fit) == first
    assert next_warning(fit, first, fit.confirm(fit.open_warnings)) is None


def test_every_finding_is_of_itself_and_leads_to_its_cell(fit: Interview) -> None:
    form: Form = replace(fit.form, year=None)
    wrong = Interview.resume(fit.edition, form)
    found = [row.of for row in problem_rows(wrong)]

    assert address("year") in [question_of(wrong, of) for of in found if of]
    assert [of for of in found if is_warning(of)] == list(wrong.open_warnings)
    assert all(isinstance(of, Finding) for of in found)


def test_every_row_of_check_answers_leads_to_a_question(fit: Interview) -> None:
    for row in review_rows(fit):
        cell = cell_of(fit, row)
        assert row.of is None or (cell is not None and fit.has(cell))


def test_every_section_leads_to_its_first_cell_that_is_blank(blank: Interview) -> None:
    cells = [row.of for row in outline_rows(blank)]

    assert all(isinstance(cell, Address) for cell in cells)
    assert cells[0] == "project.name" or cells[0] == "year"
    assert len(set(cells)) == len(cells)


def test_unsent_text_is_listed_by_its_cells(blank: Interview) -> None:
    name, way_on = unsent_rows(blank, {"project.name": "打了一半"})

    assert name.of == "project.name"
    assert "打了一半" in name.text
    assert way_on.of is Onward.EXPORT


def test_a_table_is_offered_as_rows_with_a_preview_that_is_only_read(
    blank: Interview,
) -> None:
    at_row = blank.go("indicators[数量指标]")

    offered = offer(at_row, "数量指标\t培训人数\t100人\n数量指标\t培训次数\t5次")

    assert [row.of for row in offered.uses] == [
        PasteUse.ALL,
        PasteUse.JOIN,
        PasteUse.DROP,
    ]
    assert [row.of for row in offered.preview] == [None, 0, 1]
    assert len(offered.moments[PasteUse.ALL].form.indicators) == 2
    assert at_row.form.indicators == ()


def test_lines_are_offered_as_names_where_a_name_is_asked_for(blank: Interview) -> None:
    offered = offer(blank.go("indicators[数量指标]"), "培训人数\n培训次数")

    assert PasteUse.NAMES in offered.moments
    assert offered.preview == ()
    assert offered.joined == "培训人数培训次数"


def test_two_lines_at_a_plain_question_may_only_be_joined(blank: Interview) -> None:
    offered = offer(blank.go("project.name"), "一行\n又一行")

    assert [row.of for row in offered.uses] == [PasteUse.JOIN, PasteUse.DROP]


def test_a_choice_says_what_was_chosen_and_by_which_key() -> None:
    row = ListRow("一行", address("year"))

    assert Chosen(row).of == "year"
    assert Chosen(row, "f9").key == "f9"
    assert Chosen(row) != Chosen(row, "f9")
    assert [row.of for row in text_rows(["甲", "乙"])] == [0, 1]


def test_a_row_is_not_said_to_have_what_is_told_of_all_rows(samples: Path) -> None:
    form = read(samples / "changji-2020.txt")[1].form
    now = Interview.resume(edition(form.edition), form)
    marked = [row.text for row in review_rows(now) if "见最上面" in row.text]

    assert any(f.where == "indicators[0].score" for f in now.findings)
    assert len(marked) == 1
    assert marked[0].startswith("填写      全表第 5 行")
