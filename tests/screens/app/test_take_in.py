"""Text that is there already is taken into the line with one key, and changed there."""

from collections.abc import Callable
from pathlib import Path

from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore

TAKE = "\x12"
"""Ctrl+R."""


@at_every_size
def test_last_years_text_is_taken_in_and_changed(five: Path) -> None:
    last = FileStore(five).look("3").form
    words = ["new", "--from", str(five / "3.toml")]
    with Terminal(words, five, folder=five.parent) as terminal:
        terminal.wait_for("沿用上年，请核对")
        go_to(terminal, "总体目标")
        terminal.wait_for("实际完成得怎么样？")
        terminal.wait_for("按 Ctrl+R 取来去年这一格，改好再回车。")
        terminal.type(TAKE)
        terminal.wait_for("已取来去年这一格")
        terminal.type("又多办一场。")
        terminal.wait_for("又多办一场。")
        terminal.press("enter")
        terminal.wait_for("三级指标的名称是什么？")
    assert last.goals.actual is not None
    assert (
        FileStore(five).look("6").form.goals.actual
        == f"{last.goals.actual}又多办一场。"
    )


@at_every_size
def test_the_goal_is_taken_in_and_the_same_key_takes_no_other(five: Path) -> None:
    form = FileStore(five).look("3").form
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, "总体目标")
        terminal.press("f8")
        terminal.wait_for("实际完成得怎么样？")
        terminal.type("\x15")
        terminal.wait_for("已全部清空；Ctrl+Z 恢复。")
        terminal.type(TAKE)
        terminal.wait_for("已取来预期目标")
        terminal.press("enter")
        terminal.wait_for("三级指标的名称是什么？")
    assert FileStore(five).look("3").form.goals.actual == form.goals.expected


@at_every_size
def test_the_same_key_goes_on_from_the_target_to_the_row_above(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        for answer in ("买书", "≥9册", "9册", "30", "", "讲座", "≥3场"):
            terminal.read(0.3)
            terminal.type(answer)
            terminal.press("enter")
        terminal.wait_for("“讲座”实际完成了多少？")
        terminal.type(TAKE)
        terminal.wait_for("> 3场")
        terminal.wait_for("已取来指标值，改好再回车；不要就按 Ctrl+Z。")
        terminal.wait_for("再按 Ctrl+R 换成上一行这一格。")
        terminal.type(TAKE)
        terminal.wait_for("> 9册")
        terminal.press("ctrl+z")
        terminal.wait_for("> 3场")
        terminal.press("ctrl+z")
        terminal.settle()
        assert not terminal.shows("> 3场")
        terminal.wait_for("“讲座”实际完成了多少？")


@at_every_size
def test_all_of_a_long_text_is_cleared_by_one_key_and_found_again(five: Path) -> None:
    text = FileStore(five).look("2").form.goals.actual or ""
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, "总体目标")
        terminal.press("f8")
        terminal.wait_for("实际完成得怎么样？")
        terminal.wait_for(text[-8:])
        terminal.type("另加")
        terminal.wait_for("另加")
        terminal.press("home", "ctrl+u")
        terminal.wait_for("已全部清空")
        terminal.wait_until_gone("另加")
        terminal.press("ctrl+z")
        terminal.wait_for("另加")
        terminal.press("enter")
        terminal.wait_for("三级指标的名称是什么？")
    assert FileStore(five).look("2").form.goals.actual == f"{text}另加"


def test_a_long_text_has_all_the_height_that_is_free(home: Path) -> None:
    with Terminal(["new", "--year", "2025"], home, lines=40, columns=80) as terminal:
        terminal.wait_for("项目名称是什么？")
        go_to(terminal, "总体目标")
        terminal.wait_for("预期目标是什么？")
        for number in range(18):
            terminal.type(f"第{number}句\n")
        terminal.wait_for("第17句")
        assert terminal.shows("第0句")


def test_where_nothing_can_be_taken_that_is_said(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type(TAKE)
        terminal.wait_for("没有可以取来的")


def test_line_by_line_a_text_is_taken_in_and_enter_gives_it(
    ziping: Callable[..., Ran], five: Path
) -> None:
    ran = ziping("plain", "3", typed=":去 13\n:取\n\n:退出\n")

    form = FileStore(five).look("3").form
    assert "取来预期目标：" in ran.stdout
    assert form.goals.actual == form.goals.expected
