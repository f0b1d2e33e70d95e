"""Tick rows: what is printed, and what other papers tick."""

import pytest

from exports.ticks import chosen, printed
from wizard.editions.layout import HeaderCell

WORDS = ("部门预算项目", "上级专项")
BEHIND = HeaderCell(
    label="项目类别", field="remarks.kind", label_width=25, width=151, options=WORDS
)
BEFORE = HeaderCell(
    label="项目类别",
    field="remarks.kind",
    label_width=25,
    width=151,
    options=WORDS,
    box="before",
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("1、部门预算项目□ 2、上级专项□", ""),
        ("1、部门预算项目□ 2、上级专项☑", "上级专项"),
        ("1、部门预算项目 □ 2、上级专项 þ", "上级专项"),
        ("1.部门预算项目√ 2.上级专项□", "部门预算项目"),
        ("（1）部门预算项目（√） （2）上级专项（ ）", "部门预算项目"),
        ("□部门预算项目  ☑上级专项", "上级专项"),
        ("☑ 部门预算项目 ☐ 上级专项", "部门预算项目"),
        ("☑部门预算项目\n□上级专项", "部门预算项目"),
        ("1、部门预算项目☑ 2、上级专项☑", "部门预算项目、上级专项"),
        ("1、部门预算项目□ 2、区直专项■", "区直专项"),
        ("上级专项", "上级专项"),
        ("2、上级专项", "上级专项"),
        ("", ""),
    ],
)
def test_the_ticked_word_is_read_wherever_its_box_stands(text: str, word: str) -> None:
    assert chosen(text, BEHIND) == chosen(text, BEFORE) == word


@pytest.mark.parametrize("cell", [BEHIND, BEFORE])
@pytest.mark.parametrize(
    "word", [None, "部门预算项目", "上级专项", "区直专项", "部门预算项目、上级专项"]
)
def test_what_is_printed_is_read_again(cell: HeaderCell, word: str | None) -> None:
    assert chosen(printed(word, cell), cell) == (word or "")


def test_the_boxes_stand_where_the_edition_has_them() -> None:
    assert printed("上级专项", BEHIND) == "1、部门预算项目□  2、上级专项☑"
    assert printed("上级专项", BEFORE) == "□部门预算项目  ☑上级专项"
    assert printed(None, BEFORE) == "□部门预算项目  □上级专项"


def test_all_words_of_a_row_may_be_ticked_at_once() -> None:
    both = "、".join(WORDS)

    assert printed(both, BEFORE) == f"☑{WORDS[0]}  ☑{WORDS[1]}"
