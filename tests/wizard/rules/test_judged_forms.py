"""Forms as offices publish them: every error told is true, and none is missed."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from exports.readers import read
from support.paths import SAMPLES
from support.sources import source_of
from wizard.cells import number_cell, text_cell, year_cell
from wizard.editions.layout import AMOUNTS
from wizard.editions.library import edition
from wizard.findings import Finding, Severity
from wizard.form import (
    Form,
    Funding,
    FundRow,
    Goals,
    Indicator,
    Points,
    Printed,
    Project,
)
from wizard.rules import findings

FILES = sorted((SAMPLES / "judged").glob("*.toml"))
EDITION = edition("2020")
CELLS = ("name", "target", "actual", "weight", "score", "deviation")
NUMBERS = ("weight", "score")


def number(value: object) -> Decimal | str | None:
    """A cell of numbers as a reader would leave it; a dash is blank."""
    read = number_cell(value)
    return None if read in EDITION.empty_marks else read


def form_of(told: dict) -> Form:
    """The form that a file writes down, a row on a line."""
    *total, weight, rate, score = told["funds"]["total"]
    parts = told["funds"].items()
    goals = map(text_cell, told["goals"])
    claims = [text_cell(claim) for claim in (*told["printed"], rate)]
    return Form(
        edition=EDITION.id,
        year=year_cell(told["year"]),
        project=Project(
            name=told["name"],
            supervising_department=told["department"],
            implementing_unit=told["unit"],
        ),
        funding=Funding(
            total=funds(total),
            points=Points(weight=number(weight), score=number(score)),
            **{name: funds(cells) for name, cells in parts if name != "total"},
        ),
        goals=Goals(**dict(zip(("expected", "actual"), goals, strict=True))),
        indicators=tuple(row_of(row) for row in told["rows"]),
        printed=Printed(weight=claims[0], score=claims[1], execution_rate=claims[2]),
    )


def funds(cells: list) -> FundRow:
    """Amounts as they stand in a row of the paper."""
    return FundRow(**dict(zip(AMOUNTS, map(number, cells), strict=True)))


def row_of(told: list) -> Indicator:
    category, *values = told
    cells = dict(zip(CELLS, values, strict=True))
    read = {f: number(v) if f in NUMBERS else text_cell(v) for f, v in cells.items()}
    return Indicator(category=category, **read)


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
