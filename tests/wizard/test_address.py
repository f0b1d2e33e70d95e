"""The addresses of cells: read once, printed as the path that the contract names."""

import json
import pickle
import re

import pytest

from support.paths import ROOT
from wizard.address import (
    address,
    claim,
    every_row_cell,
    fund_cell,
    new_row,
    row_cell,
)
from wizard.editions.library import built_in, edition

PATHS = {
    "year": ("year", "", None, "", ""),
    "project.name": ("project", "", None, "", "name"),
    "funding.total.executed": ("funding", "total", None, "", "executed"),
    "funding.points.score": ("funding", "points", None, "", "score"),
    "printed.weight": ("printed", "", None, "", "weight"),
    "indicators": ("indicators", "", None, "", ""),
    "indicators.score": ("indicators", "", None, "", "score"),
    "indicators[0].name": ("indicators", "", 0, "", "name"),
    "indicators[1203]": ("indicators", "", 1203, "", ""),
    "indicators[数量指标]": ("indicators", "", None, "数量指标", ""),
    "indicators[3E 指标]": ("indicators", "", None, "3E 指标", ""),
}


BLOCK = r"(?:indicators|funding|printed)"
CUT = re.compile(
    rf'f"{BLOCK}[.\\[]|(?:startswith|removeprefix)\(f?"{BLOCK}|'
    r'rpartition\("\."\)|endswith\("\]?\.(?!toml)'
)
"""How a path is made of text, or its parts are taken from it as text."""

BY_ADDRESS = (
    "wizard/editions",
    "wizard/interview",
    "wizard/rules",
    "wizard/scoring",
    "wizard/toml",
    "wizard/training",
    "exports",
    "screens",
)
"""Folders in which a cell is named by its address alone."""

BY_HAND = {
    "wizard/editions/edition.py": "the cells of a file that is not proved yet",
}
"""Where paths are text all the same, and why."""


@pytest.mark.parametrize("path", PATHS)
def test_a_path_is_read_into_its_parts_and_stays_what_it_is(path: str) -> None:
    cell = address(path)

    assert (cell.block, cell.line, cell.row, cell.category, cell.field) == PATHS[path]
    assert str(cell) == path
    assert cell == path
    assert json.dumps({"where": cell}, ensure_ascii=False) == f'{{"where": "{path}"}}'
    assert pickle.loads(pickle.dumps(cell)) is cell


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        " year",
        "year\n",
        "Project.name",
        "项目名称",
        "project..name",
        "project.",
        ".name",
        "a.b.c.d",
        "project[3].name",
        "indicators[3",
        "indicators[-1].score",
        "indicators[03].score",
        "indicators[3]score",
        "indicators[数量指标].name",
        "indicators[9999999999].name",
        "indicators[]",
    ],
)
def test_what_is_no_path_is_no_address(nonsense: str) -> None:
    with pytest.raises(LookupError):
        address(nonsense)


def test_an_address_made_of_its_parts_is_the_one_that_is_read() -> None:
    assert row_cell(3, "score") is address("indicators[3].score")
    assert row_cell(3) is address("indicators[3]")
    assert every_row_cell("score") is address("indicators.score")
    assert new_row("数量指标") is address("indicators[数量指标]")
    assert fund_cell("other", "executed") is address("funding.other.executed")
    assert claim("execution_rate") is address("printed.execution_rate")


def test_a_cell_leads_to_the_same_cell_of_another_row() -> None:
    assert address("indicators[3].score").with_row(0) == "indicators[0].score"
    assert address("indicators.score").with_row(12) == "indicators[12].score"
    for stays in ("year", "goals.actual", "indicators[数量指标]"):
        with pytest.raises(LookupError):
            address(stays).with_row(0)


def test_a_cell_leads_to_its_neighbour() -> None:
    assert address("indicators[3].score").with_field("name") == "indicators[3].name"
    assert address("indicators.score").with_field("name") == "indicators.name"
    assert address("funding.points.score").with_field("weight") == (
        "funding.points.weight"
    )
    assert address("goals.actual").with_field("expected") == "goals.expected"


def test_only_the_cells_of_indicators_are_in_a_row() -> None:
    in_rows = {path for path in PATHS if address(path).is_in_row}

    assert in_rows == {"indicators.score", "indicators[0].name"}


@pytest.mark.parametrize("id", built_in())
def test_every_cell_of_an_edition_has_an_address(id: str) -> None:
    cells = edition(id).cells

    assert {str(address(cell)) for cell in cells} == cells


@pytest.mark.parametrize("folder", BY_ADDRESS)
def test_paths_are_put_together_and_cut_apart_in_one_place(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.relative_to(ROOT).as_posix() not in BY_HAND
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if CUT.search(line)
    ]

    assert found == []
