"""The file of a journal: an ordinary one, used by one review at a time."""

import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

PATIENCE: Final = 1
"""Seconds after which a file that another process has is given up."""


def make(path: Path) -> None:
    """Make the file where it is missing, and follow no link to another.

    Raises OSError, which says why, where it cannot be, and sqlite3.DatabaseError for
    what is no file.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
    descriptor = os.open(path, flags, 0o600)
    is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
    os.close(descriptor)
    if not is_file:
        raise sqlite3.DatabaseError


def connected(path: Path) -> sqlite3.Connection:
    """The database in a file, for this process alone until it is closed.

    So it needs no memory that processes share, which a disk of the network has not.
    Raises sqlite3.Error where another process has it, or where it is no database.
    """
    base = sqlite3.connect(path, timeout=PATIENCE)
    base.execute("pragma locking_mode = exclusive")
    base.execute("pragma journal_mode = wal")
    base.execute("pragma synchronous = normal")
    return base


def remove(path: Path) -> None:
    """Remove the file, and what the database put beside it."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{path}{ending}").unlink()


def remove_unused(path: Path) -> None:
    """Remove the file. Raises sqlite3.OperationalError where a review is using it."""
    if path.is_file() and not path.is_symlink():
        try:
            with closing(connected(path)) as base:
                base.execute("begin immediate")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise
        except sqlite3.DatabaseError:  # it is something else
            pass
    remove(path)
