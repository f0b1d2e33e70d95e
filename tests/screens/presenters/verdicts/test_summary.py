"""The summary of a form with errors: each is seen, in a bar or in a line."""

from dataclasses import replace
from decimal import Decimal

import pytest
from rich.cells import cell_len

from exports.reading.readers import read
from screens.presenters.lists.summary import (
    MOST_FAULTS,
    drawn_summary_rows,
    summary_rows,
)
from screens.presenters.row import ListRow
from screens.presenters.text.looks import Look
from support.paths import ROOT, SAMPLES
from wizard.address import Address, address, row_cell
from wizard.editions.library import edition
from wizard.findings import Code, Severity
from wizard.form import Form
from wizard.interview.interview import Interview
from wizard.toml.form_file import loads

FIRST = read(SAMPLES / "changji-2020.txt")[0].form
"""A real form: 效益 lacks 15 points, and the printed total is none of the sums."""

FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")

TOO_MUCH = 4
"""Rows that are given more than they can have."""

ROOMS = (36, 56, 76, 116)
"""Cells of a row in windows of 40 to 120 columns."""

Rows = tuple[ListRow[Address], ...]


def asked(form: Form) -> Interview:
    return Interview.at_cell(edition(form.edition), form, "year")


def wrong(rows: Rows) -> list[ListRow[Address]]:
    return [row for row in rows if row.text.startswith("错误  ")]


def many_errors() -> Form:
    rows = [
        replace(row, score=(row.weight or Decimal(0)) + 1) if n < TOO_MUCH else row
        for n, row in enumerate(FIT.indicators)
    ]
    return replace(FIT, indicators=tuple(rows))


@pytest.mark.parametrize("room", ROOMS)
def test_both_faults_of_the_first_form_are_in_the_picture(room: int) -> None:
    rows = drawn_summary_rows(asked(FIRST), room)

    drawn = [row.text for row in rows for part in row.line if part.look is Look.ERROR]
    assert any(text.startswith("分值合计") for text in drawn)
    (fault,) = wrong(rows)
    assert fault.text.startswith("错误  纸上的总分与各行之和")
    assert fault.of == address("printed")
    assert fault.line[0].look is Look.ERROR


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("form", [FIRST, FIT, many_errors()], ids=["1", "fit", "many"])
def test_every_error_is_in_a_bar_or_a_line_or_is_counted(form: Form, room: int) -> None:
    now = asked(form)
    rows = drawn_summary_rows(now, room)

    told = len(wrong(rows)) + sum(f.code is Code.WEIGHTS_TOTAL for f in now.findings)
    errors = sum(f.severity is Severity.ERROR for f in now.findings)
    more = errors - told
    counted = [row.text for row in rows if row.text.startswith("另有")]
    assert counted == ([f"另有 {more} 处错误，见核对"] if more else [])
    assert all(cell_len(row.text) <= room for row in wrong(rows))


def test_a_line_leads_to_where_the_error_is_mended() -> None:
    rows = wrong(drawn_summary_rows(asked(many_errors()), 76))

    assert len(rows) == MOST_FAULTS < TOO_MUCH
    assert [row.of for row in rows] == [row_cell(n, "score") for n in range(len(rows))]


def test_line_by_line_the_errors_stand_below_the_groups() -> None:
    texts = [row.text for row in summary_rows(asked(FIRST))]

    at = next(n for n, text in enumerate(texts) if text.startswith("错误"))
    assert "效益指标" in texts[at - 1]
    assert texts[at + 1].startswith("执行率")
