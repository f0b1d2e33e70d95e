"""Every cell that is part of a finding is as good an answer as the one it names."""

from dataclasses import replace

import pytest

from wizard.editions.library import edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, Printed
from wizard.training.markable_cells import marks

EDITION = edition("2020")
ROWS = (
    Indicator(category="数量指标", name="走访户数"),
    Indicator(category="质量指标", name="合格率"),
    Indicator(category="数量指标", name="慰问人数"),
    Indicator(category="质量指标", name="合格率"),
)
FORM = Form(edition="2020", year=2020, indicators=ROWS)


def marked(code: Code, where: str) -> set[str]:
    return set(map(str, marks(FORM, EDITION, Finding(code, where, ""))))


@pytest.mark.parametrize(("row", "rows"), [(0, (0, 2)), (1, (1, 3)), (2, (0, 2))])
def test_of_mixed_units_the_values_of_all_rows_of_the_category(
    row: int, rows: tuple[int, ...]
) -> None:
    cells = {f"indicators[{n}].{field}" for n in rows for field in ("target", "actual")}

    assert marked(Code.UNITS_MIXED, f"indicators[{row}].actual") == cells


@pytest.mark.parametrize(("row", "rows"), [(0, (0,)), (1, (1, 3)), (3, (1, 3))])
def test_of_a_name_twice_both_rows(row: int, rows: tuple[int, ...]) -> None:
    cells = {f"indicators[{n}].name" for n in rows}

    assert marked(Code.DUPLICATE_INDICATOR, f"indicators[{row}].name") == cells


def test_of_other_findings_the_cell_itself() -> None:
    assert marked(Code.VAGUE_VALUE, "indicators[1].target") == {"indicators[1].target"}


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        (Printed(score="96"), {"printed.weight", "printed.score"}),
        (Printed(weight="98"), {"printed.weight"}),
    ],
)
def test_of_a_printed_total_the_other_one_too_where_it_is_printed(
    printed: Printed, cells: set[str]
) -> None:
    form = replace(FORM, printed=printed)

    found = marks(form, EDITION, Finding(Code.PRINTED_TOTAL, "printed.weight", ""))

    assert set(map(str, found)) == cells
