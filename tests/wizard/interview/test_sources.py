"""Texts that are offered to be taken into a line, where a person would type them."""

from decimal import Decimal

from support.paths import ROOT
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview
from wizard.interview.sources import SourceKind, TextSource, sources
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")


def at(where: str, form: Form) -> tuple[TextSource, ...]:
    return sources(Interview.at_cell(EDITION, form, where))


def row(**cells: str) -> Form:
    """A form of a row of 数量指标 with a result and of one with these cells."""
    above = Indicator(category="数量指标", name="购书", actual="9册", weight=Decimal(5))
    return Form(
        edition="2020", indicators=(above, Indicator(category="数量指标", **cells))
    )


def test_a_result_may_be_its_target_with_the_unit_or_that_of_the_row_above() -> None:
    assert at("indicators[1].actual", row(target="≥5场")) == (
        TextSource(SourceKind.TARGET, "5场"),
        TextSource(SourceKind.ROW_ABOVE, "9册"),
    )
    assert at("indicators[1].actual", row(target="≥5"))[0].text == "5"


def test_what_stands_there_already_is_not_offered() -> None:
    (found,) = at("indicators[1].actual", row(target="5场", actual="5场"))

    assert found.kind is SourceKind.ROW_ABOVE


def test_a_text_that_two_offer_is_offered_once() -> None:
    (found,) = at("indicators[1].actual", row(target="9册"))

    assert found == TextSource(SourceKind.TARGET, "9册")


def test_the_first_row_has_none_above() -> None:
    assert at("indicators[0].weight", row()) == ()


def test_the_goals_that_were_met_may_be_those_that_were_set() -> None:
    (found,) = at("goals.actual", FIT)

    assert found == TextSource(SourceKind.EXPECTED, FIT.goals.expected or "")
