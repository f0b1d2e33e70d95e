"""Files on a shared server: read with a limit, written whole or not at all."""

import errno
import fcntl
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.folders import sync_folder
from wizard.refusals import Unsure, Unusable
from wizard.umask import shared_mode
from wizard.wording import Says, system_reason

PRIVATE_FILE = 0o600

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
"""A file that nobody had before; what tempfile would load takes long to load."""

REPEATED_BYTES: Final = 100
"""How much of a name the name of its part repeats."""


def read_bytes(path: Path, most: int) -> bytes:
    """The content of an ordinary file of at most `most` bytes.

    Raises Unusable for what is missing, no ordinary file, too large or closed to us.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise Unusable(Says.NO_FILE.format(file=path)) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return read_all(descriptor, path, most)


def read_all(descriptor: int, path: Path, most: int) -> bytes:
    """The content behind a descriptor, which is closed. Raises Unusable."""
    content = b""
    try:
        try:
            about = os.fstat(descriptor)
            if not stat.S_ISREG(about.st_mode):
                raise Unusable(Says.NOT_A_FILE.format(file=path))
            room = min(about.st_size, most) + 1  # room for `most` takes long to make
            while len(content) <= most and (more := os.read(descriptor, room)):
                content += more
        finally:
            shut(descriptor)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(content) > most:
        raise Unusable(Says.TOO_LARGE.format(file=path, most=f"{most // 1024} KB"))
    return content


def shut(descriptor: int) -> None:
    """Close what was only read from; nothing hangs on how that goes."""
    with suppress(OSError):
        os.close(descriptor)


def _unreadable(path: Path, error: Exception) -> Unusable:
    return Unusable(Says.CANNOT_READ.format(file=path, why=system_reason(error)))


def write_whole(path: Path, content: bytes, *, shared: bool = False) -> None:
    """Write the file whole or not at all: the old one stays until the new one is safe.

    Mode 0600, or what others may do with a file that is shared. Raises Unusable with
    the old file untouched.
    """
    write_together({path: content}, shared=shared)


def write_together(contents: Mapping[Path, bytes], *, shared: bool = False) -> None:
    """Write all of the files, or none of them: each is safe before the first is named.

    Mode as `write_whole` says. Raises Unusable with the old files untouched, and Unsure
    where that cannot be said any more.
    """
    parts: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            parts[path] = _part_or_refusal(path, content, contents, shared=shared)
        _rename(parts)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _part_or_refusal(
    path: Path, content: bytes, together: Iterable[Path], *, shared: bool
) -> Path:
    """The content safe beside its file. Raises Unusable where that cannot be."""
    try:
        mode = shared_mode(path) if shared else PRIVATE_FILE
        return _part(path, content, mode)
    except (OSError, ValueError) as error:
        raise _unwritable(path, together, error) from error


def _rename(parts: Mapping[Path, Path]) -> None:
    """Give each part the name of its file.

    Raises Unusable where the first cannot have it, and Unsure where a later one
    cannot, or where the disk does not say that the names are safe.
    """
    renamed: list[Path] = []
    try:
        for path, part in parts.items():
            part.replace(path)
            renamed.append(path)
        for folder in {path.parent for path in parts}:
            sync_folder(folder)
    except OSError as error:
        waiting = [path for path in parts if path not in renamed]
        file = (waiting or renamed[-1:])[0]
        if not renamed:
            raise _unwritable(file, parts, error) from error
        done = "、".join(map(str, renamed))
        facts = {"file": file, "why": system_reason(error), "done": done}
        raise Unsure(Says.HALF_WRITTEN.format(**facts)) from error


def _unwritable(path: Path, together: Iterable[Path], error: Exception) -> Unusable:
    """The refusal; whether any of the files was there tells what is still untouched."""
    was_there = any(os.path.isfile(path) for path in together)  # noqa: PTH113  raises nothing
    says = Says.CANNOT_WRITE if was_there else Says.CANNOT_WRITE_NEW
    return Unusable(says.format(file=path, why=system_reason(error)))


def _part(path: Path, content: bytes, mode: int) -> Path:
    """The content in a file beside the one that it is for, safe on the disk.

    It is held while it is written, so that nobody takes it for a left-over.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", path)
    before = path.stem.encode(errors="ignore")[:REPEATED_BYTES].decode(errors="ignore")
    name = path.parent / f".{before}.{os.urandom(8).hex()}.part"
    descriptor = os.open(name, _NEW, PRIVATE_FILE)
    try:
        try:
            _hold(descriptor)
            if mode != PRIVATE_FILE:
                os.fchmod(descriptor, mode)
            _write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        with suppress(OSError):
            name.unlink(missing_ok=True)
        raise
    return name


def _hold(descriptor: int) -> None:
    with suppress(OSError):  # there are disks without locks
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_all(descriptor: int, content: bytes) -> None:
    """All of it: a write may take less than it was given."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
