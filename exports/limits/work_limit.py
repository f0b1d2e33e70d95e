"""Reading what may be hostile with no more work than a form could need.

The processor's time counts: a machine with much else to do reads the same files. Where
it is spent, `TooMuchWorkError` is raised wherever the work is. It is no `Exception`, so
that no library takes it for a fault of its own, and it comes again for one that does so
all the same. Python knows signals in its main thread alone: another one has no limit.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final, NoReturn

AGAIN: Final = 0.1
"""Seconds after which it is raised again."""


class TooMuchWorkError(BaseException):
    """More work than was allowed."""


@contextmanager
def work_limit(seconds: float) -> Iterator[None]:
    """Work for so many seconds of the processor, else raise TooMuchWorkError."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _prepare()
    began = time.process_time()
    around, again = signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        if around:  # this limit was within another one, which goes on
            left = around - (time.process_time() - began)
            signal.setitimer(signal.ITIMER_PROF, max(left, AGAIN), again)


@cache
def _prepare() -> None:
    """Have the signal of the timer, which nobody else uses, raise from now on."""
    signal.signal(signal.SIGPROF, _spent)


def _spent(*_: object) -> NoReturn:
    raise TooMuchWorkError
