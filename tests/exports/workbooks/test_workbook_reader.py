"""Sheets of a workbook that no reader of one format alone bounds."""

import pytest

from exports.workbooks.sheet_cells import SheetCells
from exports.workbooks.workbook_reader import forms_in_sheets
from wizard.refusals import Unusable

MOST_CELLS = 60_000


def said_of(count: int) -> str:
    """What is said of two sheets with so many cells together, and no form."""
    half = count // 2
    sheets = [
        SheetCells(name, {0: dict.fromkeys(range(cells), "字")})
        for name, cells in (("一", half), ("二", count - half))
    ]
    with pytest.raises(Unusable) as refusal:
        forms_in_sheets(sheets, "台账.xls")
    return str(refusal.value)


def test_a_workbook_may_have_sixty_thousand_cells_and_no_more() -> None:
    assert str(MOST_CELLS) not in said_of(MOST_CELLS)
    assert f"超过 {MOST_CELLS} 个" in said_of(MOST_CELLS + 1)
