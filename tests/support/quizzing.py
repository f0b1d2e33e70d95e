"""The exercises of one kind, from the menu of training: on a screen and in pipes."""

import json
from pathlib import Path
from typing import Any

from screens.presenters.training.lessons import lessons
from support.command import run_ziping
from support.terminal import Terminal


def place_of(kind: str) -> int:
    """The place of a kind of exercise in the menu, from 0."""
    return [lesson.name for lesson in lessons()].index(kind)


def opened(home: Path, kind: str, **size: int) -> Terminal:
    """The app where a paper of this kind is chosen."""
    terminal = Terminal(["learn"], home, **size)
    terminal.wait_for("从上往下做")
    terminal.press(*["down"] * place_of(kind), "enter")
    terminal.wait_for("上下键选择  回车 确定")
    return terminal


def say(home: Path, kind: str, *lines: str) -> str:
    """What is printed once this kind is chosen and these lines are typed."""
    typed = "".join(f"{line}\n" for line in (str(place_of(kind) + 1), *lines))
    ran = run_ziping(("learn", "--plain"), home, home.parent, {}, typed)
    assert ran.stderr == ""
    assert ran.returncode == 0
    return ran.stdout


def reported(home: Path) -> Any:
    """The report for programs, of what was learnt in this home."""
    ran = run_ziping(("learn", "--report", "--json"), home, home.parent, {})
    return json.loads(ran.stdout)
