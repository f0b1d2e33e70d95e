"""Every scenario file in tests/scenarios is a form and what the rules find in it."""

import time
import tomllib
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from support.paths import FORMS, SCENARIOS
from support.sources import source_of
from wizard.cells import quoted
from wizard.editions.library import edition
from wizard.findings import WARNINGS, Code, Finding, Severity, is_fit
from wizard.form import Form, Indicator, get
from wizard.rules import findings, labels
from wizard.rules.as_read.remarks import remarks
from wizard.rules.table import RULES
from wizard.toml.form_file import loads

FILES = sorted(SCENARIOS.glob("*.toml"))
KEYS = {
    "form",
    "findings",
    "warnings",
    "silent",
    "says",
    "changes",
    "paper",
    "remarks",
    "more",
}
EDITION = edition("2020")


def read(path: Path) -> dict:
    """A scenario: the form it starts from, the changed cells, what is to be found.

    `more` are rows put in behind others of the form that it starts from.
    """
    return tomllib.loads(path.read_text(), parse_float=Decimal)


def form_of(scenario: dict) -> Form:
    """The form that a scenario starts from, with its changes made."""
    path = FORMS / f"{scenario['form']}.toml"
    tables = tomllib.loads(path.read_text(), parse_float=Decimal)
    for row in reversed(scenario.get("more", ())):
        place = row["behind"] + 1
        cells = {key: value for key, value in row.items() if key != "behind"}
        tables["indicators"].insert(place, cells)
    for key, value in scenario.get("changes", {}).items():
        change(tables, key, value)
    return loads(tomli_w.dumps(tables).encode(), path.name)


def judged(scenario: dict) -> tuple[Finding, ...]:
    """What is found in the form of a scenario."""
    form = form_of(scenario)
    return findings(form, EDITION, source_of(scenario.get("paper"), form, EDITION))


def change(tables: dict, key: str, value: object) -> None:
    """Write one cell, by its path: `indicators[3].score`."""
    *way, last = key.replace("[", ".").replace("]", "").split(".")
    table = tables
    for step in way:
        table = table[int(step)] if step.isdigit() else table.setdefault(step, {})
    table[last] = value


def told(found: tuple[Finding, ...], severity: Severity) -> list[str]:
    """Findings as a scenario writes them: the code and the cell."""
    return [f"{f.code.value} {f.where}" for f in found if f.severity is severity]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_scenario_is_judged_as_it_says(path: Path) -> None:
    scenario = read(path)

    found = judged(scenario)

    assert scenario.keys() <= KEYS
    assert told(found, Severity.ERROR) == scenario["findings"]
    assert set(scenario.get("warnings", ())) <= set(told(found, Severity.WARNING))
    assert not {f.code.value for f in found} & set(scenario.get("silent", ()))
    messages = "\n".join(f.message for f in found)
    assert [s for s in scenario.get("says", ()) if s not in messages] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_only_remarked_is_what_a_scenario_says(path: Path) -> None:
    scenario = read(path)
    form = form_of(scenario)

    source = source_of(scenario.get("paper"), form, EDITION)
    told = [*remarks(form, EDITION, source)]

    assert len(told) == len(scenario.get("remarks", ()))
    assert all(s in t for s, t in zip(scenario.get("remarks", ()), told, strict=True))


def test_every_error_has_a_scenario_and_a_neighbour_without_it() -> None:
    expected = [{f.split()[0] for f in read(path)["findings"]} for path in FILES]

    for code in set(Code) - WARNINGS:
        assert any(code.value in codes for codes in expected), code
    assert sum(not codes for codes in expected) >= len(set(Code) - WARNINGS)


BESIDE_OTHERS = {Code.DECLARED_OTHERWISE}
"""Warnings that a form by itself has not: another paper is needed."""


@pytest.mark.parametrize("code", sorted(WARNINGS - BESIDE_OTHERS))
def test_every_warning_has_a_scenario_and_a_neighbour_without_it(code: Code) -> None:
    scenarios = [read(path) for path in FILES]
    warned = [{w.split()[0] for w in s.get("warnings", ())} for s in scenarios]

    assert any(code.value in codes for codes in warned)
    assert any(code.value in scenario.get("silent", ()) for scenario in scenarios)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2-巾帼脱贫行动工作经费", {"all-full-marks": 1, "vague-value": 1}),
        ("3-巾帼脱贫示范基地经费", {"all-full-marks": 1}),
        ("4-家庭教育示范基地建设", {"all-full-marks": 1, "vague-value": 2}),
        (
            "5-访惠聚经费",
            {
                "all-full-marks": 1,
                "units-mixed": 1,
                "vague-value": 3,
                "result-with-operator": 1,
            },
        ),
    ],
)
def test_a_real_form_is_warned_about_what_a_reviewer_would_raise_and_no_more(
    name: str, expected: dict[str, int]
) -> None:
    found = findings(form_of({"form": name}), EDITION)

    assert Counter(f.code.value for f in found) == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_finding_points_to_a_cell_and_is_one_whole_sentence(path: Path) -> None:
    scenario = read(path)
    form = form_of(scenario)

    for finding in judged(scenario):
        if finding.where != "indicators":
            get(form, finding.where)
        assert finding.message.endswith("。")
        assert not set("{}\n") & set(finding.message)
        assert (finding.cell.row or 0) < max(1, len(form.indicators))


