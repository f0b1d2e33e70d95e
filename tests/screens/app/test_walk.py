"""A form is walked through by Enter: little is sent at each, and nothing jumps."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from support.command import run_ziping
from support.paths import SAMPLES
from support.terminal import Terminal

MOST_BYTES = {(80, 24): 2_000, (120, 40): 4_000}
"""What a question may send that is asked next, by the size of the window."""

STEPS = 45
"""Questions of a form with many rows: of all its parts, and of several rows."""

PARTS = {"answer": " >", "points": " 分值合计", "keys": " 回车 下一题"}
"""What the lines begin with that have a place of their own."""


class Stop(NamedTuple):
    """One question of the walk."""

    asked: str
    sent: int
    places: dict[str, int]
    """On which line of the screen each part stands."""
    is_long: bool


@pytest.fixture(scope="module", params=MOST_BYTES, ids=str)
def walk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[tuple[int, int], list[Stop]]:
    """The size of the window, and every question from the first one on."""
    folder = tmp_path_factory.mktemp("walk")
    home = folder / "home"
    run_ziping(["import", str(SAMPLES / "changji-2020.txt")], home, folder, {})
    columns, lines = request.param
    with Terminal(["open", "1"], home, columns=columns, lines=lines) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("home", "enter")
        terminal.wait_for("第 1/")
        terminal.settle()
        return request.param, [*_stops(terminal)]


def _stops(terminal: Terminal) -> Iterator[Stop]:
    for number in range(2, STEPS):
        before = len(terminal.sent)
        terminal.press("enter")
        terminal.wait_for(f"第 {number}/")
        terminal.settle()
        rows = terminal.left.split("\n")
        yield Stop(
            "\n".join(rows[:12]),
            len(terminal.sent) - before,
            dict(_places(terminal, rows)),
            any("Ctrl+J" in row for row in rows),
        )


def _places(terminal: Terminal, rows: list[str]) -> Iterator[tuple[str, int]]:
    for part, begins in PARTS.items():
        yield part, next(y for y, row in enumerate(rows) if row.startswith(begins))
    lines = range(terminal.screen.lines)
    yield "question", next(y for y in lines if terminal.screen.buffer[y][1].underscore)


def test_every_enter_sends_little(walk: tuple[tuple[int, int], list[Stop]]) -> None:
    size, stops = walk
    most = max(stops, key=lambda stop: stop.sent)

    assert most.sent <= MOST_BYTES[size], most


def test_points_and_keys_stand_on_the_same_lines_at_every_question(
    walk: tuple[tuple[int, int], list[Stop]],
) -> None:
    _, stops = walk
    assert len({(s.places["points"], s.places["keys"]) for s in stops}) == 1


def test_question_and_answer_stand_on_the_same_lines_where_there_is_room(
    walk: tuple[tuple[int, int], list[Stop]],
) -> None:
    """On a usual window only a long answer takes lines of what stands above it."""
    (_, lines), stops = walk
    meant = [stop for stop in stops if lines > 24 or not stop.is_long]
    assert len({(s.places["question"], s.places["answer"]) for s in meant}) == 1
