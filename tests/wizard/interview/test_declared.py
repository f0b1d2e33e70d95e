"""A form begun from its declaration: what was promised waits to be confirmed."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.declaration.declared_form import declared_form, edition_for
from exports.declaration.reader import declarations_in
from exports.declared import Declaration, DeclaredFund, DeclaredRow
from exports.text.text_grid import grid
from support import declarations as paper
from support.declarations import SHAPES, declared
from support.judged import FILES, form_of
from wizard.address import Address
from wizard.drafts.beginning import draft_from_declaration
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.interview.interview import END, Interview
from wizard.interview.origins import Origin, origin
from wizard.interview.transfer.carry_over import taken_over

EDITION = edition("2020")

WEIGHED = [path for path in FILES if path.name[:2] in ("19", "24", "26")]


def published(path: Path) -> Form:
    return form_of(tomllib.loads(path.read_text(), parse_float=Decimal)["form"])


def read(form: Form, shape: str = "system") -> Form:
    """The form without results, from its declaration on paper."""
    printed = paper.stacked(SHAPES[shape](declared(form, EDITION)))
    (found,) = declarations_in(grid(printed))
    return declared_form(found, EDITION).form


def begun(form: Form) -> Interview:
    keys = taken_over(form, EDITION)
    return Interview.resume(EDITION, form, "", keys, form, (), declared=True)


def gone_through(interview: Interview, results: Form) -> tuple[Interview, list[str]]:
    """The interview to its end, and the cells that were not declared and were asked."""
    asked = []
    while interview.at != END and len(asked) < 500:
        if interview.at in interview.carried_cells:
            interview = interview.keep_unchanged()
            continue
        asked.append(interview.at)
        interview = interview.answer(answer_to(interview, results))
    return interview, asked


def answer_to(interview: Interview, results: Form) -> str:
    at = interview.at
    if at.block == "funding" and at.line != "points":
        return "20" if at.line == "total" else interview.proposal
    if at.field == "actual" and at.row is not None:
        name = interview.form.indicators[at.row].name
        return next(r.actual or "1" for r in results.indicators if r.name == name)
    if at.field == "weight":
        return "5"
    if at.field == "score":
        return interview.proposal or "1"
    return interview.proposal or "已按计划完成，下年继续。"


@pytest.mark.parametrize("path", WEIGHED, ids=lambda path: path.stem)
def test_only_what_happened_is_asked(path: Path) -> None:
    results = published(path)
    declared_now = read(results)

    end, asked = gone_through(begun(declared_now), results)

    rows = range(len(declared_now.indicators))
    happened = {"goals.actual", *(f"indicators[{n}].actual" for n in rows)}
    assert happened <= {*asked}
    others = {
        key
        for key in asked
        if not key.endswith((".actual", ".score", ".deviation", ".executed"))
        and not key.endswith(".annual_budget")
        and not (key.startswith("funding.") and key.endswith(".initial_budget"))
    }
    assert others == set()
    assert not [key for key in asked if key.startswith("indicators[数量指标")]
    assert end.unconfirmed == ()


def test_points_that_were_not_printed_are_asked_as_well() -> None:
    results = published(WEIGHED[0])
    declared_now = read(results, "hunan")

    _, asked = gone_through(begun(declared_now), results)

    rows = range(len(declared_now.indicators))
    assert {f"indicators[{n}].weight" for n in rows} <= {*asked}
    assert not [key for key in asked if "[数量指标]" in key]


def test_everything_declared_is_marked_and_its_origin_is_named() -> None:
    interview = begun(read(published(WEIGHED[0])))

    for key in ("project.name", "goals.expected", "indicators[0].target"):
        assert origin(interview, key) is Origin.DECLARED
        assert key in interview.carried_cells
    assert "funding.points.weight" not in interview.carried_cells
    confirmed = interview.go("project.name").answer("另一个名称")
    assert origin(confirmed, "project.name") is Origin.TYPED


def test_nothing_is_shown_as_of_last_year_whatever_the_year_becomes() -> None:
    form = read(published(WEIGHED[0]))
    other = put(put(form, "year", 2031), "goals.expected", None)
    marks = (frozenset[Address](), form, ())

    declared_so = Interview.resume(EDITION, other, "", *marks, declared=True)
    carried = Interview.resume(EDITION, other, "", *marks)

    assert declared_so.go("goals.expected").hint == ""
    assert carried.go("goals.expected").hint == form.goals.expected


def test_the_draft_keeps_where_it_is_from(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    form = read(published(WEIGHED[0]))

    draft = draft_from_declaration(form, store, 2033)
    draft.save(draft.form, "project.name", draft.carried_cells)
    draft.save(draft.form, "project.name")
    draft.close()
    again = store.open(draft.id)

    assert (again.form.year, again.declared) == (2033, True)
    assert again.last is not None
    assert again.last.indicators == form.indicators
    assert store.look(draft.id).declared
    again.close()


def row(group: str) -> DeclaredRow:
    return DeclaredRow(group=group, category="数量指标", name="甲", target="3")


@pytest.mark.parametrize(
    ("groups", "unit", "id"),
    [
        (("产出指标", "效益指标", "满意度指标"), "万元", "2020"),
        (("产出", "效益"), None, "2020"),
        (("成本指标", "产出指标"), "万元", "2021-cost"),
        (("产出指标",), "元", "shanghai-2022"),
        (("没有听说过的指标",), "万元", "2020"),
    ],
)
def test_the_edition_is_the_first_with_a_place_for_all_of_it(
    groups: tuple[str, ...], unit: str | None, id: str
) -> None:
    fund = DeclaredFund(line="total", label="总额", amount=Decimal(1), unit=unit)
    declaration = Declaration(rows=tuple(map(row, groups)), funds=(fund,))

    assert edition_for(declaration).id == id
    assert edition_for(replace(declaration, funds=(), rows=())).id == "2020"
