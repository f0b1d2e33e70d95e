"""The screen that writes the files: what it says, and the Word file without facts."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from support.command import Ran
from support.sizes import at_every_size
from support.terminal import Terminal

CUT = "..."
"""What stands where words did not fit."""


def asked(terminal: Terminal) -> None:
    """Go from an open form to the question where its files are written."""
    terminal.wait_for("核对：")
    go_on(terminal)


def go_on(terminal: Terminal) -> None:
    """Pass the warnings on the way to that question."""
    terminal.press("f6")
    terminal.wait_for("导出前请核对")
    terminal.press("end", "enter")
    terminal.wait_for("保存为哪个文件？")


def has_facts(paper: Path) -> bool:
    with ZipFile(paper) as file:
        return any(name.startswith("customXml") for name in file.namelist())


@at_every_size
def test_it_tells_how_a_paper_is_changed_and_names_no_command(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        asked(terminal)
        terminal.wait_for("要改表，在这里改好，再导出一次。")
        assert not terminal.shows("ziping export")
        assert CUT not in terminal.text
        terminal.type("\x1bOP")
        terminal.wait_for("说明：导出的文件")
        terminal.look_for("在 Word 里改了表格，它不会跟着变。")
        terminal.look_for("按 F8：Word 文件里就只有表格")
        terminal.press("escape")
        terminal.wait_for("保存为哪个文件？")


@at_every_size
def test_a_key_leaves_the_facts_out_and_puts_them_in_again(
    five: Path, tmp_path: Path
) -> None:
    alone = "Word 文件里只有表格；按 F8 换回来。"
    with Terminal(["open", "3"], five, folder=tmp_path) as terminal:
        asked(terminal)
        terminal.press("f8")
        terminal.wait_for(alone)
        terminal.answer("保存为哪个文件？", "甲.docx")
        terminal.wait_for("已导出 甲.docx 和同名的 .toml")
        terminal.press("f6")
        terminal.wait_for(alone)
        terminal.press("f8")
        terminal.wait_until_gone(alone)
        terminal.answer("保存为哪个文件？", "乙.docx")
        terminal.wait_for("已导出 乙.docx 和同名的 .toml")

    assert not has_facts(tmp_path / "甲.docx")
    assert has_facts(tmp_path / "乙.docx")
    assert (tmp_path / "甲.toml").read_bytes() == (tmp_path / "乙.toml").read_bytes()


@at_every_size
def test_what_is_said_of_an_export_is_whole(five: Path, tmp_path: Path) -> None:
    with Terminal(["open", "4"], five, folder=tmp_path) as terminal:
        terminal.wait_for("核对：")
        go_on(terminal)
        terminal.answer("保存为哪个文件？", "访惠聚经费-绩效自评表.docx")
        terminal.wait_for("表上不印提醒和说明。")
        terminal.wait_for("表已填好：按 Ctrl+Q 退出；按 F2 选最后一行回列表。")


@at_every_size
def test_the_line_is_emptied_from_anywhere_in_it(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        asked(terminal)
        terminal.wait_for("Ctrl+U 清空")
        terminal.wait_for(".docx")
        terminal.press("left", "left", "ctrl+u")
        terminal.type("丙")
        terminal.wait_for("> 丙")
        assert "丙.do" not in terminal.text
        assert "丙cx" not in terminal.text


@pytest.mark.parametrize("words", ["丁.docx 只要表格", "丁.docx 只要表格 !"])
def test_the_line_mode_leaves_the_facts_out_as_well(
    five: Path, tmp_path: Path, ziping: Callable[..., Ran], words: str
) -> None:
    if words.endswith("!"):
        (tmp_path / "丁.docx").write_bytes(b"")

    ran = ziping("plain", "3", typed=f":导出\n:导出 {words}\n")

    assert five.exists()
    assert "在文件名后面加空格和“只要表格”" in ran.stdout
    assert "ziping export" not in ran.stdout
    assert "Word 文件里只有表格，不附填写的内容" in ran.stdout
    assert not has_facts(tmp_path / "丁.docx")
