"""How far a long run is: how many, how fast, how long still. Silent off a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from screens.presenters.review.review_wording import ReviewSays

Item = TypeVar("Item")

MANY: Final = 50
"""Things up to which nobody needs to be told."""

EVERY: Final = 500_000_000
"""Nanoseconds between two words."""

MINUTE: Final = 60
A_SECOND: Final = 1_000_000_000


def progress(items: Iterable[Item], count: int) -> Iterator[Item]:
    """The items as they come; each word takes the place of the one before."""
    shown = count > MANY and sys.stderr is not None and sys.stderr.isatty()
    began = told = time.monotonic_ns()
    is_told = False
    try:
        for number, item in enumerate(items, start=1):
            now = time.monotonic_ns()
            if shown and number < count and now - told >= EVERY:
                told, is_told = now, True
                _say(_line(number, count, now - began))
            yield item
    finally:  # Ctrl+C as well: what is said next begins on a line of its own
        if is_told:
            _say("")


def _say(line: str) -> None:
    """A word in the place of the one before."""
    sys.stderr.write(f"\r{line}\x1b[K")
    sys.stderr.flush()


def _line(number: int, count: int, spent: int) -> str:
    rate = max(number * A_SECOND // max(spent, 1), 1)
    seconds = (count - number) * spent // number // A_SECOND + 1
    says = ReviewSays.SECONDS if seconds <= 2 * MINUTE else ReviewSays.MINUTES
    left = seconds if seconds <= 2 * MINUTE else -(-seconds // MINUTE)
    facts = {"number": number, "count": count, "rate": rate}
    return ReviewSays.PROGRESS.format(**facts, left=says.format(count=left))
