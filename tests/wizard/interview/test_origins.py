"""Where the content of a cell comes from, as it is said beside the question."""

from decimal import Decimal

import pytest

from support.paths import ROOT
from wizard.address import address
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.interview.interview import Interview
from wizard.interview.origins import Origin, origin
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")
NONE = EDITION.no_reasons[0]


def of(key: str, form: Form) -> Origin:
    return origin(Interview.resume(EDITION, form, key), key)


def with_row(score: str, deviation: str | None) -> Form:
    form = put(FIT, "indicators[0].score", Decimal(score))
    return put(form, "indicators[0].deviation", deviation)


@pytest.mark.parametrize(
    ("score", "deviation", "found"),
    [
        ("10", NONE, Origin.COMPUTED),
        ("9", NONE, Origin.TYPED),
        ("10", EDITION.no_reasons[1], Origin.TYPED),
        ("9", "雨季停工。", Origin.TYPED),
        ("10", "雨季停工。", Origin.TYPED),
        ("10", None, Origin.NOWHERE),
    ],
)
def test_only_the_first_word_for_nothing_is_computed_and_where_nothing_is_asked(
    score: str, deviation: str | None, found: Origin
) -> None:
    assert of("indicators[0].deviation", with_row(score, deviation)) == found


def test_a_score_is_computed_while_it_is_that_of_the_rule() -> None:
    assert of("indicators[0].score", with_row("10", NONE)) == Origin.COMPUTED
    assert of("indicators[0].score", with_row("9", NONE)) == Origin.TYPED


@pytest.mark.parametrize(("field", "rule"), [("weight", "10"), ("score", None)])
def test_points_of_the_execution_rate_are_computed_while_they_are_the_rules(
    field: str, rule: str | None
) -> None:
    key = f"funding.points.{field}"
    form = FIT if rule is None else put(FIT, key, Decimal(rule))

    assert of(key, form) == Origin.COMPUTED
    assert of(key, put(FIT, key, Decimal("1.5"))) == Origin.TYPED


def test_what_no_rule_gives_was_typed() -> None:
    for key in ("indicators[0].name", "indicators[0].weight", "goals.actual", "year"):
        assert of(key, FIT) == Origin.TYPED


def test_a_carried_cell_is_that_until_it_is_answered() -> None:
    key = "indicators[0].name"
    carried = frozenset({address(key)})
    begun = Interview.resume(EDITION, FIT, key, carried_cells=carried)

    assert origin(begun, key) == Origin.CARRIED
    assert origin(begun.answer("购置新书"), key) == Origin.TYPED
