"""Who goes to a question out of its turn is back where one was, when it is answered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, new_form, row_menu
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore


def find(terminal: Terminal, number: int) -> None:
    """Go to the question of this number by the palette."""
    terminal.press("ctrl+p")
    terminal.wait_for("查找：")
    terminal.type(f"第 {number} 题")
    terminal.wait_for(f"> 第 {number} 题")
    terminal.press("enter")
    terminal.wait_until_gone("查找：")


@at_every_size
def test_from_the_palette_a_mended_cell_leads_back_and_esc_does_at_once(
    five: Path,
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("第 91/92 题")
        find(terminal, 2)
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for("改好就回到第 14 行的得分")
        terminal.press("escape")
        terminal.wait_for("第 91/92 题")
        find(terminal, 2)
        terminal.wait_for("项目名称是什么？")
        terminal.type("二期")
        terminal.press("enter")
        terminal.wait_for("第 91/92 题")
        terminal.press("escape")
        terminal.wait_for("第 90/92 题")


@at_every_size
def test_from_the_palette_a_blank_cell_is_filled_in_and_one_goes_on_there(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        find(terminal, 5)
        terminal.wait_for("年度资金总额的年初预算数是多少万元？")
        terminal.wait_for("按 Esc 回到项目名称")
        terminal.type("10")
        terminal.press("enter")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.type("\x0f")
        terminal.wait_for("项目名称是什么？")


@at_every_size
def test_from_what_is_in_the_way_one_is_back_there_at_the_same_line(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f6")
        terminal.wait_for("回车 去修改")
        terminal.press("home", "down")
        terminal.settle()
        here = terminal.marked
        terminal.press("enter")
        terminal.wait_for(" 题")
        terminal.press("escape")
        terminal.wait_for("回车 去修改")
        terminal.settle()
        assert terminal.marked == here
        terminal.press("home", "enter")
        terminal.wait_for("定为多少分？")
        terminal.press("end", "ctrl+u")
        terminal.type("17")
        terminal.press("enter")
        terminal.wait_for("回车 去修改")


@at_every_size
def test_a_row_that_was_mended_by_its_menu_leads_back_as_well(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f6")
        terminal.wait_for("回车 去修改")
        terminal.press("enter")
        terminal.wait_for("定为多少分？")
        row_menu(terminal, "把还差的")
        terminal.wait_for("已把还差的分给了这一行")
        terminal.press("enter")
        terminal.wait_for("导出前请核对 3 处提醒")


@at_every_size
def test_from_the_paper_a_mended_cell_leads_back_to_it_there(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f3")
        terminal.wait_for("回车 修改这一格")
        terminal.press("home")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for(" 题")
        terminal.wait_for("改好就回到印出来的样子")
        terminal.press("enter")
        terminal.wait_for("回车 修改这一格")
        terminal.press("escape")
        terminal.wait_for("核对：")


@at_every_size
def test_from_f4_a_mended_cell_leads_back_to_where_one_was(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, "项目信息")
        terminal.wait_for("第 1/94 题")
        terminal.press("f4")
        terminal.wait_for("的分值定为多少分？")
        terminal.press("end", "ctrl+u")
        terminal.type("25")
        terminal.press("enter")
        terminal.wait_for("第 1/9")
        terminal.wait_for("自评的是哪一年度？")


@at_every_size
def test_the_outline_opens_at_the_section_that_is_asked_about(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape", "f2")
        terminal.wait_for("> 服务对象满意度指标（2 项）")
        terminal.press("escape")
        terminal.wait_for("第 91/92 题")


@at_every_size
def test_check_answers_opens_at_the_first_of_what_is_found(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  ")
        terminal.press("escape", "escape", "f3")
        terminal.wait_for("核对：")
        terminal.settle()
        assert terminal.marked.startswith(">错误")


def test_where_nobody_has_jumped_there_is_nowhere_to_go_back_to(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type("\x0f")
        terminal.wait_for("没有从别处跳过来")


@pytest.mark.usefixtures("five")
def test_line_by_line_one_is_back_after_mending_and_by_an_order(
    ziping: Callable[..., Ran],
) -> None:
    ran = ziping("plain", "2", typed=":去 91\n:去 2\n:回\n:去 2\n新名\n:退出\n")

    asked = [line.split()[-2] for line in ran.stdout.split("\n") if line.endswith("题")]
    assert asked[-5:] == ["91/92", "2/92", "91/92", "2/92", "91/92"]


@at_every_size
def test_after_going_to_and_fro_what_is_mended_is_not_gone_back_to(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("enter")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.press("f4")
        terminal.wait_for("改用各行算出的数吗？")
        terminal.press("f4")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        row_menu(terminal, "把还差的")
        terminal.wait_for("已把还差的分给了这一行")
        terminal.wait_for("改动已存好，回车就回到核对全表")
        terminal.press("enter")
        terminal.wait_for("核对：妇女")


@at_every_size
def test_what_is_not_mended_yet_is_gone_back_to_with_a_word_on_the_way_on(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("enter")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.press("f4")
        terminal.wait_for("改用各行算出的数吗？")
        terminal.type("是\r")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.wait_for("就回到核对全表")


@at_every_size
def test_a_jump_to_where_one_stands_leaves_no_way_back(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("第 91/92 题")
        find(terminal, 91)
        terminal.wait_for("第 91/92 题")
        assert not terminal.shows("回去。")
        terminal.press("escape")
        terminal.wait_for("第 90/92 题")


@at_every_size
def test_what_is_behind_the_last_question_is_called_by_its_name(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.wait_for("按 Esc 回到核对全表。")
        terminal.press("escape")
        terminal.wait_for("核对：")


@at_every_size
def test_text_that_waits_for_enter_says_how_it_is_thrown_away(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.look_for("> 提醒  第 5 行")
        terminal.press("enter")
        terminal.wait_for("> 无")
        terminal.type("还没写完")
        terminal.wait_for("> 还没写完")
        terminal.press("escape")
        terminal.wait_for("核对：")
        terminal.press("enter")
        terminal.wait_for("这一题打的字还没有回车，请接着写；不要了按 Ctrl+Z。")
        terminal.press("ctrl+z")
        terminal.wait_for("> 无")


@at_every_size
def test_a_score_that_is_lowered_from_the_list_is_asked_for_its_reason_at_once(
    five: Path,
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("home")
        terminal.look_for("> 自动计算    得分：10")
        terminal.press("enter")
        terminal.answer("得多少分？", "8")
        terminal.wait_for("为什么没有得满分")
        terminal.wait_for("改好就回到核对全表")
        terminal.type("疫情期间停了两期，明年补上。")
        terminal.press("enter")
        terminal.wait_for("核对：")
        terminal.wait_for("改了以后多出 1 处错误，按 F4 去看。已改好 ")
        terminal.press("f4")
        terminal.wait_for("> 错误  纸上的总分与各行之和不符")
    row = FileStore(five).look("2").form.indicators[0]
    assert (row.score, row.deviation) == (8, "疫情期间停了两期，明年补上。")
