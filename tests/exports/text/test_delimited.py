"""Cells between tabs: no spreadsheet computes them, and they are read as they were."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.text.delimited import as_text, delimited
from exports.text.text_grid import grid

SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
BEGINNINGS = (*SIGNS, '"', " =", "-3", "+3%", "1")
CELLS = st.builds(
    "{}{}".format,
    st.sampled_from(BEGINNINGS),
    st.text("=+-@\"' 甲1.,%", max_size=6),
)


@pytest.mark.parametrize("number", ["-3", "+3", "-3.5", "-1,200.50", "-3%", "14.66"])
def test_a_signed_number_stays_a_number(number: str) -> None:
    assert as_text(number) == number


@pytest.mark.parametrize(
    "text", ["-1+2", "=1", "+甲", "@甲", "\uff1d1", "-", "-3 人", "=-3"]
)
def test_what_a_sheet_would_compute_begins_with_a_blank(text: str) -> None:
    assert as_text(text) == f" {text}"


@given(st.lists(CELLS, min_size=2, max_size=4))
def test_every_cell_is_read_as_it_was(cells: list[str]) -> None:
    line = delimited(cells)
    assert [list(row) for row in grid(f"项\t目\n{line}").rows[1:]] == [cells]


@given(CELLS)
def test_no_cell_begins_as_a_formula_does_once_its_quotes_are_off(cell: str) -> None:
    shown = as_text(cell)
    if shown.startswith('"'):
        shown = shown[1:-1].replace('""', '"')
    assert not shown.startswith(SIGNS) or re.fullmatch(r"[-+][\d.,]+%?", shown)
