"""Radicals and odd blanks, which come out of PDFs and web pages."""

import os
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.cells import UNSEEN, clean, number_cell, unseen
from wizard.characters import meant, odd

SIMPLIFIED = "户见贝车长门青韦页风飞马斗鱼鸟卤麦黄黾齐齿龙龟"
"""Where Unicode's own folding gives another form of the character."""


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("主管部⻔", "主管部门"),
        ("⼊⼾宣传", "入户宣传"),
        ("⺠政局⻓", "民政局长"),
        ("项⽬⽀出", "项目支出"),
        ("年度\xa0指标值", "年度 指标值"),
        ("5\u202f000", "5 000"),
        ("实\u3000施", "实\u3000施"),
        ("龍、門、見", "龍、門、見"),
    ],
)
def test_what_was_printed_is_what_was_meant(printed: str, text: str) -> None:
    assert clean(printed) == text


@pytest.mark.parametrize("name", ["乡镇.docx", "白a侷x（2）1.docx", "㐀.docx"])
def test_a_name_from_before_utf_8_is_read_as_it_was_written(name: str) -> None:
    assert clean("报送/" + os.fsdecode(name.encode("gb18030"))) == f"报送/{name}"
    assert clean(os.fsdecode(b"\xcf\xe7\xff.docx")) == "乡.docx"
    assert clean("半个\udce7字\ud800") == "半个字"


def test_every_radical_of_kangxi_is_a_character_of_today() -> None:
    others = ""
    for code in range(0x2F00, 0x2FD6):
        folded = unicodedata.normalize("NFKC", chr(code))
        others += meant(chr(code)) if meant(chr(code)) != folded else ""

    assert others == SIMPLIFIED


def test_no_radical_with_a_character_of_its_own_is_left() -> None:
    assigned = [chr(c) for c in range(0x2E80, 0x2EF4) if unicodedata.name(chr(c), "")]
    left = [character for character in assigned if meant(character) == character]

    assert left == ["⺀", "⺂", "⺃", "⺋", "⺑", "⺗"]


def test_what_is_replaced_is_counted() -> None:
    assert odd("主管部⻔\xa0⼊⼾") == 4
    assert odd("主管部门 入户") == 0


@pytest.mark.parametrize("text", ["14.66\n20", "5\n5", "10\n分"])
def test_two_lines_are_no_number(text: str) -> None:
    assert number_cell(text) == text


def test_a_line_end_behind_a_number_is_nothing() -> None:
    assert number_cell("14.66\n") == Decimal("14.66")


ODD = "甲 \n\u3000\r\t\x85\u2028\u200b\u200d\u034f\x00\xa0⼊\U0001f468"
"""Letters, blanks, line ends, what nobody sees, and half a family."""


@given(st.text(st.sampled_from(ODD)))
def test_what_is_left_out_is_counted_however_plain_the_rest_is(text: str) -> None:
    assert unseen(text) == len(UNSEEN.now.findall(text))
    assert unseen(clean(text)) == 0
    assert clean(clean(text)) == clean(text)
