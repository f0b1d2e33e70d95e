"""The moments of an interview: what they share, and where they go."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest

from support.paths import ROOT
from wizard.address import address, new_row
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.interview.assessment import END, PRINTED, Assessment
from wizard.interview.interview import Interview, blank_form
from wizard.interview.place import Place
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")


def at(key: str, form: Form = FIT) -> Interview:
    return Interview.resume(EDITION, form, key)


def test_moments_of_one_form_share_what_is_judged_of_it() -> None:
    moment = at("year")
    warned = at("year").confirm(moment.findings)

    for other in (moment.go("goals.actual"), moment.next(), moment.go(END).back()):
        assert other.place.assessment is moment.place.assessment
    assert warned.findings is warned.withdraw(warned.findings[0]).findings


def test_another_form_is_judged_anew_and_undone_as_it_was() -> None:
    before = at("indicators[0].weight")

    after = before.answer("9.5")

    assert after.place.assessment is not before.place.assessment
    assert after.ledger.weight != before.ledger.weight
    assert after.undo().place.assessment is before.place.assessment
    assert after.undo().at == "indicators[0].weight"


def test_nothing_is_written_into_a_moment_that_its_fields_do_not_name() -> None:
    moment = at("year")
    for derived in (moment.steps, moment.findings, moment.ledger, moment.open_warnings):
        assert derived is not None

    for part in (moment, moment.place, moment.marks):
        assert vars(part).keys() == {field.name for field in fields(part)}


def test_the_same_answer_again_is_no_change_to_be_undone() -> None:
    moment = at("project.name")

    assert moment.answer(moment.present).before is None


@pytest.mark.parametrize(
    ("cell", "question"),
    {
        "year": "year",
        "indicators[0].score": "indicators[0].score",
        "indicators[0].deviation": "indicators[0].name",
        "printed.weight": PRINTED,
        "end": END,
    }.items(),
)
def test_a_cell_is_mended_at_its_question_or_where_its_row_begins(
    cell: str, question: str
) -> None:
    form = put(FIT, "indicators[0].deviation", "无")

    assert Assessment(EDITION, form).question_for(address(cell)) == question


def test_points_are_mended_in_the_group_that_is_furthest_off() -> None:
    form = put(FIT, "indicators[1].weight", Decimal(1))
    group = EDITION.group_of(FIT.indicators[1].category)
    first = next(
        number
        for number, row in enumerate(FIT.indicators)
        if EDITION.group_of(row.category) is group
    )

    cell = Assessment(EDITION, form).question_for(address("indicators"))

    assert cell == f"indicators[{first}].weight"


def test_points_of_a_form_without_rows_are_mended_where_the_first_one_begins() -> None:
    assessment = Assessment(EDITION, blank_form(EDITION))

    cell = assessment.question_for(address("indicators"))

    assert cell == new_row("数量指标")


def test_the_next_question_is_found_also_where_the_present_one_is_gone() -> None:
    paper = replace(FIT, printed=replace(FIT.printed, weight="99"))
    earlier = Place(Assessment(EDITION, paper), PRINTED)
    later = Place(Assessment(EDITION, FIT), PRINTED)

    assert earlier.assessment.asks(PRINTED)
    assert not later.assessment.asks(PRINTED)
    assert later.after(earlier) == earlier.next


def test_behind_a_reason_that_is_due_no_more_comes_the_very_next_question() -> None:
    key = address("indicators[0].deviation")
    lost = put(FIT, "indicators[0].score", Decimal(9))
    earlier = Place(Assessment(EDITION, lost), key)
    later = Place(Assessment(EDITION, FIT), key)

    assert earlier.assessment.asks(key)
    assert not later.assessment.asks(key)
    assert later.after(earlier) == earlier.next
    assert later.after(earlier) == address("indicators[1].name")


def test_the_end_comes_behind_the_last_question_and_stays_there() -> None:
    end = at("year").go(END)

    assert end.step is None
    assert end.number == len(end.steps)
    assert end.next().at == END
    assert end.back().at == end.steps[-1].key
    assert at("year").back().at == "year"


def test_a_moment_may_stand_at_a_cell_that_is_not_asked_for() -> None:
    moment = Interview.at_cell(EDITION, FIT, PRINTED)

    assert moment.step is None
    assert moment.at == PRINTED


def test_there_is_no_cell_at_the_end_at_a_new_row_and_at_the_claims_of_a_paper() -> (
    None
):
    claimed = replace(FIT, printed=replace(FIT.printed, weight="99"))
    steps = Assessment(EDITION, claimed).steps

    assert {PRINTED, new_row("数量指标")} <= {step.key for step in steps}
    for key in (END, PRINTED, new_row("数量指标")):
        place = Place(Assessment(EDITION, claimed), address(key))
        assert place.cell is None
        assert place.present == ""
    named = Place(Assessment(EDITION, claimed), address("indicators[0].name"))
    assert named.cell == "indicators[0].name"
    assert named.present == FIT.indicators[0].name
