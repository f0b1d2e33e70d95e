"""Undo over sessions, and who changed what: in the app, line by line, as a command."""

import getpass
import json
from collections.abc import Callable
from pathlib import Path

from support.command import Ran
from support.sizes import at_every_size
from support.steps import leave, new_form, row_menu
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form

ISOLATED = ("-I", "-B", "-m", "screens.cli")


def head(home: Path) -> Form:
    return FileStore(home).look("1").form


def begun(home: Path) -> None:
    """A draft that was begun in an earlier session."""
    with new_form(home) as terminal:
        terminal.answer("项目名称是什么？", "修路")
        terminal.answer("主管部门是哪个？", "交通局")
        terminal.answer("实施单位是哪个？", "养护站")
        terminal.wait_for("年初预算数是多少万元？")
        leave(terminal)


@at_every_size
def test_the_changes_of_an_earlier_session_are_undone_one_by_one(home: Path) -> None:
    begun(home)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("年初预算数是多少万元？")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：实施单位：养护站")
        terminal.wait_for("实施单位是哪个？")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：主管部门：交通局")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做：主管部门：交通局")
        leave(terminal)
    project = head(home).project
    assert (project.supervising_department, project.implementing_unit) == (
        "交通局",
        None,
    )


def test_what_was_undone_before_is_not_undone_again(home: Path) -> None:
    begun(home)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("年初预算数是多少万元？")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：实施单位：养护站")
        leave(terminal)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("实施单位是哪个？")
        terminal.press("ctrl+z", "ctrl+z")
        terminal.wait_for("已撤销：项目名称：修路")
        terminal.press("ctrl+z")
        terminal.wait_for("没有可以撤销的了")
    assert head(home).project == Form(edition="2020").project


@at_every_size
def test_what_was_undone_in_an_earlier_session_is_done_again(home: Path) -> None:
    begun(home)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("年初预算数是多少万元？")
        terminal.press("ctrl+z", "ctrl+z")
        terminal.wait_for("已撤销：主管部门：交通局")
        leave(terminal)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做：主管部门：交通局")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做：实施单位：养护站")
        terminal.press("ctrl+y")
        terminal.wait_for("没有可以重做的")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：实施单位：养护站")
        leave(terminal)
    assert head(home).project.supervising_department == "交通局"
    assert head(home).project.implementing_unit is None


def test_a_row_that_came_back_yesterday_is_deleted_again(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    rows = head(five).indicators
    ziping("plain", "1", typed=":去 21\n:删除\n:撤销\n:退出\n")
    assert head(five).indicators == rows

    again = ziping("plain", "1", typed=":重做\n:退出\n").stdout

    assert "已重做：删了第 2 行" in again
    assert head(five).indicators == (rows[0], *rows[2:])


def test_nothing_is_done_again_once_something_else_was_answered(
    home: Path, ziping: Callable[..., Ran]
) -> None:
    begun(home)
    ziping("plain", "1", typed=":撤销\n:退出\n")
    ziping("plain", "1", typed="公路站\n:退出\n")

    assert "没有可以重做的" in ziping("plain", "1", typed=":重做\n").stdout
    assert head(home).project.implementing_unit == "公路站"


def test_a_row_that_was_deleted_yesterday_comes_back_whole(five: Path) -> None:
    before = head(five)
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.look_for("> 填写      全表第 1 行  三级指标")
        terminal.press("enter")
        terminal.wait_for("F9")
        row_menu(terminal, "删除这一行")
        terminal.wait_for("要删除")
        terminal.type("y")
        terminal.wait_until_gone("要删除")
        terminal.settle()
        leave(terminal)
    assert len(head(five).indicators) == len(before.indicators) - 1
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("F6")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：删了第")
        terminal.settle()
    assert head(five) == before


def test_line_by_line_undo_goes_back_before_the_session_too(
    home: Path, ziping: Callable[..., Ran]
) -> None:
    ziping("plain", "new", "--year", "2025", typed="修路\n交通局\n:退出\n")

    ran = ziping("plain", "1", typed=":撤销\n:撤销\n:撤销\n:退出\n")

    assert "已撤销：主管部门：交通局" in ran.stdout
    assert "已撤销：项目名称：修路" in ran.stdout
    assert "没有可以撤销的了" in ran.stdout
    assert head(home).project.name is None


def test_the_log_tells_who_changed_which_cell_from_what_to_what(
    ziping: Callable[..., Ran],
) -> None:
    typed = "修路\n交通局\n:去 2\n修桥\n:撤销\n:退出\n"
    ziping("plain", "new", "--year", "2025", typed=typed)

    ran = ziping("log", "1")

    assert ran.returncode == 0
    title, begun, *lines = ran.stdout.splitlines()
    assert title == "草稿 1  修路  共 4 次改动"
    assert begun.endswith(f"{getpass.getuser()}  从这里开始记录，当时已填 2 格")
    assert [line.split("  ", 2)[2] for line in lines] == [
        "项目名称：填入“修路”",
        "主管部门：填入“交通局”",
        "项目名称：“修路”改为“修桥”",
        "撤销  项目名称：“修桥”改为“修路”",
    ]
    told = json.loads(ziping("log", "1", "--json").stdout)
    assert [one["kind"] for one in told] == ["begin", "edit", "edit", "edit", "undo"]
    assert told[3]["cells"] == [
        {"where": "project.name", "before": "修路", "after": "修桥"}
    ]
    assert told[3]["who"] == getpass.getuser()


def test_the_log_of_rows_names_them(five: Path, ziping: Callable[..., Ran]) -> None:
    before = head(five)
    answers = ziping("plain", "1", typed=":核对\n:退出\n").stdout.splitlines()
    number = next(a.split(".")[0] for a in answers if "  三级指标：" in a)
    ziping("plain", "1", typed=f":去 {number}\n:删除\n:退出\n")

    lines = ziping("log", "1").stdout.splitlines()

    assert len(head(five).indicators) == len(before.indicators) - 1
    assert "删了第 1 行“" in lines[-1]
    assert f"三级指标 {before.indicators[0].name}" in lines[-1]
    assert "分值 5，得分 5" in lines[-1]


def test_a_draft_without_a_log_and_one_that_is_not_there(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert "草稿 1 还没有改动记录" in ziping("log", "1").stderr
    assert five.exists()
    missing = ziping("log", "99")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "没有编号" in missing.stderr


@at_every_size
def test_the_log_is_read_from_the_list_of_drafts(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.answer("项目名称是什么？", "修路")
        terminal.answer("主管部门是哪个？", "交通局")
        terminal.wait_for("实施单位是哪个？")
        leave(terminal)
    with Terminal([], home) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("f9")
        terminal.look_for("> 看改动记录")
        terminal.press("enter")
        terminal.wait_for("改动记录：草稿 1")
        terminal.wait_for("主管部门：填入“交通局”")
        terminal.press("escape")
        terminal.wait_for("新填一份自评表")


def test_in_a_kiosk_the_person_is_named_not_the_account(home: Path) -> None:
    words = ["--kiosk", "--user", "李四"]
    with Terminal(words, home, program=ISOLATED) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("enter")
        terminal.answer("自评的是哪一年度？", "2025")
        terminal.answer("项目名称是什么？", "修路")
        terminal.wait_for("主管部门是哪个？")
        terminal.settle()
    mine = home / "users" / "李四"

    assert {entry.who for entry in FileStore(mine).log("1")} == {"李四"}
