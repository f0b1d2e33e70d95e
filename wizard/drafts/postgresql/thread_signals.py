"""Signals are for the main thread: others are begun without them."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

THREAD_SIGNALS: Final = (
    signal.SIGHUP,
    signal.SIGTERM,
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGALRM,
    signal.SIGXCPU,
)
"""Left to the main thread, whose handlers run between its own steps alone."""


@contextmanager
def no_signals() -> Iterator[None]:
    """A thread that is begun in here gets none of them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, THREAD_SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
