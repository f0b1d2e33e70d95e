"""What stands in no line yet is there again, whatever ended the session."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.steps import new_form
from support.terminal import PATIENCE, Terminal
from wizard.drafts.file_store import FileStore

BLOCK = "走访入户\n办实事"

HEADING = "粘贴了 2 行，这一格只有一行，要怎样？"


@pytest.fixture
def pasted(home: Path) -> Path:
    """A draft whose session was killed while a paste was asked about."""
    with new_form(home) as terminal:
        terminal.type("春苗")
        terminal.wait_for("> 春苗")
        terminal.paste(BLOCK, bracketed=True)
        terminal.wait_for(HEADING)
        terminal.press("down")
        terminal.kill()
    return home


@at_every_size
def test_a_paste_is_asked_about_again(pasted: Path) -> None:
    with Terminal(["open", "1"], pasted) as terminal:
        terminal.wait_for(HEADING)
        terminal.press("home", "enter")
        terminal.wait_for("> 春苗走访入户办实事")
        terminal.kill()
    with Terminal(["open", "1"], pasted) as terminal:
        terminal.wait_for("> 春苗走访入户办实事")
        assert HEADING not in terminal.text


def test_one_that_nobody_wants_is_not_asked_about_again(pasted: Path) -> None:
    with Terminal(["open", "1"], pasted) as terminal:
        terminal.wait_for(HEADING)
        terminal.press("escape")
        terminal.wait_for("粘贴的内容没有放进去。")
        terminal.kill()
    with Terminal(["open", "1"], pasted) as terminal:
        terminal.wait_for("> 春苗")
        assert HEADING not in terminal.text


def test_it_is_asked_about_line_by_line_as_well(pasted: Path) -> None:
    with Terminal(["plain", "1"], pasted, term="dumb") as terminal:
        terminal.wait_for("（上次打的字还没有回车：春苗")
        terminal.wait_for(HEADING)
        terminal.type(":并\n")
        terminal.wait_for("主管部门是哪个？")
    assert FileStore(pasted).look("1").form.project.name == "走访入户办实事"


def test_a_paste_that_is_cut_off_is_told(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type("\x1b[200~走访入户\r办实")
        terminal.wait_for("粘贴还没有传完")
        terminal.settle()
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("上次来不及写进格里的字：“走访入户 办实”")


SLOW = """
import os, stat, time
real = os.fsync
def fsync(file):
    while stat.S_ISDIR(os.fstat(file).st_mode) and os.path.exists(os.environ["STUCK"]):
        time.sleep(0.01)
    real(file)
os.fsync = fsync
"""
"""A disk that is stuck behind every rename, while there is a file that says so.

Python runs it before the program.
"""


def test_what_is_typed_while_an_answer_is_saved_is_told(
    home: Path, tmp_path: Path
) -> None:
    with new_form(home) as terminal:
        terminal.answer("项目名称是什么？", "春苗")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    (tmp_path / "sitecustomize.py").write_text(SLOW)
    path, stuck = os.pathsep.join([str(tmp_path), *sys.path]), tmp_path / "stuck"
    disk = {"PYTHONPATH": path, "STUCK": str(stuck)}
    with Terminal(["open", "1"], home, environment=disk) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.type("甲局")
        terminal.wait_for("> 甲局")
        stuck.touch()
        terminal.press("enter")
        for key in "乙县图书馆":
            terminal.type(key)
            terminal.read(0.05)
        wait_until_kept(terminal, home / "1.ahead", "馆")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("上次来不及写进格里的字：“乙县图书馆”")


def wait_until_kept(terminal: Terminal, file: Path, end: str) -> None:
    """Wait until the text in the file ends so, behind its checksum."""
    limit = time.monotonic() + PATIENCE
    while True:
        line = file.read_bytes().partition(b"\n")[0][9:] if file.exists() else b""
        if str(json.loads(line or b'""')).endswith(end):
            return
        assert time.monotonic() < limit
        terminal.read(0.02)
