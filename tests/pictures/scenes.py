"""The screens that are shown: the real program, driven to each of them under a pty."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pictures.samples import second_form
from support.command import run_ziping
from support.paths import ROOT, SAMPLES
from support.terminal import Terminal

PICTURES: Final = ROOT / "docs" / "pictures"

Scene = tuple[str, Terminal]
"""A name, and the terminal while it shows this."""

SIZES: Final = {"": (80, 24), "-wide": (120, 36), "-small": (40, 12)}

CHANGED: Final = 1_611_111_111
"""When the first draft in the list was changed: early in 2021, and the others after."""
HOUR: Final = 3600

QUIET: Final = 0.15
"""Seconds without a byte that mean: that was all."""

ROW: Final = "\n[[indicators]]\n"
DONE: Final = 6
"""Indicators that are filled in where the question is asked."""


def scenes(folder: Path) -> Iterator[Scene]:
    """Every screen, one after the other."""
    yield from questions(folder)
    yield from around_a_draft(folder)


def questions(folder: Path) -> Iterator[Scene]:
    """A row's points are asked for, in a window of each size."""
    half = folder / "half.toml"
    half.write_text(half_filled(folder), encoding="utf-8")
    for suffix, (columns, lines) in SIZES.items():
        with window(folder, "open", str(half), columns=columns, lines=lines) as opened:
            opened.wait_for("实际完成了多少？")
            opened.type("8万元")
            opened.press("enter")
            opened.wait_for("的分值定为多少分？")
            opened.type("10")
            opened.wait_for("> 10")
            yield f"question{suffix}", settled(opened)


def around_a_draft(folder: Path) -> Iterator[Scene]:
    """The list of drafts, the paper and the outline of a form; what is judged of it."""
    home = folder / "drafts"
    with_drafts(home)
    with window(home) as opened:
        opened.wait_for("妇女儿童工作业务经费")
        opened.wait_for("2 处错误")
        yield "drafts", settled(opened)
    with window(home, "open", "1") as opened:
        opened.wait_for("F6 导出")
        opened.press("f3")
        opened.wait_for("（2020年度）")
        opened.wait_for("回车 修改这一格")
        yield "paper", settled(opened)
        opened.press("escape", "f2")
        opened.wait_for("目录：妇女儿童工作业务经费")
        yield "outline", settled(opened)
    yield from judged(home)


def judged(home: Path) -> Iterator[Scene]:
    """Check answers and the summary of a form with errors, in each size."""
    for suffix, (columns, lines) in SIZES.items():
        with window(home, "open", "1", columns=columns, lines=lines) as opened:
            opened.wait_for("F6 导出")
            yield f"check{suffix}", settled(opened)
            opened.press("f5")
            opened.wait_for("总览：")
            yield f"summary{suffix}", settled(opened)


def settled(opened: Terminal) -> Terminal:
    """The terminal once nothing more is drawn, such as what stands beside."""
    opened.settle()
    while opened.read(QUIET):
        pass
    return opened


def with_drafts(folder: Path) -> None:
    """A folder in whose home the sample's forms are drafts, each an hour younger."""
    folder.mkdir()
    home = folder / "home"
    run_ziping(["import", str(SAMPLES / "changji-2020.txt")], home, folder, {})
    for number, draft in enumerate(sorted(home.rglob("*.toml"))):
        at = CHANGED + number * HOUR
        os.utime(draft, (at, at))


def half_filled(folder: Path) -> str:
    """A real form up to the target of a row."""
    head, *rows = second_form(folder).read_text(encoding="utf-8").split(ROW)
    begun = rows[DONE].partition("\nactual")[0]
    return ROW.join([head, *rows[:DONE], begun]) + "\n"


def window(folder: Path, *words: str, columns: int = 80, lines: int = 24) -> Terminal:
    """The program in a terminal that answers what it is asked."""
    opened = Terminal(
        words,
        folder / "home",
        folder=folder,
        columns=columns,
        lines=lines,
        environment={"TZ": "UTC"},
    )
    opened.screen.write_process_input = opened.type
    return opened
