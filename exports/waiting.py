"""What takes seconds is told to the person who waits, by whoever can show it.

Who waits may have had enough: what takes seconds looks now and then whether that is so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

Show = Callable[[str], None]
"""Shows a sentence in the place of the one before; a blank one when all is done."""

Stopped = Callable[[], bool]
"""Whether nobody waits any more."""

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
