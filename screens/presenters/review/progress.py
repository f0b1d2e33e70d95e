"""How far a long run is: how many, how fast, how long still. Silent off a terminal."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from rich.cells import cell_len

from screens.output import waited
from screens.presenters.review.review_wording import ReviewSays

Item = TypeVar("Item")

EVERY: Final = 500_000_000
"""Nanoseconds before the first word, and between two: what is quick needs none."""

LEAST: Final = 5
"""Things of which the first may not tell how long the others take."""

MINUTE: Final = 60
A_SECOND: Final = 1_000_000_000
USUAL_WIDTH: Final = 80


def progress(items: Iterable[Item], count: int) -> Iterator[Item]:
    """The items as they come; each word takes the place of the one before."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    began = told = time.monotonic_ns()
    is_told = False
    try:
        for number, item in enumerate(items, start=1):
            now = time.monotonic_ns()
            if shown and number < count and now - told >= EVERY:
                told, is_told = now, True
                waited(progress_line(number, count, now - began, _width()))
            yield item
    finally:  # Ctrl+C as well: what is said next begins on a line of its own
        if is_told:
            waited("")


@contextmanager
def at_work(sentence: str) -> Iterator[None]:
    """What is done in one piece: a terminal is told of it for as long as it takes."""
    waited(sentence)
    try:
        yield
    finally:
        waited("")


def progress_line(number: int, count: int, spent: int, width: int) -> str:
    """How far it is, `spent` nanoseconds after it began, on one line of a terminal."""
    facts = {"number": number, "count": count}
    left = _left((count - number) * spent // number // A_SECOND + 1)
    whole = ReviewSays.PROGRESS.format(**facts, rate=_rate(number, spent), left=left)
    short = ReviewSays.SHORT_PROGRESS.format(**facts, left=left)
    least = ReviewSays.COUNT_ALONE.format(**facts)
    lines = (whole, short, least) if number >= LEAST else (least,)
    return next((line for line in lines if cell_len(line) < width), "")


def _rate(number: int, spent: int) -> str:
    """How many a second; of what is slower than that, how many a minute."""
    rate = number * A_SECOND // max(spent, 1)
    if rate > 1:
        return ReviewSays.A_SECOND.format(count=rate)
    slow = number * MINUTE * A_SECOND // max(spent, 1)
    return ReviewSays.A_MINUTE.format(count=max(slow, 1))


def _left(seconds: int) -> str:
    if seconds <= 2 * MINUTE:
        return ReviewSays.SECONDS.format(count=seconds)
    return ReviewSays.MINUTES.format(count=-(-seconds // MINUTE))


def _width() -> int:
    """The columns of the terminal; one that tells none has as many as most."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or USUAL_WIDTH
    except OSError:
        return USUAL_WIDTH
