"""How far a long run is: told on a terminal, on one line, and nowhere else."""

import io
import os
import sys
import termios
import time
from collections.abc import Iterator

import pytest

from screens.presenters.review.progress import EVERY, at_work, progress, progress_line

SECOND = 1_000_000_000


@pytest.mark.parametrize(
    ("number", "count", "spent", "width", "line"),
    [
        (205, 2000, 4 * SECOND, 80, "205 / 2000，每秒 51 个，还要 36 秒"),
        (5, 41, 10 * SECOND, 80, "5 / 41，每分钟 30 个，还要 73 秒"),
        (5, 9, 600 * SECOND, 80, "5 / 9，每分钟 1 个，还要 9 分钟"),
        (4, 1784, SECOND, 80, "4 / 1784"),
        (9000, 10000, 90 * SECOND, 40, "9000 / 10000，每秒 100 个，还要 11 秒"),
        (1000, 100000, 10 * SECOND, 40, "1000 / 100000，还要 17 分钟"),
        (205, 2000, 4 * SECOND, 24, "205 / 2000，还要 36 秒"),
        (205, 2000, 4 * SECOND, 12, "205 / 2000"),
        (205, 2000, 4 * SECOND, 10, ""),
    ],
)
def test_a_line_says_how_many_how_fast_and_how_long_as_far_as_it_is_wide(
    number: int, count: int, spent: int, width: int, line: str
) -> None:
    assert progress_line(number, count, spent, width) == line


def slow(count: int) -> Iterator[int]:
    """Numbers, of which the first comes when somebody who waits is told of it."""
    start = time.monotonic_ns()
    while time.monotonic_ns() - start < EVERY:
        time.sleep(0.01)
    yield from range(count)


def told_on_a_terminal(items: Iterator[int], count: int, width: int) -> str:
    """What is written for some items to a terminal that is so wide."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (24, width))
    before = sys.stderr
    with os.fdopen(theirs, "w", encoding="utf-8") as sys.stderr:
        try:
            assert list(progress(items, count)) == list(range(count))
            sys.stderr.write("|")
            sys.stderr.flush()
            written = b""
            while not written.endswith(b"|"):
                written += os.read(ours, 4096)
        finally:
            sys.stderr = before
            os.close(ours)
    return written.decode()


def test_a_few_slow_things_are_told_of_and_the_word_is_taken_away() -> None:
    written = told_on_a_terminal(slow(3), 3, 80)

    assert written.startswith("\r1 / 3\x1b[K")
    assert written.endswith("\r\x1b[K|")


def test_the_last_needs_no_word() -> None:
    assert told_on_a_terminal(slow(1), 1, 80) == "|"


def test_what_takes_one_piece_is_told_until_it_is_done() -> None:
    def one() -> Iterator[int]:
        with at_work("正在写……"):
            yield 0

    assert told_on_a_terminal(one(), 1, 80) == "\r正在写……\x1b[K\r\x1b[K|"


def test_nothing_is_said_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)

    assert list(progress(slow(3), 3)) == [0, 1, 2]
    assert stream.getvalue() == ""
