"""A program that is started for a while, and ends with all that it has started.

It ends when it is done, when its time is over, when nobody waits for it any more, and
also when this process is killed: a shell that does nothing but wait for that stands by.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

LOOK_SECONDS: Final = 0.1
"""Time between two looks at whether anybody still waits."""
END_SECONDS: Final = 0.3
"""Time in which what was killed is gone; where nobody buries it, no longer."""

_GUARD: Final = 'read _ || { kill -s KILL -- "-$1"; sleep 0.3; rm -rf -- "$2"; }'
"""Waits for a line. Without one its other end is gone: this process was killed."""


class TookTooLongError(Exception):
    """Its time is over."""


class StoppedError(Exception):
    """Nobody waits for it any more."""


def run_for(
    words: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    seconds: float,
    is_stopped: Callable[[], bool],
) -> None:
    """Run a program in a folder that is its own, until it ends.

    Raises TookTooLongError or StoppedError; it has ended then as well.
    """
    process = subprocess.Popen(
        words,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        with _guarded(process.pid, folder):
            _wait(process, time.monotonic() + seconds, is_stopped)
    finally:
        _end(process)


def _wait(
    process: subprocess.Popen[bytes], end: float, is_stopped: Callable[[], bool]
) -> None:
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(LOOK_SECONDS)
            return
        if is_stopped():
            raise StoppedError
        if time.monotonic() > end:
            raise TookTooLongError


@contextmanager
def _guarded(group: int, folder: Path) -> Iterator[None]:
    """Have a group ended and a folder removed where this process ends first."""
    guard = subprocess.Popen(
        ["/bin/sh", "-c", _GUARD, "sh", str(group), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        guard.communicate(b"\n")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all that it has started; what was killed is gone afterwards."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    end = time.monotonic() + END_SECONDS
    with suppress(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(process.pid, 0)
            time.sleep(0.01)
