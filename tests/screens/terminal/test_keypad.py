"""The keypad of PuTTY within tmux, whose Enter is a line feed."""

from pathlib import Path

from support.terminal import Terminal

LINE_FEED = "\n"


def test_the_enter_of_the_keypad_is_enter_in_lists_and_on_the_paper(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.press("f3")
        terminal.wait_for("修改这一格")
        terminal.type(LINE_FEED)
        terminal.wait_for("项目名称是什么？")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.type(LINE_FEED)
        terminal.wait_until_gone("目录：")
        terminal.wait_for("回车")


def test_the_enter_of_the_keypad_is_a_new_line_in_long_text(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("down", "down", "enter")
        terminal.wait_for("换行")
        terminal.type(f"上半{LINE_FEED}下半")
        terminal.wait_for("下半")
        assert "上半下半" not in terminal.text
