"""What is short gives way to what is typed, where one has come to change it."""

from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.steps import go_to, headed, new_form
from support.terminal import Terminal
from wizard.address import address
from wizard.drafts.file_store import FileStore
from wizard.form import get

LATE = "> 提醒  第 9 行“年底之前完成全部工作”"
FAR = "> 提醒  第 5 行“开展各类妇女技能培训”"


def go_to_finding(terminal: Terminal, finding: str) -> None:
    terminal.wait_for("> 错误  分值合计 85 分")
    terminal.look_for(finding)
    terminal.press("enter")


def cell(home: Path, key: str) -> object:
    return get(FileStore(home).look("1").form, address(key))


@at_every_size
def test_a_short_text_that_one_comes_to_change_is_replaced_and_undo_has_it(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, LATE)
        terminal.wait_for("> 100%")
        terminal.type("2020年12月底前")
        terminal.wait_for("> 2020年12月底前")
        terminal.press("ctrl+z")
        terminal.wait_for("> 100%")
        terminal.press("end")
        terminal.type("以上")
        terminal.wait_for("> 100%以上")


@at_every_size
def test_a_lone_nothing_is_replaced_by_the_reason(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, FAR)
        terminal.wait_for("为什么远远超过年度指标值？")
        terminal.type("年中加开了培训班\r")
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.press("escape")
    assert cell(five, "indicators[4].deviation") == "年中加开了培训班"


def test_that_is_told_whenever_such_a_text_is_opened(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, LATE)
        terminal.wait_for("直接写就换掉，按 End 接着写。")
        terminal.press("escape")
        terminal.wait_for("核对：")
        terminal.press("home")
        terminal.look_for(FAR)
        terminal.press("enter")
        terminal.wait_for("不改，按 Esc 回去。直接写就换掉，按 End 接着写。")


@at_every_size
def test_a_number_that_is_refused_is_typed_over_and_undo_has_it(home: Path) -> None:
    with headed(home) as terminal:
        terminal.type("二十几\r")
        terminal.wait_for("请填数字")
        terminal.type("20")
        terminal.wait_for("> 20")
        terminal.press("ctrl+z")
        terminal.wait_for("> 二十几")
        terminal.press("ctrl+z")
        terminal.wait_until_gone("二十几")


@pytest.mark.parametrize("is_marked", [True, False], ids=["marked", "burst"])
def test_what_was_pasted_is_never_typed_over(five: Path, is_marked: bool) -> None:
    first = "这是从别处复制来的第一句话，有二十个字以上，"
    second = "这是从别处复制来的第二句话，也有二十个字。"
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, FAR)
        terminal.wait_for("为什么远远超过年度指标值？")
        terminal.paste(first, is_marked)
        terminal.wait_for(first)
        assert not terminal.shows("> 无")
        terminal.paste(second, is_marked)
        terminal.wait_for(first + second)
        terminal.type("又写")
        terminal.wait_for(first + second + "又写")
        terminal.press("ctrl+z")
        terminal.wait_for("> 无")
        terminal.paste(first, is_marked)
        terminal.wait_for(first)
        terminal.press("enter")
        terminal.wait_for("核对：")
    assert cell(five, "indicators[4].deviation") == first


def test_what_was_pasted_and_found_again_is_never_typed_over(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, FAR)
        terminal.wait_for("为什么远远超过年度指标值？")
        terminal.paste("从别处复制的", bracketed=True)
        terminal.wait_for("> 从别处复制的")
        terminal.settle()
        terminal.kill()
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 从别处复制的")
        terminal.type("一句话")
        terminal.wait_for("> 从别处复制的一句话")


def test_what_was_taken_in_behind_typed_text_is_never_typed_over(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "总体目标")
        terminal.answer("年初定的预期目标是什么？", "给五十户送书。")
        terminal.wait_for("实际完成得怎么样？")
        terminal.type("全年：")
        terminal.wait_for("> 全年：")
        terminal.type("\x12")
        terminal.wait_for("> 全年：给五十户送书。")
        terminal.type("都送到了。")
        terminal.wait_for("> 全年：给五十户送书。都送到了。")


def test_a_paste_into_a_number_replaces_it_once(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to_finding(terminal, "> 错误  分值合计 85 分")
        terminal.wait_for("定为多少分？")
        terminal.paste("9", bracketed=True)
        terminal.wait_for("> 9")
        terminal.paste(".", bracketed=True)
        terminal.type("5")
        terminal.wait_for("> 9.5")