def test_an_empty_form_lacks_its_cells_and_nothing_else_goes_wrong() -> None:
    found = findings(Form(edition="2020"), EDITION)

    assert {f.code for f in found if f.severity is Severity.ERROR} == {
        Code.CELL_MISSING,
        Code.WEIGHTS_TOTAL,
    }
    assert not is_fit(found)


def test_a_row_of_which_only_the_category_is_known_is_judged() -> None:
    row = Indicator(category="数量指标")

    found = findings(Form(edition="2020", indicators=(row,)), EDITION)

    assert [f.where for f in found if f.cell.row == 0 and f.code not in WARNINGS] == [
        f"indicators[0].{cell}"
        for cell in ("name", "target", "actual", "weight", "score")
    ]


def test_braces_and_line_ends_that_a_person_typed_stay_text() -> None:
    row = Indicator(category="数量指标", name="{0}\n{name}", weight="{weight}")

    found = findings(Form(edition="2020", indicators=(row,)), EDITION)

    assert any("{0} {name}" in f.message and "{weight}" in f.message for f in found)


@pytest.mark.parametrize(
    ("where", "label"),
    [
        ("year", "年度"),
        ("project.name", "项目名称"),
        ("funding.total.executed", "年度资金总额的全年执行数"),
        ("funding.appropriation.executed", "当年财政拨款的全年执行数"),
        ("funding.points.score", "预算执行率的得分"),
        ("goals.actual", "实际完成情况"),
        ("project", "表头"),
        ("funding", "项目资金"),
        ("goals", "年度总体目标"),
        ("indicators", "绩效指标"),
        ("indicators[0].deviation", "第 1 行“购置图书”的偏差原因分析及改进措施"),
        ("printed", "总分"),
        ("printed.score", "总分的得分"),
        ("printed.execution_rate", "年度资金总额的执行率"),
    ],
)
def test_a_cell_is_called_as_the_paper_calls_it(where: str, label: str) -> None:
    form = form_of({"form": "合格"})

    assert labels.cell(form, EDITION, where) == label


def test_a_long_name_is_cut_where_it_is_quoted() -> None:
    assert (
        quoted("一二三四五六七八九十" * 3)
        == "一二三四五六七八九十一二三四五六七八九..."
    )


def test_a_rule_says_which_rule_it_is() -> None:
    assert all((rule.__doc__ or "").rstrip().endswith(".") for rule in RULES)
    assert len(set(RULES)) == len(RULES)


def test_the_time_grows_with_the_rows_and_not_faster() -> None:
    row = Indicator(category="数量指标", target="≥10个", actual="9个", weight="x")
    seconds = []
    for rows in (500, 4000):
        form = Form(edition="2020", indicators=(row,) * rows)
        start = time.process_time()
        findings(form, EDITION)
        seconds.append(time.process_time() - start)

    assert seconds[1] < 8 * 4 * seconds[0]


texts = (
    st.none()
    | st.text(max_size=12)
    | st.sampled_from(["≥95%", "9月", "部分达成", "无"])
)
numbers = st.none() | st.decimals(-5, 120, places=2) | st.text(max_size=3)


@given(
    st.lists(st.tuples(texts, texts, numbers, numbers, texts), max_size=6),
    st.tuples(texts, texts, texts),
)
def test_whatever_stands_in_the_cells_is_judged_and_never_an_accident(
    rows: list[tuple], printed: tuple
) -> None:
    cells = ("target", "actual", "weight", "score", "deviation")
    indicators = tuple(
        Indicator(category="成本指标", **dict(zip(cells, row, strict=True)))
        for row in rows
    )
    form = Form(edition="2020", indicators=indicators)
    told = dict(zip(("weight", "score", "execution_rate"), printed, strict=True))
    form = replace(form, printed=replace(form.printed, **told))

    assert all(finding.message for finding in findings(form, EDITION))
