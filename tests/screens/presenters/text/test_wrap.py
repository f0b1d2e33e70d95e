"""Folding: what belongs together stays on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from screens.presenters.text.wrap import fold


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("接着写或回车就用；Ctrl+Z 不用这些字。", "Ctrl+Z"),
        ("去年是 14.66 万元。", "14.66"),
        ("另存为 project_2025.docx 再读一次。", "project_2025"),
        ("完成率 95.86%，比上年高。", "95.86%"),
    ],
)
def test_a_word_in_letters_or_a_number_is_not_divided(text: str, kept: str) -> None:
    for width in range(cell_len(kept) + 2, cell_len(text)):
        assert any(kept in line for line in fold(text, width)), width


@given(st.text("甲乙a1.,。）+ -", max_size=60), st.integers(12, 30))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = fold(text, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)
