"""What people do as in Word: Tab, Ctrl+S, Ctrl+F, Ctrl+C; and keys of one's own."""

import base64
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.steps import new_form
from support.terminal import KEYS, Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Project

ISOLATED = ("-I", "-B", "-m", "screens.cli")

KEYS |= {"tab": "\t", "shift+tab": "\x1b[Z", "ctrl+f": "\x06", "ctrl+c": "\x03"}
KEYS |= {"ctrl+n": "\x0e", "f11": "\x1b[23~", "ctrl+k": "\x0b", "ctrl+e": "\x05"}


def head(home: Path) -> Project:
    return FileStore(home).look("1").form.project


@at_every_size
def test_tab_answers_and_goes_on_and_shift_tab_goes_back(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type("修路")
        terminal.press("tab")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("tab")
        terminal.wait_for("实施单位是哪个？")
        terminal.press("shift+tab", "shift+tab")
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for("> 修路")
        terminal.press("tab")
        terminal.wait_for("主管部门是哪个？")
    assert head(home) == Project(name="修路")


def test_tab_stays_where_the_answer_is_refused(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("end", "ctrl+u")
        terminal.type("去年")
        terminal.press("tab")
        terminal.wait_for("请填四位数的年份")
        terminal.wait_for("自评的是哪一年度？")


@at_every_size
def test_ctrl_s_says_that_all_is_saved(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.press("ctrl+s")
        terminal.wait_for("已保存；填的内容随时自动存盘")
        terminal.type("修路")
        terminal.press("ctrl+s")
        terminal.wait_for("打的字也记着")
        terminal.wait_for("> 修路")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")


@at_every_size
def test_what_is_not_fit_is_copied_from_what_is_in_the_way(
    home: Path, short_path: Path
) -> None:
    with new_form(home) as terminal:
        terminal.press("f6")
        terminal.wait_for("还不能导出")
        terminal.press("end")
        terminal.wait_for("> 没填完也可以先另存一份")
        terminal.press("enter")
        terminal.wait_for("另存到哪个文件？")
        terminal.press("end", "ctrl+u")
        terminal.type(f"{short_path}/份")
        terminal.press("enter")
        terminal.wait_for("已另存到")
    assert (short_path / "份.toml").exists()


@at_every_size
def test_ctrl_f_finds_as_ctrl_p_does(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.press("ctrl+f")
        terminal.wait_for("查找：")
        terminal.type("fuzhi")
        terminal.wait_for("> 复制这一格  Ctrl+C")


def copied(terminal: Terminal) -> str:
    """What was last put into the clipboard of the terminal."""
    sent = terminal.sent.rpartition(b"\x1b]52;c;")[2].partition(b"\a")[0]
    return base64.b64decode(sent).decode()


@at_every_size
def test_ctrl_c_copies_the_cell_and_asks_nothing(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.press("ctrl+c")
        terminal.wait_for("这一格是空的")
        terminal.type("农村公路“养护”")
        terminal.press("ctrl+c")
        terminal.wait_for("已复制到剪贴板")
        terminal.wait_for("要退出按 Ctrl+Q")
        assert copied(terminal) == "农村公路“养护”"
        assert not terminal.shows("要退出吗")


def test_a_kiosk_puts_nothing_into_a_clipboard(home: Path) -> None:
    with Terminal(["--kiosk"], home, program=ISOLATED) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+c")
        terminal.wait_for("这里不能复制到剪贴板")
        assert b"\x1b]52" not in terminal.sent


# ── keys of one's own ──


@at_every_size
def test_keys_are_changed_in_a_file_and_shown_as_changed(home: Path) -> None:
    home.mkdir()
    (home / "keys.toml").write_text('目录 = "F11"\n"skip" = ["Ctrl+N", "F8"]\n')
    with new_form(home) as terminal:
        terminal.wait_for("F11")
        assert "F2 目录" not in terminal.text
        terminal.press("f11")
        terminal.wait_for("目录：")
        terminal.press("escape")
        terminal.wait_for("项目名称是什么？")
        terminal.press("ctrl+n")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.wait_for("F11 目录")
        terminal.press("f11")
        terminal.wait_for("目录：")


OF_LISTS = """
草稿菜单 = "F8"
返回 = ["Ctrl+K"]
写说明 = "Ctrl+E"
确认提醒 = "F11"
下一行 = ["Ctrl+N", "下键"]
帮助 = "F10"
材料 = "F1"
"""


@at_every_size
def test_keys_of_the_list_of_drafts_are_changed_and_shown(five: Path) -> None:
    (five / "keys.toml").write_text(OF_LISTS)
    with Terminal([], five) as terminal:
        terminal.wait_for("F8 这一份草稿")
        assert terminal.shows("F10 帮助")
        assert terminal.shows("上键、Ctrl+N 选择")
        terminal.press("f9", "escape", "f10")
        terminal.wait_for("帮助：草稿列表")
        terminal.wait_for("F8 还可以导出")
        assert terminal.shows("Ctrl+K 返回")
        terminal.press("ctrl+k")
        terminal.wait_until_gone("帮助：草稿列表")
        terminal.press("f8")
        terminal.wait_for("要做什么？")
        terminal.press("ctrl+n")
        terminal.wait_for("> 导出：写出")


@at_every_size
def test_keys_of_the_findings_are_changed_and_shown(five: Path) -> None:
    (five / "keys.toml").write_text(OF_LISTS)
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("F11 确认或取消")
        assert terminal.shows("Ctrl+E 确认并写一句说明")
        terminal.press("f11")
        terminal.wait_for("> 已核对")
        terminal.press("ctrl+e")
        terminal.wait_for("核对无误，写一句说明")
        terminal.press("ctrl+k")
        terminal.wait_until_gone("核对无误，写一句说明")


def test_the_file_may_lie_with_the_settings(home: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings" / "ziping"
    settings.mkdir(parents=True)
    (settings / "keys.toml").write_text('撤销 = "Ctrl+K"\n')
    given = {"XDG_CONFIG_HOME": str(tmp_path / "settings")}
    with Terminal(["new", "--year", "2025"], home, environment=given) as terminal:
        terminal.answer("项目名称是什么？", "修路")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+k")
        terminal.wait_for("已撤销：项目名称：修路")


def test_two_commands_may_change_keys_in_whatever_order(home: Path) -> None:
    home.mkdir()
    (home / "keys.toml").write_text('目录 = "F8"\n先跳过 = "F2"\n')
    with new_form(home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.press("f2")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("f8")
        terminal.wait_for("目录：")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('\n印 = "F8"', "第 2 行：没有“印”这个命令"),
        ('目录 = "J"', "第 1 行：“J”不能用作命令的键"),
        ('目录 = "Ctrl+J"', "第 1 行：“Ctrl+J”不能改作别用，它就是回车或换行"),
        ('目录 = "Ctrl+Z"', "第 1 行：ctrl+z 已经用于“撤销”"),
        ('# 键\n目录 = "F11"\n核对 = "F11"', "第 3 行：f11 已经用于“目录”"),
        ('写说明 = "Alt+S"', "它和按了 Esc 再打字分不出来"),
        ('写说明 = "F5"', "第 1 行：f5 已经用于“总览”"),
        ('写说明 = "F3"', "第 1 行：f3 已经用于“看表”"),
        ('草稿菜单 = "F1"', "第 1 行：f1 已经用于“帮助”"),
        ('返回 = "Ctrl+Q"', "第 1 行：ctrl+q 已经用于“退出”"),
        ('草稿菜单 = "空格"', "第 1 行：“空格”不能用作命令的键"),
        ('目录 = "Home"', "第 1 行：“Home”不能用作命令的键"),
        ("目录 = 3", "第 1 行：请写键名"),
        ("目录 = []", "第 1 行：请写键名"),
        ("目录 = ", "第 1 行"),
    ],
)
def test_a_key_that_cannot_be_is_said_in_one_sentence(
    home: Path, content: str, said: str
) -> None:
    home.mkdir()
    (home / "keys.toml").write_text(content)
    with Terminal(["new"], home, columns=800) as terminal:
        assert terminal.exit_code() == 2
        assert said in terminal.text
        assert len(terminal.text.strip().splitlines()) == 1
        assert not (home / "1.toml").exists()
