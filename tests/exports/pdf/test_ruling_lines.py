"""Lines of a page touch where they meet, and where they miss each other by a little."""

import pytest

from exports.pdf.drawn.page_marks import RulingLine
from exports.pdf.ruling_lines import DASH, NEAR, SHORT, touching, whole_lines

ACROSS = RulingLine(0, 0, 1000)


@pytest.mark.parametrize(
    ("down", "do_touch"),
    [
        (RulingLine(500, -200, 200), True),
        (RulingLine(0, 0, 200), True),
        (RulingLine(1000, -200, 0), True),
        (RulingLine(-NEAR, -200, 200), True),
        (RulingLine(-NEAR - 1, -200, 200), False),
        (RulingLine(1000 + NEAR, -200, 200), True),
        (RulingLine(1000 + NEAR + 1, -200, 200), False),
        (RulingLine(500, NEAR, 200), True),
        (RulingLine(500, NEAR + 1, 200), False),
        (RulingLine(500, -200, -NEAR), True),
        (RulingLine(500, -200, -NEAR - 1), False),
    ],
)
def test_a_line_down_touches_one_across_within_its_reach(
    down: RulingLine, do_touch: bool
) -> None:
    assert touching([ACROSS], [down]) == [([ACROSS], [down] if do_touch else [])]


def test_lines_across_that_one_down_touches_are_one_table() -> None:
    below, apart = RulingLine(200, 0, 1000), RulingLine(900, 0, 1000)
    down = RulingLine(0, 0, 200)

    assert touching([ACROSS, below, apart], [down]) == [
        ([ACROSS, below], [down]),
        ([apart], []),
    ]


def two_strokes(one: int, other: int, gap: int) -> list[RulingLine]:
    return [RulingLine(0, 0, one), RulingLine(0, one + gap, one + gap + other)]


@pytest.mark.parametrize(("gap", "count"), [(NEAR, 1), (NEAR + 1, 2)])
def test_strokes_that_nearly_meet_are_one_line(gap: int, count: int) -> None:
    assert len(whole_lines(two_strokes(DASH + 1, DASH + 1, gap))) == count


@pytest.mark.parametrize(("one", "other"), [(DASH, DASH + 1), (DASH + 1, DASH)])
@pytest.mark.parametrize(("gap", "count"), [(SHORT, 1), (SHORT + 1, 2)])
def test_a_dash_is_of_a_line_across_a_gap_that_is_no_cell(
    one: int, other: int, gap: int, count: int
) -> None:
    assert len(whole_lines(two_strokes(one, other, gap))) == count


@pytest.mark.parametrize(("length", "count"), [(SHORT, 1), (SHORT - 1, 0)])
def test_a_stroke_that_is_short_is_no_line(length: int, count: int) -> None:
    assert len(whole_lines([RulingLine(0, 0, length)])) == count
