"""What a screen sends when it opens, and what it costs while nobody types."""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from bench.data import fit_samples, home_of
from bench.figures import Figure
from bench.session import Session

SECONDS = 60

SCREENS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "question": (("f2", "生态效益指标"), ("enter", "年度？")),
    "long text": (
        ("f2", "生态效益指标"),
        ("down", "\x1b"),
        ("down", "\x1b"),
        ("enter", "预期目标"),
    ),
    "check answers": (),
    "outline": (("f2", "生态效益指标"),),
    "paper": (("f3", "绩效"),),
    "summary": (("f5", "得分"),),
    "help": (("f2", "生态效益指标"), ("enter", "年度？"), ("f1", "年度")),
}
"""How each screen is reached from check answers."""


def figures(folder: Path) -> Iterator[Figure]:
    """The first screen; then a minute of every screen at once, in silence."""
    yield _first("first question", folder / "first", "new", "年度？")
    home = home_of(fit_samples(), folder / "list")
    yield _first("list of drafts", home, "", "新填一份自评表")
    yield from _silence(folder)


def _first(what: str, home: Path, word: str, shown: str) -> Figure:
    with Session.ours(home, *filter(None, [word])) as session:
        sent = session.until(shown) + session.take(0.5)[0]
    return Figure(f"{what}: all that is sent until it stands", len(sent), "B", 10_000)


def _silence(folder: Path) -> Iterator[Figure]:
    with ExitStack() as stack:
        sessions = {}
        for name, steps in SCREENS.items():
            home = home_of(fit_samples(), folder / name.replace(" ", "-"))
            session = stack.enter_context(Session.ours(home, "open", "1"))
            session.until("核对")
            session.take()
            session.go(*steps)
            sessions[name] = session
        time.sleep(1)
        for session in sessions.values():
            session.take()
        before = {name: session.cpu for name, session in sessions.items()}
        time.sleep(SECONDS)
        sent = {name: len(s.take()[0]) for name, s in sessions.items()}
        spent = {name: s.cpu - before[name] for name, s in sessions.items()}
    names = ", ".join(SCREENS)
    yield Figure(
        f"{SECONDS} s idle ({names}): bytes of all", sum(sent.values()), "B", 0
    )
    most = max(spent.values())
    what, beside = f"{SECONDS} s idle: processor time of the busiest", "the time itself"
    yield Figure(what, most, "s", 0.001, SECONDS, beside)
