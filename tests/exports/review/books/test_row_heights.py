"""Rows are as high as the text in them, as it is broken where it is shown."""

import pytest

from exports.review.books.row_heights import LINE, MOST_LINES, lines_of, row_height

PATH = "报送材料/报送 2024#年%/县农业农村局/286 石桥片区矛盾纠纷多元化解.docx"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("校舍改造", 9, 1),
        ("校舍改造", 8, 2),
        ("一行\n又一行", 20, 2),
        ("县县局/2024 abcdefgh", 11, 3),
        ("a" * 25, 11, 3),
        ("长" * 40, 10, 10),
        ("长" * 3, 1, 3),
        (PATH, 28, 3),
    ],
)
def test_a_run_of_letters_stays_on_one_line_where_it_can(
    text: str, width: int, lines: int
) -> None:
    assert lines_of(text, width) == lines


def test_a_row_has_the_height_of_its_longest_text_up_to_a_limit() -> None:
    assert row_height([("短", 9), ("校舍改造", 8)]) == 2 * LINE + 2
    assert row_height([]) == LINE + 2
    assert row_height([("长" * 999, 9)]) == MOST_LINES * LINE + 2
