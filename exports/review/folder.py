"""The files of a review: those that were named, and all that stand in folders."""

import os
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Final

from exports.readers import READERS

SKIPPED: Final = (".", "~$")
"""How the names of what is no form begin: hidden files, and marks of open ones."""


def files_in(named: Sequence[Path], left: Set[Path] = frozenset()) -> Iterator[str]:
    """Each file once, in the order of the names; in folders those that can be read.

    Links to folders are not followed, and what is not there is left to its reader.
    What is `left` out, by its whole path, is what the review writes itself.
    """
    seen: set[str] = set()
    for path in named:
        for file in _below(path, left) if path.is_dir() else (str(path),):
            if file not in seen:
                seen.add(file)
                yield file


def _below(folder: Path, left: Set[Path]) -> Iterator[str]:
    top = folder.resolve()
    for place, folders, names in os.walk(folder):
        here = top / Path(place).relative_to(folder)
        folders[:] = sorted(n for n in folders if _is_looked_at(here / n, left))
        for name in sorted(names):
            is_kind = Path(name).suffix.lower() in READERS
            if is_kind and _is_looked_at(here / name, left):
                yield str(Path(place) / name)


def _is_looked_at(path: Path, left: Set[Path]) -> bool:
    return not path.name.startswith(SKIPPED) and path not in left
