"""Line by line, too, what was typed is there again, whatever ended the session."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Project

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))


def at(home: Path, question: str) -> Terminal:
    """A session at this question of a draft."""
    store = FileStore(home)
    draft = store.create(FORM)
    draft.save(FORM, question)
    draft.close()
    return Terminal(["plain", "1"], home, term="dumb")


def typed(home: Path) -> dict[str, str]:
    """What the next session finds."""
    draft = FileStore(home).open("1")
    draft.close()
    return {**draft.typed}


def killed(terminal: Terminal) -> None:
    terminal.kill()


def terminated(terminal: Terminal) -> None:
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.exit_code() == 128 + signal.SIGTERM


def hung_up(terminal: Terminal) -> None:
    os.kill(terminal.pid, signal.SIGHUP)
    assert terminal.exit_code() == 128 + signal.SIGHUP


def cut(terminal: Terminal) -> None:
    terminal.close_window()
    os.waitpid(terminal.pid, 0)


def at_an_end(terminal: Terminal) -> None:
    terminal.type("\x04")
    terminal.exit_code()


ENDS = (killed, terminated, hung_up, cut, at_an_end)


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_lines_that_go_on_are_kept(home: Path, end: Callable[[Terminal], None]) -> None:
    with at(home, "goals.expected") as terminal:
        terminal.wait_for("年初定的预期目标")
        for line in ("完成走访一万户\\", "办实事一百件\\"):
            terminal.type(f"{line}\n")
            terminal.wait_for(line)
            terminal.settle()
        end(terminal)
    assert typed(home) == {"goals.expected": "完成走访一万户\n办实事一百件"}
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("办实事一百件")
        terminal.type("\n")
        terminal.wait_for("第 13 题")
        terminal.kill()


@pytest.mark.parametrize("end", ENDS[:-1], ids=lambda end: end.__name__)
@pytest.mark.parametrize(
    ("question", "lines", "kept"),
    [
        ("project.name", ["访惠聚经"], "访惠聚经"),
        ("goals.expected", ["完成走访\\\n", "办实"], "完成走访\n办实"),
    ],
)
def test_so_is_a_line_without_its_end(
    home: Path,
    end: Callable[[Terminal], None],
    question: str,
    lines: list[str],
    kept: str,
) -> None:
    with at(home, question) as terminal:
        terminal.wait_for("？")
        for line in lines:
            terminal.type(line)
            terminal.wait_for(line.strip())
            terminal.settle()
        end(terminal)
    assert typed(home) == {question: kept}


def test_what_was_erased_to_its_beginning_is_not_found_again(home: Path) -> None:
    with at(home, "project.name") as terminal:
        terminal.wait_for("？")
        terminal.type("走访")
        terminal.wait_for("走访")
        terminal.type("\x7f\x7f")
        terminal.settle()
        terminal.kill()
    assert typed(home) == {"project.name": "访惠聚经费"}  # as it was saved


@pytest.mark.parametrize("end", [terminated, at_an_end], ids=lambda end: end.__name__)
def test_the_terminal_edits_lines_by_itself_again_behind_it(
    home: Path, end: Callable[[Terminal], None]
) -> None:
    with at(home, "project.name") as terminal:
        terminal.wait_for("？")
        end(terminal)
        assert terminal.is_cooked()


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("县图书馆\x7f\x7f书记", "县图书记"),
        ("县 图书\x17馆", "县 馆"),
        ("图书馆\x15县", "县"),
        ("“县”\x7f馆", "“县馆"),
    ],
)
def test_a_line_is_edited_as_terminals_do_it(home: Path, keys: str, shown: str) -> None:
    with at(home, "project.name") as terminal:
        terminal.wait_for("？")
        for key in keys:
            terminal.type(key)
        terminal.type("\x1b[D\x1b[A")
        terminal.settle()
        assert terminal.text.rstrip().split("\n")[-1] == shown
        terminal.type("\n")
        terminal.wait_for(f"项目名称：{shown}")


def test_an_order_without_its_end_is_no_text(home: Path) -> None:
    with at(home, "project.name") as terminal:
        terminal.wait_for("？")
        terminal.type(":目录")
        terminal.wait_for(":目录")
        terminal.settle()
        terminated(terminal)
    assert typed(home) == {}


@pytest.mark.parametrize("begun", ["", ":粘贴\n"])
def test_what_was_pasted_is_kept_until_it_is_said_what_becomes_of_it(
    home: Path, begun: str
) -> None:
    with at(home, "project.name") as terminal:
        terminal.wait_for("？")
        if begun:
            terminal.type(begun)
            terminal.settle()
        terminal.type("走访入户\n办实事\n")
        terminal.wait_for("办实事")
        terminal.settle()
        terminal.kill()
    assert typed(home) == {"project.name": "走访入户办实事"}
