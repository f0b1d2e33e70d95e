"""The ways a session ends without being asked: what was seen is there again."""

import os
import signal
import time
from pathlib import Path

import pytest
from terminal import Terminal

TYPED = "断线时正在打的字"
ENDS = {
    "a hang-up": signal.SIGHUP,
    "a termination": signal.SIGTERM,
    "a quit": signal.SIGQUIT,
    "a kill": signal.SIGKILL,
}


def typing(home: Path, *words: str) -> Terminal:
    """A session in the middle of an answer."""
    terminal = Terminal(words or ["new", "--year", "2020"], home)
    terminal.wait_for("项目名称是什么？")
    terminal.type(TYPED)
    terminal.wait_for(f"> {TYPED}")
    return terminal


def found_again(home: Path) -> None:
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for(f"> {TYPED}")
        terminal.wait_for("已经找回")
        terminal.type("，接着写")
        terminal.press("enter")
        terminal.wait_for(f"项目名称：{TYPED}，接着写")


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_what_was_seen_is_there_again_after(home: Path, end: signal.Signals) -> None:
    with typing(home) as terminal:
        os.kill(terminal.pid, end)
        began = time.monotonic()
        terminal.exit_code()
        assert time.monotonic() - began < 2
    found_again(home)


def test_a_window_that_is_closed_ends_the_session(home: Path) -> None:
    with typing(home) as terminal:
        terminal.close_window()
        assert terminal.exit_code() == 128 + signal.SIGHUP
    found_again(home)


def test_a_window_that_is_closed_ends_it_even_where_hang_ups_are_ignored(
    home: Path,
) -> None:
    with Terminal(["new", "--year", "2020"], home, ignores_hang_up=True) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.wait_for(f"> {TYPED}")
        terminal.close_window()
        assert terminal.exit_code() == 128 + signal.SIGHUP
    found_again(home)


def test_a_signal_leaves_the_terminal_as_it_was(home: Path) -> None:
    with typing(home) as terminal:
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
        assert b"\x1b[?1049l" in terminal.sent
        assert terminal.is_cooked()


def test_long_text_is_kept_key_by_key_too(home: Path) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.press("f2", "down", "down", "enter")
        terminal.wait_for("年初定的预期目标是什么？")
        terminal.type("很长的目标，还没有写完")
        terminal.wait_for("还没有写完")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("年初定的预期目标是什么？")
        terminal.wait_for("很长的目标，还没有写完")


def test_an_answer_that_was_given_is_not_offered_again(home: Path) -> None:
    with typing(home) as terminal:
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.read(0.5)
        assert "已经找回" not in terminal.text
        assert TYPED not in terminal.text.split("主管部门是哪个？")[1]
