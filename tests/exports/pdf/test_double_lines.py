"""Double ruling lines are one; a narrow row with text in it is a row."""

from itertools import pairwise, product

import pytest

from exports.pdf.page_tables import pieces_of
from exports.pdf.pdf_grid import grid_of
from support.pdf_marks import pages_of
from support.raw_pdf import HEIGHT, RawPdf, line, text

ACROSS = (100, 130, 160)
DOWN = (50, 150, 250)
TEXTS = (text(62, 110, "甲"), text(162, 110, "乙"), text(162, 140, "丁"))


def rows(*drawn: str) -> list[list[str]]:
    pages = pages_of(RawPdf(["\n".join(drawn)]).packed())
    return [list(row) for row in grid_of([pieces_of(page) for page in pages]).rows]


def thin_box(x: float, y: float, width: float, height: float) -> str:
    return f"{x} {HEIGHT - y - height} {width} {height} re f"


def ring(x0: float, y0: float, x1: float, y1: float, stroke: float) -> str:
    """The four sides of a box, each a thin filled one within it."""
    sides = (
        (x0, y0, x1 - x0, stroke),
        (x0, y1 - stroke, x1 - x0, stroke),
        (x0, y0, stroke, y1 - y0),
        (x1 - stroke, y0, stroke, y1 - y0),
    )
    return "\n".join(thin_box(*side) for side in sides)


def double(stroke: float) -> list[str]:
    """A table whose cells have a frame each within one frame, three strokes wide."""
    half = stroke / 2
    cells = product(pairwise(DOWN), pairwise(ACROSS))
    own = 3 * half
    inner = [
        ring(x0 + half, y0 + half, x1 - half, y1 - half, stroke)
        for (x0, x1), (y0, y1) in cells
    ]
    return [
        ring(DOWN[0] - own, ACROSS[0] - own, DOWN[-1] + own, ACROSS[-1] + own, stroke),
        *inner,
    ]


@pytest.mark.parametrize("stroke", [0.5, 0.75, 1.5, 2.25, 3])
def test_two_strokes_of_a_border_are_one_line(stroke: float) -> None:
    assert rows(*double(stroke), *TEXTS) == [["甲", "乙"], ["", "丁"]]


@pytest.mark.parametrize(("stroke", "apart"), [(0.75, 3.75), (1.5, 4.5), (3, 6)])
def test_two_strokes_that_run_through_are_one_line(stroke: float, apart: float) -> None:
    ends = DOWN[0], ACROSS[0], DOWN[-1] + apart, ACROSS[-1] + apart
    strokes = [(ends[0], y + d, ends[2], stroke) for y in ACROSS for d in (0, apart)]
    down = [(x + d, ends[1], stroke, ends[3]) for x in DOWN for d in (0, apart)]
    drawn = [thin_box(x, y, x1 - x, h) for x, y, x1, h in strokes]
    drawn += [thin_box(x, y, w, y1 - y) for x, y, w, y1 in down]

    assert rows(*drawn, *TEXTS) == [["甲", "乙"], ["", "丁"]]


def test_a_line_that_ends_before_a_double_one_by_its_width_meets_it() -> None:
    outer = [line(x, 94, x, 166) for x in (44, 50, 250, 256)]
    outer += [line(44, y, 256, y) for y in (94, 100, 160, 166)]
    inner = line(57, 130, 243, 130), line(57, 136, 243, 136)
    column = line(62, 106, 62, 124), line(62, 142, 62, 154)
    texts = text(66, 110, "甲"), text(66, 144, "丁")

    found = rows(*outer, *inner, *column, *texts)

    assert [[cell for cell in row if cell] for row in found] == [["甲"], ["丁"]]


def test_the_borders_of_two_tables_below_each_other_are_no_row() -> None:
    gaps = (100, 106, 112)
    drawn = [line(50, y, 250, y) for y in (70, 76, *gaps, 140, 146)]
    drawn += [line(x, 70, x, 146) for x in (50, 56, 150, 156, 250, 256)]
    texts = text(62, 84, "甲"), text(162, 84, "乙"), text(162, 120, "丁")

    assert rows(*drawn, *texts) == [["甲", "乙"], ["", "丁"]]


def test_lines_with_text_between_them_are_two() -> None:
    drawn = [line(50, y, 250, y) for y in (100, 106, 130)]
    drawn += [line(x, 100, x, 130) for x in (50, 150, 250)]
    texts = text(62, 101, "甲", 4), text(162, 114, "丁")

    assert rows(*drawn, *texts) == [["甲", ""], ["", "丁"]]


def test_a_row_of_blanks_as_narrow_as_a_border_holds_nothing() -> None:
    drawn = [line(50, y, 250, y) for y in (100, 106, 130)]
    drawn += [line(x, 100, x, 130) for x in (50, 150, 250)]

    assert rows(*drawn, text(162, 114, "丁")) == [["", "丁"]]
