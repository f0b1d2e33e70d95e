"""What others may do with files that are meant for them: papers that leave.

All that the program keeps for itself is closed to everybody else.
"""

import stat
from pathlib import Path
from typing import ClassVar, Final

OWNERS: Final = 0o600
"""What the owner may always do with a file."""

EVERYBODY: Final = 0o666

OWNERS_FOLDER: Final = 0o700

FOLDER: Final = 0o777
"""What everybody could do with a folder."""


class _UmaskOfProcess:
    """The setting of the whole process."""

    umask: ClassVar[int] = 0o077


def started_with(umask: int) -> None:
    """Remember which rights the account takes away from new files."""
    _UmaskOfProcess.umask = umask


def shared_mode(path: Path) -> int:
    """The mode of a file that leaves: that of the file which is there, else a new one.

    A new file lets others do what the account's umask leaves them, and no more than
    its folder does. Raises OSError where the folder cannot be looked at.
    """
    if path.is_file() and not path.is_symlink():
        return stat.S_IMODE(path.stat().st_mode) & EVERYBODY | OWNERS
    folder = stat.S_IMODE(path.parent.stat().st_mode)
    return EVERYBODY & ~_UmaskOfProcess.umask & (folder | OWNERS) | OWNERS


def shared_folder_mode(folder: Path) -> int:
    """The mode of a folder that is made for others as well, as of a file in there.

    Raises OSError where the folder around it cannot be looked at.
    """
    around = stat.S_IMODE(folder.parent.stat().st_mode)
    return FOLDER & ~_UmaskOfProcess.umask & (around | OWNERS_FOLDER) | OWNERS_FOLDER
