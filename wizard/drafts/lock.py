"""The lock of a draft: held while it is open, and it says by whom.

The system's lock decides. Where the disk has none, what stands in the lock file does:
then a draft is held as long as the process that is told there goes on.
"""

import errno
import fcntl
import os
import select
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.lock_owner import Holder
from wizard.drafts.private_files import open_own, owner
from wizard.files import shut
from wizard.refusals import Unusable
from wizard.wording import Says, system_reason

NO_LOCKS: Final = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
"""What a disk without locks answers."""

RECORD_BYTES: Final = 512
"""Bytes that a holder takes in the lock; the one who takes over stands behind."""

RELEASED: Final = -1
"""In place of the file of a lock that is no longer ours."""

PATIENCE_SECONDS: Final = 3.0
"""Seconds that a session has to leave before it is ended."""

DYING_SECONDS: Final = 1.0
"""Seconds in which a process that is dying is gone, and its lock free."""

LOOK_SECONDS: Final = 0.002
"""Seconds between two looks at whether a lock is free."""


class Closed(Unusable):
    """A draft that cannot be worked on now; it can be looked at."""

    question = ""
    """What is asked where it can be taken over; blank where it cannot."""


class Held(Closed):
    """A draft that is open elsewhere: by whom, and since when."""

    def __init__(self, id: str, holder: Holder | None = None) -> None:
        super().__init__(_told(id, holder))
        self.holder = holder
        if holder is not None and holder.is_mine:
            self.question = DraftSays.TAKE_OVER.format(place=holder.place)

    @property
    def is_stuck(self) -> bool:
        """Whether it is our own, and nobody can go on with it there."""
        return bool(self.question) and self.holder is not None and self.holder.is_stuck


class Lock:
    """A lock that is ours, until it is released."""

    def __init__(self, file: int, *, is_real: bool) -> None:
        self.is_real = is_real
        """Whether the disk holds it; else it rests on what is written there."""
        self._file = file

    @property
    def taker(self) -> Holder | None:
        """Who takes the draft over from us, where somebody does."""
        return Holder.read(_line(self._file, RECORD_BYTES))

    def release(self) -> None:
        """Let others have it."""
        file, self._file = self._file, RELEASED
        with suppress(OSError):
            os.pwrite(file, b"".ljust(RECORD_BYTES), 0)
        with suppress(OSError):
            shut(file)


def hold(path: Path, flags: int = 0) -> Lock:
    """The lock at a path, with us in it. Raises Held, Unusable, FileExistsError."""
    file = open_own(path, os.O_RDWR | os.O_CREAT | flags)
    try:
        is_real = _locked(file, path)
    except Unusable:
        shut(file)
        raise
    with suppress(
        OSError
    ):  # a full disk takes no new line; the lock holds all the same
        os.fchmod(file, 0o600)
        os.pwrite(
            file, Holder.me().line().ljust(RECORD_BYTES) + b"".ljust(RECORD_BYTES), 0
        )
    return Lock(file, is_real=is_real)


def take_over(path: Path) -> Lock:
    """The lock of our own session elsewhere, which leaves: its text is all kept.

    One that has left meanwhile is in nobody's way. Raises Held where it is not ours to
    end, or does not end.
    """
    try:
        return hold(path)
    except Held as held:
        if held.holder is None:
            return hold_soon(path)
    file = open_own(path, os.O_RDWR)
    try:
        holder = Holder.read(_line(file, 0))
        if holder is None or not _may_end(holder, file):
            raise Held(path.stem, _known(file))
        with suppress(OSError):
            os.pwrite(file, Holder.me().line().ljust(RECORD_BYTES), RECORD_BYTES)
        _dismiss(holder)
    finally:
        shut(file)
    return _once_free(path)


def who_holds(path: Path) -> Holder | None:
    """Who has a lock that is not ours to take, as far as we may read it."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return _known(file)
    finally:
        shut(file)


def _may_end(holder: Holder, file: int) -> bool:
    """Whether it is another session of ours: the lock says so, and the system too."""
    is_other = holder.is_mine and holder.pid != os.getpid()
    return is_other and holder.is_alive and holder.has_open(file)


def _dismiss(holder: Holder) -> None:
    """Ask the process to leave; end it where it does not, for its journal is whole."""
    try:
        process = os.pidfd_open(holder.pid)
    except OSError:
        return
    try:
        for number in (signal.SIGTERM, signal.SIGKILL):
            if not holder.is_alive:
                return
            signal.pidfd_send_signal(process, number)
            signal.pidfd_send_signal(process, signal.SIGCONT)
            if select.select([process], [], [], PATIENCE_SECONDS)[0]:
                return
    except ProcessLookupError:
        return
    finally:
        shut(process)


def hold_soon(path: Path) -> Lock:
    """The lock of a session that is about to be gone."""
    return _once_free(path, DYING_SECONDS)


def _once_free(path: Path, patience: float = PATIENCE_SECONDS) -> Lock:
    end = time.monotonic() + patience
    while True:
        try:
            return hold(path)
        except Held:
            if time.monotonic() > end:
                raise
            time.sleep(LOOK_SECONDS)


def _locked(file: int, path: Path) -> bool:
    """Whether the disk has the lock for us. Raises Held and Unusable."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Held(path.stem, _known(file)) from error
    except OSError as error:
        if error.errno not in NO_LOCKS:
            facts = {"file": path, "why": system_reason(error)}
            raise Unusable(Says.CANNOT_READ.format(**facts)) from error
        holder = _known(file)
        if holder is not None and holder.is_alive:
            raise Held(path.stem, holder) from error
        return False
    return True


def _known(file: int) -> Holder | None:
    """The holder that goes on, as far as can be known of others than our own."""
    holder = Holder.read(_line(file, 0))
    if holder is None or holder.host != os.uname().nodename:
        return holder
    known = holder.is_alive and (not holder.is_mine or holder.has_open(file))
    return holder if known else None


def _line(file: int, at: int) -> bytes:
    try:
        return os.pread(file, RECORD_BYTES, at)
    except OSError:
        return b""


def _told(id: str, holder: Holder | None) -> str:
    if holder is None:
        return DraftSays.IS_OPEN.format(id=id)
    says = DraftSays.HELD_BY_ME if holder.is_mine else DraftSays.HELD_BY
    return says.format(id=id, owner=owner(holder.uid), place=holder.place)
