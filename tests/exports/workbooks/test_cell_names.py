"""Cells and areas of a workbook by their names."""

import pytest

from exports.workbooks.open_xml.cell_names import COLUMNS, areas
from exports.workbooks.sheet_cells import Area


@pytest.mark.parametrize(
    "names", ["B2:D5", "D5:B2", "B5:D2", "D2:B5", "b2:d5", "?? B2:D5 B2:"]
)
def test_an_area_is_the_same_from_whichever_corner_it_is_named(names: str) -> None:
    assert Area(1, 4, 1, 3) in [*areas(names)]


def test_a_single_cell_is_an_area_and_blanks_part_several() -> None:
    assert [*areas("A1 C3")] == [Area(0, 0, 0, 0), Area(2, 2, 2, 2)]


@pytest.mark.parametrize(
    ("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("xfd", 16_383)]
)
def test_columns_go_on_behind_z_with_two_letters(letters: str, number: int) -> None:
    assert COLUMNS[letters] == number
