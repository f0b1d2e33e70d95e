"""The terminal's cursor stands at the caret, and is seen there."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screens.terminal.caret import HIDE, SHOW
from support.steps import new_form
from support.terminal import PATIENCE, Terminal

NAME = "云溪县图书馆“春苗”项目"


def caret(terminal: Terminal) -> tuple[int, int]:
    """Where the cursor is, once all is drawn; it has to be seen."""
    terminal.settle()
    cursor = terminal.screen.cursor
    assert not cursor.hidden, terminal.text
    return cursor.x, cursor.y


def wait_until(terminal: Terminal, holds: Callable[[], bool]) -> None:
    """Wait until something holds of where the cursor is."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, (terminal.screen.cursor.x, terminal.text)
        terminal.read(0.05)


def before_caret(terminal: Terminal) -> str:
    """What stands before the cursor on its line."""
    x, y = caret(terminal)
    return "".join(terminal.screen.buffer[y][n].data for n in range(x))


def after_caret(terminal: Terminal) -> str:
    """What stands at the cursor and behind it."""
    x, y = caret(terminal)
    row = terminal.screen.buffer[y]
    return "".join(row[n].data for n in range(x, terminal.screen.columns)).rstrip()


@pytest.fixture
def asked(home: Path) -> Iterator[Terminal]:
    """A form at its first question."""
    with new_form(home) as terminal:
        yield terminal


def test_the_cursor_is_seen_at_the_beginning_of_the_first_line(asked: Terminal) -> None:
    wait_until(asked, lambda: before_caret(asked).endswith("> "))
    wait_until(asked, lambda: after_caret(asked) == "")


def test_the_cursor_is_right_behind_what_was_typed(asked: Terminal) -> None:
    asked.type(NAME)
    asked.wait_for(NAME)
    wait_until(asked, lambda: before_caret(asked).endswith(NAME))

    asked.press("left", "left")
    wait_until(asked, lambda: after_caret(asked) == NAME[-2:])
    asked.press("home")
    wait_until(asked, lambda: after_caret(asked) == NAME)


def test_the_cursor_is_in_view_where_a_line_is_longer_than_its_window(
    asked: Terminal,
) -> None:
    asked.type("图书采购" * 30 + "终点")
    asked.wait_for("终点")
    wait_until(asked, lambda: before_caret(asked).endswith("终点"))
    asked.resize(40, 12)
    asked.wait_for("F1帮助")
    wait_until(asked, lambda: before_caret(asked).endswith("终点"))
    asked.press("left")
    wait_until(asked, lambda: after_caret(asked) == "点")


def test_the_cursor_follows_long_text_over_its_lines(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("down", "down", "enter")
        terminal.wait_for("换行")
        terminal.type("甲" * 60 + "乙")
        terminal.wait_for("甲乙")
        wait_until(terminal, lambda: before_caret(terminal).endswith("甲乙"))
        terminal.type("\n丙丁")
        terminal.wait_for("丙丁")
        wait_until(terminal, lambda: before_caret(terminal).endswith("丙丁"))
        terminal.resize(50, 24)
        terminal.settle()
        terminal.press("left")
        wait_until(terminal, lambda: after_caret(terminal).startswith("丁"))


@pytest.mark.parametrize("keys", [(), ("f2",)], ids=["check answers", "outline"])
def test_the_cursor_is_at_the_beginning_of_the_marked_row(
    five: Path, keys: tuple[str, ...]
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.press(*keys)
        for move in ("down", "pagedown", "up", "end", "home"):
            terminal.settle()
            terminal.press(move)
            wait_until(terminal, lambda: after_caret(terminal).startswith("> "))


def test_the_cursor_is_at_the_marked_cell_of_the_paper(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.press("f3")
        terminal.settle()
        for _ in range(3):
            terminal.press("down")
            x, y = caret(terminal)
            row = terminal.screen.buffer[y]
            assert row[x].reverse
            assert not row[x - 1].reverse


def test_the_cursor_stays_in_the_line_that_a_palette_is_searched_by(
    asked: Terminal,
) -> None:
    asked.press("ctrl+p")
    asked.wait_for("查找：")
    asked.type("hd")
    asked.press("down")
    wait_until(asked, lambda: before_caret(asked).strip() == "hd")


def test_the_cursor_is_shown_once_and_not_at_every_key(asked: Terminal) -> None:
    asked.settle()
    asked.type(NAME)
    asked.wait_for(NAME)
    asked.press("left", "backspace", "enter")
    asked.settle()

    assert asked.sent.count(SHOW.encode()) == 1
    assert asked.sent.count(HIDE.encode()) == 1
