"""The ways a session ends without being asked: what was seen is there again."""

import os
import signal
from pathlib import Path

import pytest

from support.terminal import Terminal

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
        terminal.wait_for("没有回车的字已经找回，接着用吗？")
        terminal.type("，接着写")
        terminal.press("enter")
        terminal.wait_for(f"项目名称：{TYPED}，接着写")


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_what_was_seen_is_there_again_after(home: Path, end: signal.Signals) -> None:
    with typing(home) as terminal:
        os.kill(terminal.pid, end)
        terminal.exit_code()
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


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (120, 40), (40, 12)])
def test_starting_again_asks_once_whether_to_go_on_with_what_was_typed(
    home: Path, columns: int, lines: int
) -> None:
    size = {"columns": columns, "lines": lines}
    with Terminal(["new", "--year", "2020"], home, **size) as terminal:
        terminal.answer("项目名称是什么？", "存盘的名称")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("escape")
        terminal.wait_for("> 存盘的名称")
        terminal.type(TYPED)
        terminal.wait_for(TYPED)
        terminal.kill()
    with Terminal(["open", "1"], home, **size) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for(f"> 存盘的名称{TYPED}")
        terminal.wait_for("没有回车的字已经找回，接着用吗？")
        terminal.wait_for("Ctrl+Z 恢复")
        terminal.press("ctrl+z")
        terminal.wait_until_gone(TYPED)
        terminal.wait_for("> 存盘的名称")


def test_what_was_dropped_is_not_offered_again(home: Path) -> None:
    with typing(home) as terminal:
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for(f"> {TYPED}")
        terminal.wait_for("Ctrl+Z 不用这些字。")
        terminal.press("ctrl+z")
        terminal.wait_until_gone(TYPED)
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        assert "找回" not in terminal.text


def test_what_was_left_at_another_question_is_told_beside_what_was_saved(
    home: Path,
) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.press("f8")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for(f"别的题没有回车的字也找回了：项目名称“{TYPED}”")
        assert "存盘的是空白" in terminal.text.replace("\n ", "")
        terminal.press("f7")
        terminal.wait_for(f"> {TYPED}")


def test_line_by_line_what_was_typed_is_taken_or_dropped(home: Path) -> None:
    with typing(home) as terminal:
        terminal.kill()
    with Terminal(["plain", "1"], home) as terminal:
        wanted = f"（上次打的字还没有回车：{TYPED}；直接回车就用它，:撤销 不用这些字）"
        terminal.wait_for(wanted)
        terminal.type(":撤销\n")
        terminal.wait_for("已恢复这一格原来的内容")
        terminal.kill()
    with Terminal(["plain", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        assert TYPED not in terminal.text


def test_only_the_main_thread_is_given_the_signals_that_end_it(home: Path) -> None:
    """Another one would not wake the main one where it waits for the terminal."""
    with typing(home) as terminal:
        tasks = Path(f"/proc/{terminal.pid}/task")
        masks = {int(task.name): blocked(task) for task in tasks.iterdir()}

    main = masks.pop(terminal.pid)
    ends = {*ENDS.values(), signal.SIGALRM} - {signal.SIGKILL}
    assert main & ends == set()
    assert masks
    assert all(ends <= others for others in masks.values())


def blocked(task: Path) -> set[int]:
    """The signals that a thread does not take."""
    lines = dict(
        line.split(":\t") for line in (task / "status").read_text().splitlines()
    )
    mask = int(lines["SigBlk"], 16)
    return {number for number in signal.valid_signals() if mask >> (number - 1) & 1}
