"""The files of a review: those that were named, and all that stand in folders."""

import os
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Final, NamedTuple

from exports.readers import READERS

SKIPPED: Final = (".", "~$")
"""How the names of what is no form begin: hidden files, and marks of open ones."""


class Seen(NamedTuple):
    """A file that was come by: its name for people, and which file it is."""

    name: str
    real: str
    is_link: bool


def files_in(named: Sequence[Path], left: Set[Path] = frozenset()) -> Iterator[str]:
    """Each file once, in the order of the names; in folders those that can be read.

    Links to folders are not followed, and what is not there is left to its reader. A
    link to a file that is come by as well is that file. What is `left` out, by its
    whole path, is what the review writes itself.
    """
    found = [seen for path in named for seen in _at(path, left)]
    files = {seen.real for seen in found if not seen.is_link}
    known: set[str] = set()
    for seen in found:
        is_first = not seen.is_link or seen.real not in files
        if is_first and seen.real not in known:
            known.add(seen.real)
            yield seen.name


def _at(path: Path, left: Set[Path]) -> Iterator[Seen]:
    if path.is_dir():
        yield from _below(path, left)
    else:
        yield _seen(path, path.parent.resolve() / path.name)


def _below(folder: Path, left: Set[Path]) -> Iterator[Seen]:
    top, shut = folder.resolve(), list[OSError]()
    for place, folders, names in os.walk(folder, onerror=shut.append):
        here = top / Path(place).relative_to(folder)
        folders[:] = sorted(n for n in folders if _is_looked_at(here / n, left))
        for name in sorted(names):
            is_kind = Path(name).suffix.lower() in READERS
            if is_kind and _is_looked_at(here / name, left):
                yield _seen(Path(place) / name, here / name)
    for error in shut:  # its reader says why
        yield _seen(Path(error.filename), Path(error.filename).absolute())


def _seen(name: Path, whole: Path) -> Seen:
    is_link = whole.is_symlink()
    real = os.path.realpath(whole) if is_link else str(whole)
    return Seen(str(name), real, is_link)


def _is_looked_at(path: Path, left: Set[Path]) -> bool:
    return not path.name.startswith(SKIPPED) and path not in left
