"""How soon it is there: the first question, and the commands that need no screen."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.data import FORM, home_of, samples
from bench.figures import Figure, medians, seconds
from bench.session import ZIPING, Session

MARK = "卿"
"""A key whose echo cannot be anything else."""

KEPT_SECONDS = 5.0
"""As long as that it may take to be ready, on a busy machine."""

EARLY = "清晨即起洒扫庭除要内外整洁"
"""Typed before the program can have painted anything."""


def figures(folder: Path) -> Iterator[Figure]:
    """Start, early keys, and the two quickest commands."""
    yield from _screens(folder)
    yield _early(folder)
    yield from _commands()


def _screens(folder: Path) -> Iterator[Figure]:
    home = home_of(samples(), folder / "drafts")
    times = medians(
        {
            "question": partial(
                ready, lambda: Session.ours(folder / "new", "new"), "年度？"
            ),
            "list": partial(ready, lambda: Session.ours(home), "新填一份自评表", "f1"),
            "minimal": partial(ready, lambda: Session.peer("minimal", folder), "ready"),
        }
    )
    for what, name in (
        ("first question, ready for keys", "question"),
        ("list of drafts, painted", "list"),
    ):
        yield Figure(
            f"start to {what}",
            times[name],
            "s",
            1.2,
            times["minimal"],
            "minimal Textual app",
        )


def ready(start: Callable[[], Session], shown: str, key: str = MARK) -> float:
    """Seconds until it has painted and a key has been answered."""
    with start() as session:
        session.until(shown)
        if key != MARK:
            return time.perf_counter() - session.began
        session.type(key)
        session.until(key)
        return time.perf_counter() - session.began


def _early(folder: Path) -> Figure:
    lost = 0
    for _ in range(5):
        with Session.ours(folder / "early", "new") as session:
            for key in EARLY:
                session.type(key)
                time.sleep(0.02)
            lost += not _kept(folder / "early")
    return Figure("keys lost of those typed while it starts", lost, "", 0)


def _kept(home: Path) -> bool:
    """Whether all of it is kept; the screen has each key by itself."""
    end = time.monotonic() + KEPT_SECONDS
    while time.monotonic() < end:
        if any(EARLY.encode() in each.read_bytes() for each in home.glob("*.journal")):
            return True
        time.sleep(0.02)
    return False


def _commands() -> Iterator[Figure]:
    python = [sys.executable, "-c"]
    commands = {
        "check": [ZIPING, "check", str(FORM)],
        "--version": [ZIPING, "--version"],
        "import pydantic": [*python, "import pydantic"],
        "pass": [*python, "pass"],
    }
    times = medians({name: seconds(partial(_run, c)) for name, c in commands.items()})
    floors = {"check": ("import pydantic", 1.5), "--version": ("pass", 2.5)}
    for name, (floor, goal) in floors.items():
        what = "ziping check of one TOML" if name == "check" else f"ziping {name}"
        yield Figure(what, times[name], "s", goal, times[floor], f"python -c “{floor}”")


def _run(command: list[str]) -> None:
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
