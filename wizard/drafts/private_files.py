"""Our own files on a shared server: never a link, a pipe or a stranger's file."""

import fcntl
import os
import pwd
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.draft_wording import DraftSays
from wizard.files import PRIVATE_FILE, read_all, shut
from wizard.refusals import Unusable
from wizard.wording import Says, system_reason

MOST_BYTES: Final = 1024 * 1024
"""A draft is never larger."""

SETTLED_SECONDS: Final = 5.0
"""Seconds after which a part that nobody holds is left over."""

ABANDONED_SECONDS: Final = 86_400.0
"""Seconds after which a part is left over where nothing can be held."""


def open_own(path: Path, flags: int, says: str = Says.CANNOT_READ) -> int:
    """A descriptor of an ordinary file of ours, mode 0600 where it is made.

    Raises Unusable; FileExistsError where it was to be made and is there.
    """
    how = flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        return _opened(path, how)
    except FileExistsError:
        raise
    except FileNotFoundError as error:
        sentence = Says.CANNOT_WRITE if flags & os.O_CREAT else Says.NO_FILE
        raise Unusable(sentence.format(file=path, why=system_reason(error))) from error
    except (OSError, ValueError) as error:
        raise Unusable(says.format(file=path, why=system_reason(error))) from error


def _opened(path: Path, how: int) -> int:
    descriptor = os.open(path, how, PRIVATE_FILE)
    try:
        _refuse_strange(os.fstat(descriptor), path)
    except (OSError, Unusable):
        shut(descriptor)
        raise
    return descriptor


def is_own(path: Path) -> bool:
    """Whether an ordinary file of ours of readable size is there."""
    try:
        found = path.lstat()
        _refuse_strange(found, path)
    except (OSError, Unusable):
        return False
    return found.st_size <= MOST_BYTES


def read_own(path: Path, most: int) -> bytes:
    """The content of a file of ours. Raises Unusable."""
    descriptor = open_own(path, os.O_RDONLY)
    return read_all(descriptor, path, most)


def owner(uid: int) -> str:
    """The name of a user; the number where there is none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def sweep(folder: Path, stem: str = "") -> None:
    """Clear away parts of files that a killed program has left behind.

    Those of `stem` at once, for its lock is ours and nobody writes them; others only
    when they are old enough and nobody holds them.
    """
    with suppress(OSError):
        for path in folder.glob(f".{stem or '*'}.*.part"):
            with suppress(OSError):
                _sweep(path, at_once=bool(stem))


def _sweep(path: Path, *, at_once: bool) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return
        if at_once or time.time() - found.st_mtime > _patience(descriptor):
            path.unlink()
    finally:
        shut(descriptor)


def _patience(part: int) -> float:
    """How old a part must be to be left over. Raises OSError where it is held."""
    try:
        fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return ABANDONED_SECONDS
    return SETTLED_SECONDS


def _refuse_strange(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Unusable(Says.NOT_A_FILE.format(file=path))
    if found.st_uid != os.geteuid():
        raise Unusable(DraftSays.NOT_YOURS.format(file=path, owner=owner(found.st_uid)))
