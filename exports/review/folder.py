"""The files of a review: those that were named, and all that stand in folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from exports.readers import READERS

SKIPPED: Final = (".", "~$")
"""How the names of what is no form begin: hidden files, and marks of open ones."""


def files_in(named: Sequence[Path]) -> Iterator[str]:
    """Each file once, in the order of the names; in folders those that can be read.

    Links to folders are not followed, and what is not there is left to its reader.
    """
    seen: set[str] = set()
    for path in named:
        for file in _below(path) if path.is_dir() else (str(path),):
            if file not in seen:
                seen.add(file)
                yield file


def _below(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(SKIPPED))
        for name in sorted(names):
            if not name.startswith(SKIPPED) and Path(name).suffix.lower() in READERS:
                yield str(Path(place) / name)
