"""What fifty people at once take of the memory."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bench.data import fit_samples, home_of
from bench.figures import Figure
from bench.session import Session

SESSIONS = 50


def figures(folder: Path) -> Iterator[Figure]:
    """Proportional shares of fifty sessions, each with a form of its own open."""
    homes = iter([home_of(fit_samples(), folder / f"{n}") for n in range(SESSIONS)])
    ours = _share(lambda: Session.ours(next(homes), "open", "1"), "核对")
    floor = _share(lambda: Session.peer("minimal", folder), "ready")
    what = f"memory of a session, {SESSIONS} at once"
    yield Figure(what, ours, "MB", 1.25, floor, "minimal Textual app")


def _share(start: Callable[[], Session], shown: str) -> float:
    with ExitStack() as stack:
        sessions = []
        for _ in range(SESSIONS):
            session = stack.enter_context(start())
            session.until(shown)
            sessions.append(session)
        for session in sessions:
            session.take(0.05)
        return statistics.mean(session.pss for session in sessions)
