"""The box of a note is as high as its text, as far as a screen shows it."""

import pytest
from lxml import etree

from exports.review.remarks.box_sizes import LETTERS, Box, Sizes

SHEET = etree.fromstring(b"<worksheet/>")
LINES_OF_A_BOX = 30


def bottom(text: str) -> int:
    """The row from 0, each 20 pixels high, in which the box of the first cell ends."""
    anchor = Sizes(SHEET).anchor(Box(0, 0, text))
    return int(anchor.split(", ")[6])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("缺原因", 1),
        ("缺" * (LETTERS // 2), 1),
        ("缺" * (LETTERS // 2) + "。", 2),
        ("a" * LETTERS, 1),
        ("a" * LETTERS + "b", 2),
        ("一\n\n三", 3),
        ("\n".join("字" * 29), 29),
        ("\n".join("字" * 30), LINES_OF_A_BOX),
        ("\n".join("字" * 300), LINES_OF_A_BOX),
    ],
)
def test_a_box_is_as_high_as_its_text_up_to_thirty_lines(text: str, lines: int) -> None:
    assert bottom(text) == (lines * 17 + 12) // 20


def right(*columns: str) -> int:
    """The column from 0 in which the box beside the first cell ends."""
    drawn = "".join(f"<col {each}/>" for each in columns)
    sheet = etree.fromstring(f"<worksheet><cols>{drawn}</cols></worksheet>")
    return int(Sizes(sheet).anchor(Box(0, 0, "缺原因")).split(", ")[4])


def test_a_box_reaches_over_more_columns_where_they_are_narrow_or_hidden() -> None:
    usual = right()

    assert right('min="2" max="40" width="3"') > usual
    assert right('min="2" max="9" width="20" hidden="1"') >= usual + 8
    assert right('min="2" max="2" width="80"') == 1
    assert right('min="1" max="1" width="80"') == usual
