"""Which problem one is led to from a question."""

from dataclasses import replace
from decimal import Decimal

from support.paths import ROOT
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.interview.interview import Interview
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")


def next_at(form: Form, here: str, *, onward: bool = False) -> str:
    found = Interview.resume(EDITION, form, here).next_problem(onward=onward)
    return "" if found is None else str(found.at)


def test_a_form_that_is_fit_has_none() -> None:
    assert next_at(FIT, "year") == ""


def test_what_is_wrong_comes_before_what_is_blank_wherever_one_is() -> None:
    form = put(FIT, "indicators[1].score", Decimal(11))
    form = put(form, "indicators[6].actual", None)

    for here in ("year", "indicators[0].name", "indicators[4].target"):
        assert next_at(form, here) == "indicators[1].score"
    assert next_at(form, "indicators[1].score") == "indicators[6].actual"


def test_of_blank_cells_it_is_the_next_on_the_paper_and_round_again() -> None:
    goals = replace(FIT.goals, actual=None)
    form = put(replace(FIT, goals=goals), "indicators[6].actual", None)

    assert next_at(form, "year") == "goals.actual"
    assert next_at(form, "indicators[0].name") == "indicators[6].actual"
    assert next_at(form, "indicators[7].name") == "goals.actual"
    assert next_at(form, "goals.actual", onward=True) == "indicators[6].actual"
    assert next_at(form, "indicators[6].actual", onward=True) == "goals.actual"
