"""What is seen in a window and what its keys do: xterm, and PuTTY's pterm."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.terminal import Terminal
from support.window import NEEDED, PUTTY, Window, command_of, environment_of, screen
from wizard.drafts.file_store import FileStore

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"not all installed: {NEEDED}"
)

TERMINALS = [
    pytest.param(
        name,
        marks=pytest.mark.skipif(shutil.which(name) is None, reason="not installed"),
    )
    for name in ("xterm", "pterm")
]

PROMPT = 3
"""The column behind ` > `."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen() as name:
        yield name


@contextmanager
def opened(
    terminal: str, home: Path, display: str, colours: str = "black on white"
) -> Iterator[Window]:
    """A new form at its first question, in a window."""
    words = ["new", "--year", "2025"]
    window = Window(command_of(terminal, colours), words, environment_of(home, display))
    try:
        window.wait_until(lambda: column(window) == PROMPT)
        yield window
    finally:
        window.close()


def column(window: Window) -> int | None:
    """Where the cursor is seen."""
    cursor = window.picture().cursor
    return cursor and cursor[0]


@pytest.fixture
def asked_line(tmp_path: Path) -> int:
    """The line that the question stands on."""
    with Terminal(["new", "--year", "2025"], tmp_path / "other") as terminal:
        terminal.wait_for("项目名称是什么？")
        lines = terminal.text.split("\n")
    return next(n for n, line in enumerate(lines) if "项目名称是什么？" in line)


@pytest.mark.parametrize("colours", PUTTY)
@pytest.mark.parametrize("terminal", TERMINALS)
def test_the_cursor_is_at_the_caret_and_the_question_is_legible(
    terminal: str, colours: str, home: Path, display: str, asked_line: int
) -> None:
    with opened(terminal, home, display, colours) as window:
        window.wait_until(lambda: {0, 255} <= window.picture().greys(asked_line))
        window.type("a1b2")
        window.wait_until(lambda: column(window) == PROMPT + 4)
        window.press("Left")
        window.wait_until(lambda: column(window) == PROMPT + 3)
        window.press("F2")
        window.wait_until(lambda: column(window) not in (PROMPT + 3, None))
        first = window.picture().cursor
        assert first is not None
        window.press("Down")
        window.wait_until(lambda: window.picture().cursor not in (first, None))
        assert column(window) == first[0]


@pytest.mark.parametrize("terminal", TERMINALS)
def test_escape_alt_and_the_keypad_do_what_they_say(
    terminal: str, home: Path, display: str
) -> None:
    with opened(terminal, home, display) as window:
        window.type("a1")
        window.wait_until(lambda: column(window) == PROMPT + 2)
        window.press("KP_Enter")  # Enter: the next question
        window.wait_until(lambda: column(window) == PROMPT)
        window.type("b2")
        window.wait_until(lambda: column(window) == PROMPT + 2)
        window.press("alt+Left", "alt+Up")  # nothing
        window.type("cd")
        window.wait_until(lambda: column(window) == PROMPT + 4)
        window.press("Escape", "5")  # back, and a 5 there
        window.wait_until(lambda: column(window) == PROMPT + 3)
        program = window.program
    while program.exists():
        time.sleep(0.01)
    draft = FileStore(home).open("1")
    draft.close()
    assert draft.form.project.name == "a1"
    assert draft.typed == {
        "project.supervising_department": "b2cd",
        "project.name": "a15",
    }
