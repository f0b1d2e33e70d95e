"""Cells that have colour and no lines; colour that tells nothing makes no table."""

from itertools import product

import pytest

from exports.pdf.page_tables import pieces_of
from exports.pdf.pdf_grid import grid_of
from support.pdf_marks import pages_of
from support.raw_pdf import RawPdf, box, line, text

WORDS = (text(55, 104, "甲"), text(155, 104, "乙"), text(155, 124, "丁"))
PLACES = tuple(product((50, 150), (100, 120)))


def rows(*drawn: str) -> list[list[str]]:
    pages = pages_of(RawPdf(["\n".join(drawn)]).packed())
    return [list(row) for row in grid_of([pieces_of(page) for page in pages]).rows]


def cells(gap: int = 0) -> list[str]:
    """Four cells of colour with such a gap between them."""
    return [box(x, y, x + 100 - gap, y + 20 - gap, "f") for x, y in PLACES]


@pytest.mark.parametrize("gap", [0, 1, 2, 4])
def test_cells_end_where_their_colours_do(gap: int) -> None:
    assert rows(*cells(gap), *WORDS) == [["甲", "乙"], ["", "丁"]]


def test_a_cell_of_colour_may_be_merged() -> None:
    wide = box(50, 80, 250, 100, "f"), text(55, 84, "上")

    assert rows(*wide, *cells(), *WORDS) == [["上", ""], ["甲", "乙"], ["", "丁"]]


def test_the_colour_of_a_page_is_behind_the_cells() -> None:
    page = box(0, 0, 595, 842, "f")

    assert rows(page, *cells(), *WORDS) == [["甲", "乙"], ["", "丁"]]


def test_where_there_are_lines_colour_makes_no_cells() -> None:
    lines = [line(50, y, 250, y) for y in (100, 140)]
    lines += [line(x, 100, x, 140) for x in (50, 150, 250)]

    assert rows(*cells(), *lines, *WORDS) == [["甲", "乙\n丁"]]


def test_colour_between_which_text_has_none_makes_no_cells() -> None:
    outside = text(55, 144, "外")
    below = [box(x, 160, x + 100, 180, "f") for x in (50, 150)]

    assert rows(*cells(), *below, *WORDS, outside)[-1] == ["外"]
    assert all(len(row) == 1 for row in rows(*cells(), *below, *WORDS, outside))


def test_colour_of_a_heading_alone_makes_no_cells() -> None:
    under = [text(55, 164, "没有颜色的许多字")]

    assert all(len(row) == 1 for row in rows(*cells(), *WORDS, *under))
