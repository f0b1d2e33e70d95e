"""What a key costs: bytes on the line, and the time to the last of them."""

import statistics
import zlib
from collections.abc import Iterator
from pathlib import Path

from bench.data import fit_samples, home_of
from bench.figures import RUNS, Figure
from bench.session import Answer, Session

KEYS = "社区读书角购书经费的年度绩效自评工作" * 3
LONG = "全年组织读书活动并为居民添置图书，" * 42
"""Seven hundred characters in one paragraph."""


def figures(folder: Path) -> Iterator[Figure]:
    """A key in one line, in long text, and compressed; then Enter."""
    with (
        Session.ours(folder / "line", "new") as ours,
        Session.peer("minimal", folder) as peer,
    ):
        ours.until("年度？")
        peer.until("ready")
        ours.take(), peer.take()
        ours.go(("2020\r", "项目名称是什么？"))
        mine, other = _typed(ours, peer)
    yield from _both(
        "a key in a one-line answer", mine, other, "Input(compact=True)", 1.1
    )
    yield Figure(
        "the same over ssh -C (zlib, flushed a packet)",
        _packed(mine),
        "B",
        40,
        others={"Input": _packed(other)},
    )
    yield from _long(folder)
    yield from _enter(folder)


def _typed(ours: Session, peer: Session) -> tuple[list[Answer], list[Answer]]:
    mine, other = [], []
    for key in KEYS:
        mine.append(ours.press(key))
        other.append(peer.press(key))
    return mine, other


def _long(folder: Path) -> Iterator[Figure]:
    with (
        Session.ours(folder / "long", "new") as ours,
        Session.peer("area", folder) as peer,
    ):
        ours.until("年度？")
        peer.until("ready")
        ours.take(), peer.take()
        ours.go(("2020\r", "项目名称是什么？"), ("f2", "生态效益指标"))
        for _ in range(2):
            ours.press("down")
        ours.go(("enter", "预期目标是什么？"))
        ours.paste(LONG[:700])
        peer.paste(LONG[:700])
        mine, other = _typed(ours, peer)
    what = "a Chinese character in 700 characters of text"
    yield from _both(what, mine, other, "TextArea, 5 lines", 1.1)


def _enter(folder: Path) -> Iterator[Figure]:
    home = home_of(fit_samples(), folder / "enter")
    with (
        Session.ours(home, "open", "1") as ours,
        Session.peer("inplace", folder) as peer,
        Session.peer("pushed", folder) as pushed,
    ):
        ours.until("核对")
        ours.take()
        ours.go(("f2", "生态效益指标"), ("enter", "年度？"))
        for other in (peer, pushed):
            other.until("ready")
            other.take()
        mine, others, screens = [], [], []
        for _ in range(RUNS):
            mine.append(ours.press("enter"))
            others.append(peer.press("enter"))
            screens.append(pushed.press("enter"))
    bytes_, time = _medians(mine)
    floor_bytes, floor_time = _medians(others)
    push_bytes, push_time = _medians(screens)
    told = {"in place": floor_bytes, "push_screen": push_bytes}
    yield Figure("Enter: bytes of the next question", bytes_, "B", 2000, others=told)
    yield Figure(
        "Enter: time to the next question, saved",
        time,
        "s",
        4,
        floor_time,
        "in place",
        {"push_screen": push_time},
    )


def _both(
    what: str, mine: list[Answer], others: list[Answer], beside: str, goal: float
) -> Iterator[Figure]:
    """Two figures: bytes, and seconds to the last of them."""
    (ours, mine_time), (floor, floor_time) = _medians(mine), _medians(others)
    yield Figure(f"{what}: bytes", ours, "B", goal, floor, beside)
    yield Figure(
        f"{what}: time to the last byte", mine_time, "s", goal, floor_time, beside
    )


def _medians(answers: list[Answer]) -> tuple[float, float]:
    sizes = statistics.median(len(answer.sent) for answer in answers)
    return sizes, statistics.median(answer.seconds for answer in answers)


def _packed(answers: list[Answer]) -> float:
    """Bytes of a key as one stream of zlib carries them, flushed after each."""
    stream = zlib.compressobj()
    sizes = []
    for answer in answers:
        packet = stream.compress(answer.sent) + stream.flush(zlib.Z_SYNC_FLUSH)
        sizes.append(len(packet))
    return statistics.median(sizes)
