"""Check answers: what is confirmed there and taken back, and what leads back there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.terminal import Terminal

DOUBT = "第 3 行“实事好事”的实际完成值写“1000余件”"
"""How the third of the six warnings of draft 5 begins."""

BLANK = "> 填写      主管部门："
"""A row that is no warning."""


@pytest.fixture
def checking(five: Path) -> Iterator[Terminal]:
    """Check answers of draft 5, at the third of its warnings."""
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("home")
        terminal.look_for(f"> 提醒  {DOUBT}")
        yield terminal


@pytest.fixture
def remarked(checking: Terminal) -> Terminal:
    """The same, confirmed with a remark."""
    checking.press("f9")
    checking.wait_for("核对无误，写一句说明")
    checking.type("局里定的")
    checking.press("enter")
    checking.wait_for(f"> 已核对  {DOUBT}")
    return checking


def test_the_space_bar_takes_a_confirmation_back_and_its_remark_stays(
    remarked: Terminal, five: Path
) -> None:
    remarked.type(" ")
    remarked.wait_for(f"> 提醒  {DOUBT}")
    remarked.wait_for("有 6 处提醒要核对")
    remarked.wait_for("（说明：局里定的）")
    remarked.kill()

    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("（说明：局里定的）")
        terminal.press("f6")
        terminal.wait_for("导出前请核对 6 处提醒")
        terminal.wait_for("（说明：局里定的）")
        terminal.press("end", "enter")
        terminal.wait_for("保存为哪个文件？")
        terminal.press("escape")
        terminal.wait_for("提醒都已核对")
        terminal.wait_for("（说明：局里定的）")


def test_a_remark_is_written_on_where_it_was_left_and_cleared_only_by_hand(
    remarked: Terminal,
) -> None:
    remarked.press("f9")
    remarked.wait_for("核对无误，写一句说明")
    remarked.wait_for("\n 局里定的")
    remarked.press("enter")
    remarked.wait_for("（说明：局里定的）")
    remarked.press("f9")
    remarked.wait_for("核对无误，写一句说明")
    remarked.type("，有文")
    remarked.press("enter")
    remarked.wait_for("（说明：局里定的，有文）")
    remarked.press("f9")
    remarked.wait_for("核对无误，写一句说明")
    remarked.press("end", "ctrl+u", "enter")
    remarked.wait_for(f"> 已核对  {DOUBT}")
    assert "说明：" not in remarked.text


def test_the_heading_counts_what_waits_and_says_when_nothing_does(five: Path) -> None:
    with Terminal(["open", "4"], five) as terminal:
        terminal.wait_for("有 3 处提醒要核对")
        terminal.press("home")
        terminal.type(" ")
        terminal.wait_for("有 2 处提醒要核对")
        terminal.press("f5")
        terminal.wait_for("总览：家庭教育示范基地建设  合格，可以导出；有 2 处提醒")
        terminal.press("escape")
        terminal.wait_for("核对：")
        terminal.press("f4")
        terminal.wait_for("> 提醒")
        terminal.type(" ")
        terminal.wait_for("有 1 处提醒要核对")
        terminal.press("f4")
        terminal.wait_for("> 提醒")
        terminal.type(" ")
        terminal.wait_for("核对：家庭教育示范基地建设  合格，可以导出；提醒都已核对")
        terminal.press("f5")
        terminal.wait_for("总览：家庭教育示范基地建设  合格，可以导出；提醒都已核对")


def test_on_a_row_that_is_no_warning_nothing_confirms_and_it_says_where_to(
    checking: Terminal,
) -> None:
    checking.look_for(BLANK)
    before = checking.marked
    for key in (" ", "\x1b[20~"):
        checking.type(key)
        checking.wait_for("用来确认提醒：移到写着“提醒”的一行再按。")
        assert checking.marked == before
        assert "有 6 处提醒要核对" in checking.text
        checking.press("home", "end")
        checking.look_for(BLANK, "up")


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f2", "目录：访惠聚经费"),
        ("f3", "回车 修改这一格"),
        ("ctrl+l", "回车 修改这一格"),
        ("f5", "总览：访惠聚经费"),
        ("f6", "导出前请核对 6 处提醒"),
    ],
)
def test_what_was_opened_from_check_answers_leads_back_to_the_same_row(
    checking: Terminal, key: str, shown: str
) -> None:
    for row in (f"> 提醒  {DOUBT}", BLANK):
        checking.look_for(row)
        checking.press(key)
        checking.wait_for(shown)
        checking.press("escape")
        checking.wait_for("核对：访惠聚经费")
        checking.wait_for(row)


def test_what_was_opened_from_a_question_leads_back_to_the_question(
    checking: Terminal,
) -> None:
    checking.press("f5")
    checking.wait_for("总览：")
    checking.press("escape", "escape")
    checking.wait_for("第 82/82 题")
    for key, shown in (("f2", "目录："), ("f5", "总览："), ("f6", "导出前请核对")):
        checking.press(key)
        checking.wait_for(shown)
        checking.press("escape")
        checking.wait_for("第 82/82 题")


def test_f4_goes_from_one_that_waits_to_the_next_and_round_again(
    checking: Terminal,
) -> None:
    checking.wait_for("F4 问题")
    checking.type(" ")
    checking.wait_for(f"> 已核对  {DOUBT}")
    checking.press("up", "up", "f4")
    checking.wait_for("> 提醒  预算执行率和 12 项指标全是满分")
    checking.press("f4")
    checking.wait_for("> 提醒  第 10 行")
    checking.press("f4")
    checking.wait_for("> 提醒  第 11 行")
    checking.press("end", "f4")
    checking.wait_for("> 提醒  第 9 行")


def test_f4_goes_to_the_errors(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改")
        terminal.press("end", "f4")
        terminal.wait_for("> 错误  ")


def test_the_cursor_goes_on_to_the_next_warning_on_the_way_out(
    checking: Terminal,
) -> None:
    checking.press("f6")
    checking.wait_for("导出前请核对 6 处提醒")
    checking.press("down")
    checking.type(" ")
    checking.wait_for("导出前请核对 5 处提醒")
    checking.wait_for(f"> {DOUBT}")
    checking.press("f9")
    checking.wait_for("核对无误，写一句说明")
    checking.press("escape")
    checking.wait_for(f"> {DOUBT}")
    checking.press("end")
    checking.wait_for("> 都已核对，继续导出")
    checking.type(" ")
    checking.read(0.5)
    checking.wait_for("> 都已核对，继续导出")


@at_every_size
def test_the_foot_says_what_is_in_the_way(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("F6 导出（2 处要改）")
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.wait_for("F6 导出")
        assert "处要改）" not in terminal.text


def test_every_row_begins_with_its_number_and_tells_what_is_found_in_it(
    checking: Terminal,
) -> None:
    checking.look_for("填写  全表第 3 行  三级指标：实事好事（这一行有提醒，见最上面）")
    checking.look_for("填写  全表第 10 行  三级指标：辖区居民")


@pytest.mark.parametrize(
    ("key", "title", "help"),
    [
        ("f2", "目录：", "目录"),
        ("f5", "总览：", "总览"),
        ("f6", "还不能导出：", "还不能导出"),
    ],
)
def test_the_key_of_help_explains_the_list_that_is_seen(
    key: str, title: str, help: str, five: Path
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press(key)
        terminal.wait_for(title)
        terminal.press("down")
        terminal.settle()
        here = terminal.marked
        terminal.press("f1")
        terminal.wait_for(f"帮助：{help}")
        terminal.press("escape")
        terminal.wait_until_gone("帮助：")
        terminal.settle()
        assert terminal.marked == here


@at_every_size
def test_the_help_of_check_answers_says_what_a_warning_is_and_its_keys(
    checking: Terminal,
) -> None:
    checking.press("f1")
    checking.wait_for("帮助：核对全表")
    checking.look_for("是这样，按空格确认，再按一次取消")
    checking.look_for("提醒都核对过，按 F6 导出")
    checking.press("escape")
    checking.wait_for(f"> 提醒  {DOUBT}")
