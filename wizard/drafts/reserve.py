"""Space that lies ready for a journal, in which writing goes on when the disk is full.

It does where a file is written in its place: ext4, xfs, tmpfs. btrfs writes every
change to a new place and needs room for that, whatever was set aside, unless the file
was told otherwise before it held anything. zfs and others cannot be told.
"""

import errno
import fcntl
import os
import struct
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.private_files import open_own
from wizard.drafts.records import RESERVED_BYTES
from wizard.files import shut
from wizard.refusals import Unusable
from wizard.wording import Says

_LONG: Final = struct.calcsize("l")
_GET_FLAGS: Final = 0x80006601 | _LONG << 16
_SET_FLAGS: Final = 0x40006602 | _LONG << 16
_IN_PLACE: Final = 0x00800000
"""FS_IOC_GETFLAGS, FS_IOC_SETFLAGS and FS_NOCOW_FL of linux/fs.h."""

_BLOCK_BYTES: Final = 512
"""What `st_blocks` counts in, on every file system."""

_NEVER_IN_PLACE: Final = frozenset({"zfs", "bcachefs", "nilfs2", "logfs"})
"""File systems that write to a new place and know no such flag."""

_MOUNTS: Final = Path("/proc/self/mountinfo")


def reserve(file: int) -> str | None:
    """Set the space aside; why it does not hold, or None where it does."""
    found = os.fstat(file)
    if not is_in_place(file) or _type_of(found.st_dev) in _NEVER_IN_PLACE:
        return DraftSays.NOT_IN_PLACE
    allotted = min(found.st_size, found.st_blocks * _BLOCK_BYTES)
    if allotted >= RESERVED_BYTES:
        return None  # asked once more, xfs refuses on a full disk what it has given
    try:
        os.posix_fallocate(file, 0, RESERVED_BYTES)
    except OSError:
        return DraftSays.NOT_RESERVED
    return None


def is_in_place(file: int) -> bool:
    """Whether the file is written in its place, which an empty one is told to be."""
    try:
        flags = _flags(file)
        if flags & _IN_PLACE:
            return True
        told = struct.pack("=i", flags | _IN_PLACE).ljust(_LONG, b"\0")
        fcntl.ioctl(file, _SET_FLAGS, told)
        return bool(_flags(file) & _IN_PLACE)
    except OSError:
        return True  # there is nothing to be told: no other place is ever written to


def renewed(old: int, path: Path) -> int:
    """The same journal in a file that is written in its place; the old where none is.

    Only an empty file can be told to be, and a disk that is full makes no other.
    """
    part = path.with_name(f".{path.stem}.{os.urandom(8).hex()}.part")
    try:
        new = open_own(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, Says.CANNOT_WRITE)
    except (OSError, Unusable):
        return old
    try:
        _copy(old, new)
        part.rename(path)
    except OSError:
        shut(new)
        with suppress(OSError):
            part.unlink()
        return old
    shut(old)
    return new


def _copy(old: int, new: int) -> None:
    """Raises OSError where not all of it is safe in the new file."""
    if not is_in_place(new):
        raise OSError(errno.EOPNOTSUPP, "")
    os.posix_fallocate(new, 0, RESERVED_BYTES)
    content, at = os.pread(old, os.fstat(old).st_size, 0), 0
    while at < len(content):
        at += os.pwrite(new, content[at:], at)
    os.fsync(new)


def _flags(file: int) -> int:
    got = fcntl.ioctl(file, _GET_FLAGS, bytes(_LONG))
    flags: int = struct.unpack("=i", got[:4])[0]
    return flags


def _type_of(device: int) -> str:
    """The file system that has this number; blank where the system does not tell."""
    number = f"{os.major(device)}:{os.minor(device)}"
    try:
        mounts = _MOUNTS.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    parted = (line.partition(" - ") for line in mounts)
    types = [after.split()[0] for at, _, after in parted if at.split()[2] == number]
    return types[0] if types else ""
