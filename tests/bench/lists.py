"""A step in a list of sixty rows, in view and where it scrolls."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from bench.data import home_of, samples
from bench.figures import RUNS, Figure
from bench.session import Answer, Session

IN_VIEW = 15
"""Steps down that scroll none of the lists."""


def figures(folder: Path) -> Iterator[Figure]:
    """Bytes and time of a step, beside a list of our own hand and a DataTable."""
    home = home_of([samples()[n % 5] for n in range(59)], folder / "sixty")
    with (
        Session.ours(home) as ours,
        Session.peer("lines", folder) as lines,
        Session.peer("datatable", folder) as table,
    ):
        ours.until("新填一份自评表")
        lines.until("ready")
        table.until("ready")
        for session in (ours, lines, table):
            session.take()
        for _ in range(3):
            ours.press("up")
        yield from _steps("in view", [ours, lines, table], IN_VIEW)
        for session in (ours, lines, table):
            for _ in range(4):
                session.press("down")
        yield from _steps("scrolling", [ours, lines, table], RUNS)


def _steps(where: str, sessions: list[Session], count: int) -> Iterator[Figure]:
    found: list[list[Answer]] = [[] for _ in sessions]
    for _ in range(count):
        for session, answers in zip(sessions, found, strict=True):
            answers.append(session.press("down"))
    sizes = [statistics.median(len(a.sent) for a in answers) for answers in found]
    times = [statistics.median(a.seconds for a in answers) for answers in found]
    for what, unit, (ours, view, table) in (
        ("bytes", "B", sizes),
        ("time", "s", times),
    ):
        name = f"a step in a list of 60, {where}: {what}"
        yield Figure(name, ours, unit, 1.2, view, "own view", {"DataTable": table})
