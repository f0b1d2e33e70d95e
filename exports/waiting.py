"""What takes seconds is told to the person who waits, by whoever can show it.

What goes on in steps tells after a second at which one it is.

Who waits may have had enough: what takes seconds looks now and then whether that is so.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

Show = Callable[[str], None]
"""Shows a sentence in the place of the one before; a blank one when all is done."""

Stopped = Callable[[], bool]
"""Whether nobody waits any more."""

UNTOLD_SECONDS: Final = 1
"""What takes no longer than this is not told."""
SECONDS_BETWEEN: Final = 0.2
"""From one word on the steps to the next."""

_SHOW: Final[ContextVar[Show | None]] = ContextVar("show", default=None)
_STOPPED: Final[ContextVar[Stopped | None]] = ContextVar("stopped", default=None)


@contextmanager
def shown_while_waiting(show: Show) -> Iterator[None]:
    """What is waited for within is shown by this."""
    before = _SHOW.set(show)
    try:
        yield
    finally:
        _SHOW.reset(before)


def stop_where(stopped: Stopped) -> None:
    """From now on, in this thread or process, this says whether to stop."""
    _STOPPED.set(stopped)


def is_stopped() -> bool:
    """Whether nobody waits any more for what takes seconds."""
    stopped = _STOPPED.get()
    return stopped is not None and stopped()


@contextmanager
def waiting(sentence: str) -> Iterator[None]:
    """This takes seconds: the sentence is shown until it is done."""
    show = _SHOW.get()
    if show is None:
        yield
        return
    show(sentence)
    try:
        yield
    finally:
        show("")


class Steps:
    """Something that goes on in steps: what is told of it, and how often."""

    def __init__(self) -> None:
        self._due = time.monotonic() + UNTOLD_SECONDS

    def is_due(self) -> bool:
        """Whether it is time to say at which step it is; then not again at once."""
        now = time.monotonic()
        if now < self._due:
            return False
        self._due = now + SECONDS_BETWEEN
        return True


def in_steps(sentences: Iterable[str]) -> None:
    """Go through steps, each of which says which one comes next."""
    show, steps, is_shown = _SHOW.get(), Steps(), False
    try:
        for sentence in sentences:
            if show is not None and steps.is_due():
                show(sentence)
                is_shown = True
    finally:
        if show is not None and is_shown:
            show("")
