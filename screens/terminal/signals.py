"""The ways a session ends without being asked: a closed line, a signal, a hang-up.

Everything that was seen is in the draft or its journal by then, so nothing is saved
here: the terminal is put right and the process is gone at once. `signal.signal` is
used because a loop that is blocked on a stalled terminal runs no handlers of its own.
"""

import os
import select
import signal
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType
from typing import Final

ENDS: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGXCPU)
"""Signals that end the session; code 128 + number, as shells have it."""

IGNORED: Final = (signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM)
"""Signals that would kill it for nothing."""

RESTORE: Final = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?1004l"
    b"\x1b[?1049l\x1b[?25h\x1b[0m"
)
"""No mouse, no paste marks, no focus reports, the screen of before, the cursor."""


SCREEN: Final = 1
"""Where the app is drawn: stdout is known to be a terminal, stderr may be a file."""

REMARKS: Final = 2
"""Where something is said: stderr, as every remark."""

Restore = Callable[[], None]
"""Sets the terminal as it was found."""

Farewell = Callable[[], str]
"""What is said last; blank where nothing is."""


def end_on_signals(restore: Restore, farewell: Farewell, idled: str = "") -> None:
    """End cleanly from now on, by signal or by a line that is cut.

    An alarm ends it, too, where there is something to be said then.
    """

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(signal.SIGCONT, signal.SIG_IGN)  # else Textual draws again
        _leave(restore, 128 + number, farewell())

    for number in ENDS:
        signal.signal(number, end)
    for number in IGNORED:
        signal.signal(number, signal.SIG_IGN)
    if idled:
        end_on_alarm(idled, restore)
    with left_to_main_thread():
        waits = (restore, farewell)
        Thread(target=_wait_for_hang_up, args=waits, daemon=True).start()


@contextmanager
def left_to_main_thread() -> Iterator[None]:
    """Threads that are started in here leave the signals that end it to the main one.

    The system gives a signal to any thread while the main one has another to see to.
    If that one then waits for a lock, as it does on a stalled terminal, Python would
    not run the handler before the lock is free: never.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {*ENDS, signal.SIGALRM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_on_term(farewell: Farewell) -> None:
    """End on SIGTERM with a sentence, where no screen is drawn.

    On SIGHUP, too, where it was not to be ignored.
    """

    def end(number: int, _: FrameType | None) -> None:
        _leave(lambda: None, 128 + number, farewell(), b"")

    signal.signal(signal.SIGTERM, end)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, end)


def end_on_alarm(said: str, restore: Restore, modes: bytes = RESTORE) -> None:
    """End with a sentence when the alarm goes off that somebody sets."""
    code = 128 + signal.SIGALRM
    signal.signal(signal.SIGALRM, lambda *_: _leave(restore, code, said, modes))


def _wait_for_hang_up(restore: Restore, farewell: Farewell) -> None:
    """A parent may have told us to ignore SIGHUP; the line is gone all the same."""
    poller = select.poll()
    poller.register(0, 0)
    poller.poll()
    _leave(restore, 128 + signal.SIGHUP, farewell())


def _leave(restore: Restore, code: int, said: str = "", modes: bytes = RESTORE) -> None:
    """Put the terminal right as far as it still listens, and be gone.

    Where a shell has it, the system is kept from stopping us for that.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    try:
        os.set_blocking(SCREEN, False)
        os.write(SCREEN, modes)
        if not _is_shells():
            restore()
        os.write(REMARKS, f"{said}\n".encode() if said else b"")
    except (OSError, termios.error):
        os._exit(code)
    os._exit(code)


def _is_shells() -> bool:
    """Whether a shell that saw us stopped has the terminal, set as it needs it."""
    try:
        return os.tcgetpgrp(SCREEN) != os.getpgrp()
    except OSError:
        return False
