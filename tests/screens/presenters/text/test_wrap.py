"""Folding: what belongs together stays on one line."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from screens.presenters.text.wrap import CLOSING, OPENING, fold
from screens.wording import Wording
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.whole_form.form_wording import FormSays

WIDTHS = range(36, 121)
"""Cells of a line in windows of 40 to 120 columns, beside the table of the form too."""

SENTENCES = [
    text
    for sentences in (Wording, RowSays, FormSays)
    for text in vars(sentences).values()
    if isinstance(text, str) and "{" not in text and not text.startswith("__")
]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("接着写或回车就用；Ctrl+Z 不用这些字。", "Ctrl+Z"),
        ("去年是 14.66 万元。", "14.66"),
        ("另存为 project_2025.docx 再读一次。", "project_2025"),
        ("完成率 95.86%，比上年高。", "95.86%"),
        ("受益农户满意度≥95%的有几家。", "≥95%"),
        ("没有扣分，偏差原因分析及改进措施填了“无”", "“无”"),
        ("已导出 绩效自评表.docx 和同名的 .toml", "的 .toml"),
        ("已导出 绩效自评表.docx 和同名的 .toml", "表.docx"),
        ("请看……见下面的说明。", "……"),
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


@pytest.mark.parametrize("width", WIDTHS)
def test_no_mark_of_a_pair_is_torn_off_what_it_belongs_to(width: int) -> None:
    folded = [fold(text, width) for text in SENTENCES if "\n" not in text]

    assert not [line for _, *rest in folded for line in rest if line[0] in CLOSING]
    assert not [line for *rest, _ in folded for line in rest if line[-1] in OPENING]


@given(st.text("甲乙a1.,。）“”（％ ≥", max_size=60), st.integers(12, 30))
def test_a_line_begins_with_a_closing_mark_only_where_no_other_place_is(
    text: str, width: int
) -> None:
    first, *rest = fold(text, width)

    for line in rest:
        torn = bool(line) and line[0] in CLOSING
        assert not torn or not any(map(may_end_within(first), range(1, len(first))))
        first = line


def may_end_within(line: str) -> Callable[[int], bool]:
    """Whether a line of Chinese alone might have ended at a place."""
    return lambda at: line[at - 1] in "甲乙" and line[at] in "甲乙"
