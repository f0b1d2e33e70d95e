"""Points of the groups, against those that the edition gives them."""

from decimal import Decimal

from support.paths import ROOT
from wizard.editions.library import edition
from wizard.findings import Code, Finding
from wizard.form import Form, put
from wizard.rules import findings
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")


def weighted(**weights: int) -> Form:
    form = FIT
    for row, weight in weights.items():
        for cell in ("weight", "score"):
            form = put(form, f"indicators[{row[1:]}].{cell}", Decimal(weight))
    return form


def off(form: Form) -> list[Finding]:
    return [f for f in findings(form, EDITION) if f.code is Code.GROUP_WEIGHTS]


def test_each_group_that_is_off_is_told_at_its_first_row() -> None:
    found = off(weighted(r0=15, r5=10))

    assert [str(f.where) for f in found] == [
        "indicators[0].weight",
        "indicators[5].weight",
    ]
    assert "产出指标" in found[0].message
    assert "效益指标" in found[1].message


def test_points_may_lie_otherwise_within_a_group() -> None:
    assert off(FIT) == []
    assert off(weighted(r0=15, r1=5)) == []


def test_points_of_a_group_are_no_matter_of_choice_while_the_total_is_off() -> None:
    [found] = off(weighted(r0=20))

    assert found.message.endswith("请先把各行的分值改到合计 100 分，再看这一类。")
