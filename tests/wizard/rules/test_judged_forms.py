"""Forms as offices publish them: every error told is true, and none is missed."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from exports.reading.readers import read
from support.judged import FILES, form_of
from support.paths import SAMPLES
from support.sources import source_of
from wizard.editions.layout import AMOUNTS
from wizard.editions.library import edition
from wizard.findings import Finding, Severity
from wizard.rules import findings

EDITION = edition("2020")


def judged(file: dict) -> tuple[Finding, ...]:
    """What is found in the form of a file."""
    form = form_of(file["form"])
    return findings(form, EDITION, source_of(file["paper"], form, EDITION))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_errors_of_a_published_form_are_those_of_a_reviewer(path: Path) -> None:
    file = tomllib.loads(path.read_text(), parse_float=Decimal)

    found = judged(file)

    told = {severity: [] for severity in Severity}
    for finding in found:
        told[finding.severity].append(f"{finding.code.value} {finding.where}")
    assert sorted(told[Severity.ERROR]) == sorted(file["errors"])
    assert set(file.get("warnings", ())) <= set(told[Severity.WARNING])


def sheet(told: dict) -> str:
    """The form as it is copied from a spreadsheet, in the national layout."""
    parts = ((row.label, told["funds"].get(row.field)) for row in EDITION.funding.rows)
    blank = [""] * len(AMOUNTS)
    lines: list[list[object]] = [
        [EDITION.title],
        [EDITION.year_line.format(year=told["year"])],
        ["项目名称", told["name"]],
        ["主管部门", told["department"], "实施单位", told["unit"]],
        ["项目资金（万元）", "", *(c.heading for c in EDITION.funding.columns)],
        *(["", label, *(cells or blank)] for label, cells in parts),
        [EDITION.goals.heading, *(c.heading for c in EDITION.goals.columns)],
        ["", *told["goals"]],
        [
            "绩效指标",
            *(c.heading.replace("\n", "") for c in EDITION.indicators.columns),
        ],
        *(["", EDITION.group_of(row[0]).name, *row] for row in told["rows"]),
        [EDITION.total_label, *told["printed"]],
    ]
    return "".join("\t".join(map(str, line)) + "\n" for line in lines)


def is_national(file: dict) -> bool:
    """Whether a sheet can show the paper: it has no layout and no merged cells."""
    covered = (row.get("covered") for row in file["paper"].get("rows", {}).values())
    beside = file["paper"].keys() & {"lacks", "unread", "money"}
    return not beside and not any(covered)


NATIONAL = [path for path in FILES if is_national(tomllib.loads(path.read_text()))]


@pytest.mark.parametrize("path", NATIONAL, ids=lambda path: path.stem)
def test_a_form_that_is_read_from_a_sheet_has_the_same_errors(
    path: Path, tmp_path: Path
) -> None:
    file = tomllib.loads(path.read_text(), parse_float=Decimal)
    (tmp_path / "表.tsv").write_text(sheet(file["form"]))

    (got,) = read(tmp_path / "表.tsv")

    found = findings(got.form, EDITION, got.source)
    errors = [f for f in found if f.severity is Severity.ERROR]
    assert sorted(f"{f.code.value} {f.where}" for f in errors) == sorted(file["errors"])


PRINTED = {
    "hubei-2020": ["cell-missing funding", "printed-total printed.score"],
    "sichuan-2022": [
        "cell-missing funding.total.annual_budget",
        "cell-missing funding.total.executed",
        "cell-missing funding.points.weight",
        "cell-missing funding.points.score",
    ],
    "xianjie-2022": ["weights-total indicators", "printed-total printed.weight"],
    "yunnan-2022": [
        "reason-missing indicators[2].deviation",
        "reason-missing indicators[5].deviation",
    ],
}
"""Real forms of other layouts, and the errors that are true of them."""


@pytest.mark.parametrize("suffix", [".docx", ".tsv", "-word.txt", "-cells.txt"])
@pytest.mark.parametrize("name", PRINTED)
def test_a_real_form_of_another_layout_has_its_errors_however_it_was_copied(
    name: str, suffix: str
) -> None:
    (got,) = read(SAMPLES / "layouts" / f"{name}{suffix}")

    found = findings(got.form, EDITION, got.source)
    errors = [f for f in found if f.severity is Severity.ERROR]
    assert [f"{f.code.value} {f.where}" for f in errors] == PRINTED[name]


def test_there_are_forms_of_a_dozen_provinces_and_more() -> None:
    assert len({path.stem.split("-")[1] for path in FILES}) >= 12
    assert len(NATIONAL) >= 9
