"""A change of many cells is one: it is undone and named as one, or was none at all."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.command import Ran
from support.steps import row_menu
from support.terminal import Terminal

EVEN = "把产出指标的 50 分平均分给各行"
SAME = "分值本来就是这样分的，没有改动。"
SCORE = "“年底之前完成全部工作”得多少分？"


@pytest.fixture
def scored(five: Path) -> Iterator[Terminal]:
    """Draft 1, whose ten 产出 rows have 5 points each, after a score was lowered."""
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误")
        terminal.press("escape", "ctrl+p")
        terminal.wait_for("查找：")
        terminal.type("第 61 题")
        terminal.wait_for("> 第 61 题")
        terminal.press("enter")
        terminal.wait_for(SCORE)
        terminal.press("ctrl+u")
        terminal.type("4\r")
        yield terminal


def find(terminal: Terminal, number: int, asked: str) -> None:
    terminal.press("ctrl+p")
    terminal.wait_for("查找：")
    terminal.type(f"第 {number} 题")
    terminal.wait_for(f"> 第 {number} 题")
    terminal.press("enter")
    terminal.wait_for(asked)


def test_what_changes_nothing_says_so_and_undo_names_the_answer_before_it(
    scored: Terminal,
) -> None:
    find(scored, 60, "“年底之前完成全部工作”的分值定为多少分？")
    row_menu(scored, EVEN)
    scored.wait_for(SAME)
    assert "已平均分配" not in scored.text
    scored.press("ctrl+z")
    scored.wait_for("已撤销：第 9 行“年底之前完成全部工作”的得分：4")


def test_points_that_were_given_out_are_undone_and_done_again_as_one(
    scored: Terminal,
) -> None:
    find(scored, 60, "“年底之前完成全部工作”的分值定为多少分？")
    row_menu(scored, "各组的分都平均分给各行，正好 100 分")
    scored.wait_for("各组的分已平均分配，正好 100 分")
    scored.press("ctrl+z")
    scored.wait_for("已撤销：2 行的分值")
    scored.wait_for("还差 15 分")
    scored.press("ctrl+y")
    scored.wait_for("已重做：2 行的分值")


def test_points_for_one_row_are_undone_by_their_own_cell(scored: Terminal) -> None:
    find(scored, 75, "“提高妇女就业率”得多少分？")
    row_menu(scored, "把还差的 15 分都给这一行")
    scored.wait_for("已把还差的分给了这一行")
    scored.press("ctrl+z")
    scored.wait_for("已撤销：第 11 行“提高妇女就业率”的分值：25")


@pytest.mark.usefixtures("five")
def test_line_by_line_it_is_the_same(ziping: Callable[..., Ran]) -> None:
    listed = ziping("plain", "1", typed=":去 60\n:本行\n:退出\n").stdout
    orders = [line for line in listed.split("\n") if line.startswith(":本行")]
    even, all_even = (
        next(line for line in orders if text in line).split("  ")[0]
        for text in (EVEN, "各组的分都平均分给各行")
    )

    ran = ziping(*("plain", "1"), typed=f":去 60\n{even}\n{all_even}\n:撤销\n:退出\n")

    assert SAME in ran.stdout
    assert "已撤销：2 行的分值" in ran.stdout


@pytest.mark.usefixtures("five")
def test_in_another_session_it_is_named_the_same(
    ziping: Callable[..., Ran],
) -> None:
    listed = ziping("plain", "1", typed=":去 60\n:本行\n:退出\n").stdout
    line = next(each for each in listed.split("\n") if "各组的分都平均" in each)
    ziping("plain", "1", typed=f":去 60\n{line.split('  ')[0]}\n:退出\n")

    assert "已撤销：2 行的分值" in ziping("plain", "1", typed=":撤销\n:退出\n").stdout


def test_where_a_row_is_not_yet_its_menu_says_what_comes_first(
    scored: Terminal,
) -> None:
    find(scored, 63, "再加一项，它叫什么？")
    scored.press("f9")
    scored.wait_for("这一行还没有：先写名称。")
    find(scored, 2, "项目名称是什么？")
    scored.press("f9")
    scored.wait_for("现在问的是“项目名称”，没有改动。")
