"""The first steps of many tests: what a person does to get where something is shown."""

from pathlib import Path

from support.terminal import Terminal


def new_form(home: Path, *words: str) -> Terminal:
    """A new form of 2025, at its first question."""
    terminal = Terminal(["new", "--year", "2025", *words], home)
    terminal.wait_for("项目名称是什么？")
    return terminal


def headed(home: Path) -> Terminal:
    """A new form where the first amount is asked for."""
    terminal = new_form(home)
    for question in ("项目名称是什么？", "主管部门是哪个？", "实施单位是哪个？"):
        terminal.answer(question, "县图书馆")
    terminal.wait_for("年度资金总额的年初预算数是多少万元？")
    return terminal


def go_to(terminal: Terminal, section: str) -> None:
    """Go to a section by the outline."""
    terminal.press("f2")
    terminal.wait_for("目录：")
    terminal.press("home")
    terminal.look_for(f"> {section}")
    terminal.press("enter")
    terminal.wait_until_gone("目录：")


def row_menu(terminal: Terminal, choice: str) -> None:
    """Choose something that can be done with the row that is asked about."""
    terminal.press("f9")
    terminal.wait_for("这一行要怎样？")
    terminal.press("home")
    terminal.look_for(f"> {choice}")
    terminal.press("enter")


def leave(terminal: Terminal) -> None:
    """Leave the program, which asks first."""
    terminal.press("ctrl+q")
    terminal.wait_for("要退出吗")
    terminal.press("enter")
    assert terminal.exit_code() == 0
