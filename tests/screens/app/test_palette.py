"""Everything is found by 汉字 or by the first letters of its 拼音."""

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

import pytest

from exports.reading.readers import read
from screens.presenters.lists.palette import palette_rows, question_rows
from screens.presenters.question.command_wording import COMMANDS, PALETTE
from screens.presenters.search.ranking import matches, ranked
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.editions.library import built_in, edition
from wizard.interview.interview import Interview, blank_form


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("偏差", "偏差原因分析及改进措施"),
        ("pc", "偏差原因分析及改进措施"),
        ("pcyy", "偏差原因分析及改进措施"),
        ("ndzbz", "第 15 题  数量指标  年度指标值"),
        ("sl ndz", "第 15 题  数量指标  年度指标值"),
        ("15", "第 15 题  数量指标  年度指标值"),
        ("zxs", "年度资金总额的全年执行数"),
        ("hsxs", "回收行数"),
        ("hshs", "回收行数"),
        ("f6", "导出  F6"),
        ("PC", "偏差"),
        ("piancha", "偏差原因分析及改进措施"),
        ("pianch", "偏差原因分析及改进措施"),
        ("pianchayy", "偏差原因分析及改进措施"),
        ("偏cha原yin", "偏差原因分析及改进措施"),
        ("quannianzhixingshu", "年度资金总额的全年执行数"),
        ("slndzbz", "第 15 题  数量指标  年度指标值"),
        ("数量年度指标值", "第 15 题  数量指标  年度指标值"),
        ("zjzeqnzxs", "年度资金总额的全年执行数"),
        ("zjzedqnzxs", "年度资金总额的全年执行数"),
        ("zhixinglv", "执行率"),
        ("shuxing", "数行"),
        ("shuohang", "数行"),
        ("（次）", "入户（次）"),
        ("ruhuci", "入户（次）"),
        ("", "任何"),
    ],
)
def test_what_is_typed_is_found(typed: str, text: str) -> None:
    assert matches(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        *(("cp", "偏差"), ("偏 执", "偏差"), ("pcx", "偏差"), ("[/]", "偏差")),
        *(("piancho", "偏差"), ("ian", "偏差"), ("pd", "偏差  年度")),
    ],
)
def test_what_is_not_there_is_not_found(typed: str, text: str) -> None:
    assert not matches(typed, text)


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("15", "第 15 题  数量指标", "第 115 题  数量指标"),
        ("zxs", "第 9 题  执行数", "第 8 题  全年执行数"),
        ("dw", "第 3 题  单位  名称", "第 2 题  单位名称"),
        ("slndz", "第 8 题  数量年度值", "第 9 题  数量指标  年度值"),
    ],
)
def test_a_word_that_is_typed_whole_stands_before_one_that_only_has_it(
    typed: str, first: str, second: str
) -> None:
    assert ranked(typed, (second, first), str)[0] == first


@pytest.mark.parametrize("id", built_in())
def test_every_character_of_every_entry_can_be_typed_as_a_letter(id: str) -> None:
    version = edition(id)
    rows = palette_rows(Interview.at_cell(version, blank_form(version), "year"))

    for character in {c for row in rows for c in row.text if "\u4e00" <= c <= "\u9fff"}:
        letters = "abcdefghijklmnopqrstuvwxyz"
        assert any(matches(letter, character) for letter in letters), character


@at_every_size
def test_a_cell_that_matches_better_stands_before_a_command(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+p")
        terminal.wait_for("查找：")
        terminal.type("zhuguanbumen")
        terminal.wait_for("> 第 3 题")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")


def test_every_command_is_one_that_the_question_has(home: Path) -> None:
    for command in [each for each in COMMANDS if each is not PALETTE]:
        with Terminal(["new"], home) as terminal:
            terminal.wait_for("自评的是哪一年度？")
            terminal.type("\x10")
            terminal.wait_for("查找：")
            terminal.type(command.help.partition("：")[0])
            terminal.wait_for(f"> {command.entry}")
            terminal.press("enter")
            terminal.wait_until_gone("查找：")
            assert "程序出错" not in terminal.text
        if command.name == "app.leave":
            assert "要退出吗" in terminal.text


def find(terminal: Terminal, typed: str) -> None:
    """Type something where everything is found."""
    terminal.type("\x10")
    terminal.wait_for("查找：")
    terminal.type(typed)


@at_every_size
def test_a_question_is_reached_by_a_few_letters(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("题")
        find(terminal, "zyxqk")
        terminal.wait_for("没有找到；删几个字再试。")
        terminal.press("backspace", "backspace", "backspace", "backspace", "backspace")
        terminal.type("ssdw")
        terminal.wait_for("实施单位")
        terminal.press("down", "up", "enter")
        terminal.wait_for("实施单位是哪个？")
        find(terminal, "")
        terminal.press("escape")
        terminal.wait_for("实施单位是哪个？")


@at_every_size
def test_a_question_is_reached_by_characters_of_its_row(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("题")
        find(terminal, "宣传 分值")
        terminal.wait_for("> 第 ")
        terminal.press("enter")
        terminal.wait_for("宣传教育活动（次）”的分值定为多少分？")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("偏差", range(1, 9)),
        ("原因", range(1, 9)),
        ("pcyy", range(1, 9)),
        ("偏差 3", [3]),
        ("第 3 行 得分", [3]),
    ],
)
def test_a_column_is_found_in_every_row_also_where_nothing_is_asked_for(
    samples: Path, typed: str, found: Sequence[int]
) -> None:
    form = read(samples / "changji-2020.txt")[2].form
    rows = question_rows(Interview.at_cell(edition("2020"), form, "year"))

    best = [row.text for row in ranked(typed, rows, attrgetter("text"))]

    assert len(form.indicators) == 8
    for text, number in zip(best, found, strict=False):
        assert f"第 {number} 行“" in text
        assert "得分" in text
    assert len(best) >= len(found)


@at_every_size
def test_a_reason_that_is_not_asked_for_leads_to_the_score(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("已有 1 项")
        find(terminal, "偏差 3")
        terminal.wait_for("第 3 行")
        terminal.wait_for("（扣了分才填，先到这一行的得分）")
        terminal.press("enter")
        terminal.wait_for("参与率%”得多少分？")


@at_every_size
def test_no_list_goes_round_at_its_ends_the_palette_no_more_than_others(
    five: Path,
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "f2")
        terminal.wait_for("目录：")
        terminal.press("home", "up")
        terminal.settle()
        terminal.wait_for("> 项目信息")
        terminal.press("escape")
        terminal.wait_until_gone("目录：")
        find(terminal, "全年")
        terminal.wait_for("> 第 6 题")
        terminal.press("up")
        terminal.settle()
        terminal.wait_for("> 第 6 题")
