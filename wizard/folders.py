"""Folders on a shared server: made for their owner alone, or as others may see."""

import errno
import os
from itertools import takewhile
from pathlib import Path

from wizard.refusals import Unusable
from wizard.umask import shared_folder_mode
from wizard.wording import Says, system_reason

PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """The folder, made for its owner alone where it was missing.

    Raises Unusable where it cannot be made.
    """
    old = os.umask(0o077)
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        facts = {"file": folder, "why": system_reason(error)}
        raise Unusable(Says.NO_FOLDER.format(**facts)) from error
    finally:
        os.umask(old)


def make_shared_folder(folder: Path) -> None:
    """The folder, and those around it, made as others may see what is shared.

    Raises Unusable where one of them cannot be made.
    """
    try:
        missing = takewhile(lambda each: not each.exists(), (folder, *folder.parents))
        for each in reversed(list(missing)):
            each.mkdir(exist_ok=True)
            each.chmod(shared_folder_mode(each))
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        facts = {"file": folder, "why": system_reason(error)}
        raise Unusable(Says.NO_FOLDER.format(**facts)) from error


def private_folder(folder: Path) -> None:
    """The folder, closed to everybody but its owner. Raises Unusable."""
    make_folder(folder)
    try:
        folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        facts = {"file": folder, "why": system_reason(error)}
        raise Unusable(Says.NO_FOLDER.format(**facts)) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder outlast a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a disk that cannot sync folders
            raise
    finally:
        os.close(descriptor)
