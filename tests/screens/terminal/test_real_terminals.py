"""The same in real terminals and multiplexers, where they are installed."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unicodedata import east_asian_width

import pyte
import pytest

from support.paths import ROOT
from support.terminal import Terminal

EXECUTE = ("-c", "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])")
"""A Python program that becomes the command behind it."""

ZIPING = (sys.executable, "-m", "screens.cli", "new", "--year", "2025")

NAME = "“春苗”①—②…绿化×养护≥标准项目"

narrow = pyte.screens.wcwidth


def wide(character: str) -> int:
    """The cells of a character in a Chinese locale of old."""
    return 2 if east_asian_width(character) == "A" else narrow(character)


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {missing}")


@contextmanager
def in_tmux(home: Path) -> Iterator[Terminal]:
    """The program within tmux, as it is without any setting."""
    server = ("tmux", "-S", f"{home.parent}/tmux", "-f", "/dev/null", "-u")
    words = [*server, "new-session", *ZIPING]
    try:
        with Terminal(words, home, program=EXECUTE) as terminal:
            yield terminal
    finally:
        subprocess.run([*server, "kill-server"], check=False, capture_output=True)


@contextmanager
def in_screen(home: Path, settings: str = "") -> Iterator[Terminal]:
    """The program within GNU screen."""
    folder, file = home.parent / "screens", home.parent / "screenrc"
    folder.mkdir(mode=0o700)
    file.write_text(f"startup_message off\ndefutf8 on\n{settings}\n")
    environment = {"SCREENDIR": str(folder)}
    words = ["screen", "-U", "-c", str(file), "-S", "ziping", *ZIPING]
    try:
        with Terminal(
            words, home, program=EXECUTE, environment=environment
        ) as terminal:
            yield terminal
    finally:
        subprocess.run(
            ["screen", "-S", "ziping", "-X", "quit"],
            env=environment | {"PATH": "/usr/bin:/bin"},
            check=False,
            capture_output=True,
        )


MULTIPLEXERS = [
    pytest.param(in_tmux, marks=needs("tmux"), id="tmux"),
    pytest.param(in_screen, marks=needs("screen"), id="screen"),
]

Opened = Callable[[Path], "contextmanager[Terminal]"]


def at_second_question(terminal: Terminal) -> None:
    terminal.wait_for("项目名称是什么？")
    terminal.type("甲项目\r")
    terminal.wait_for("主管部门是哪个？")


def before_caret(terminal: Terminal) -> str:
    cursor = terminal.screen.cursor
    row = terminal.screen.buffer[cursor.y]
    return "".join(row[x].data for x in range(cursor.x))


def wait_for_caret(terminal: Terminal, before: str) -> None:
    """Wait until this stands before a cursor that is seen."""
    for _ in range(200):
        terminal.read(0.05)
        if before_caret(terminal).endswith(before):
            break
    assert before_caret(terminal).endswith(before), terminal.text
    assert not terminal.screen.cursor.hidden


@pytest.mark.parametrize("opened", MULTIPLEXERS)
def test_escape_and_a_digit_at_once_are_both(opened: Opened, home: Path) -> None:
    with opened(home) as terminal:
        at_second_question(terminal)
        terminal.type("\x1b5")
        terminal.wait_for("> 甲项目5")


@pytest.mark.parametrize("opened", MULTIPLEXERS)
@pytest.mark.parametrize("alt_left", ["\x1b\x1b[D", "\x1b[1;3D"])
def test_alt_with_an_arrow_stays_at_its_question(
    alt_left: str, opened: Opened, home: Path
) -> None:
    with opened(home) as terminal:
        at_second_question(terminal)
        terminal.type("乙局")
        terminal.wait_for("> 乙局")
        terminal.type(alt_left)
        terminal.type("的")
        terminal.wait_for("> 乙局的")
        assert "主管部门是哪个？" in terminal.text


@pytest.mark.parametrize("opened", MULTIPLEXERS)
def test_the_cursor_is_seen_behind_what_was_typed(opened: Opened, home: Path) -> None:
    with opened(home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(NAME)
        wait_for_caret(terminal, f"> {NAME}")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("home", "down")
        wait_for_caret(terminal, " ")
        cursor = terminal.screen.cursor
        assert terminal.screen.buffer[cursor.y][cursor.x].data == ">"


@needs("screen")
def test_screen_with_two_cells_for_such_characters_has_the_caret_behind_them(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pyte.screens, "wcwidth", wide)
    with in_screen(home, "cjkwidth on") as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(NAME)
        wait_for_caret(terminal, f"> {NAME}")


PROBE = """
import sys, time
from pathlib import Path
from screens.terminal.encoding import ask_encoding, typed_meanwhile
from screens.terminal.tty import raw_input
with raw_input():
    ask_encoding()
    time.sleep(1)
    left = typed_meanwhile().typed
from rich.cells import cell_len
Path(sys.argv[1]).write_text(f"{cell_len('×“1”')} {left!r}")
"""


@needs("xvfb-run")
@pytest.mark.parametrize(
    ("command", "cells"),
    [
        pytest.param(["xterm", "-u8", "-e"], 4, marks=needs("xterm")),
        pytest.param(["xterm", "-u8", "-cjk_width", "-e"], 7, marks=needs("xterm")),
        pytest.param(["pterm", "-load", "wide", "-e"], 7, marks=needs("pterm")),
        pytest.param(["pterm", "-e"], 4, marks=needs("pterm")),
    ],
)
def test_the_width_is_measured_in_windows(
    command: list[str], cells: int, tmp_path: Path
) -> None:
    told, probe = tmp_path / "told", tmp_path / "probe.py"
    probe.write_text(PROBE)
    sessions = tmp_path / ".putty/sessions"
    sessions.mkdir(parents=True)
    (sessions / "wide").write_text("CJKAmbigWide=1\n")
    subprocess.run(
        ["xvfb-run", "-a", *command, sys.executable, str(probe), str(told)],
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        },
        check=False,
        timeout=60,
    )
    assert told.read_text() == f"{cells} b''"
