"""The files of a review: those that were named, and all that stand in folders."""

import os
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Final

from exports.reading.readers import READERS
from exports.review.books.overviews import is_overview
from exports.review.outcome import stamp
from exports.review.own_results import own_results
from exports.review.unread_kinds import UNREAD_KINDS

LOOKED_AT: Final = READERS.keys() | UNREAD_KINDS.keys()
"""What is looked at in folders: what can be read, and what may hold forms unread."""

SKIPPED: Final = (".", "~$")
"""How the names of what is no form begin: hidden files, and marks of open ones."""


def files_in(named: Sequence[Path], left: Set[Path] = frozenset()) -> Iterator[str]:
    """Each file once, in the order of the names; in folders those that may hold forms.

    Links to folders are not followed, and what is not there is left to its reader. A
    link to a file that is come by as well is that file. What is `left` out, by its
    whole path, is what the review writes itself; what others before it wrote into
    such a folder is left out where it is as they wrote it, and so is an overview.
    """
    found = [name for path in named for name in _at(path, left)]
    links = {name for name in found if Path(name).is_symlink()}
    if len(named) == 1 and not links:  # ten thousand names are enough to keep
        yield from found
        return
    files = {_real(name) for name in found if name not in links}
    known: set[str] = set()
    for name in found:
        real = _real(name)
        is_first = name not in links or real not in files
        if is_first and real not in known:
            known.add(real)
            yield name


def _real(name: str) -> str:
    """The path of a file without links in it; that of a link is what it leads to."""
    return os.path.realpath(name)


def _at(path: Path, left: Set[Path]) -> Iterator[str]:
    if path.is_dir():
        yield from _below(path, left)
    else:
        yield str(path)


def _below(folder: Path, left: Set[Path]) -> Iterator[str]:
    top, shut, own = folder.resolve(), list[OSError](), dict[Path, str]()
    for place, folders, names in os.walk(folder, onerror=shut.append):
        here = top / Path(place).relative_to(folder)
        own |= own_results(here)
        folders[:] = sorted(n for n in folders if _is_looked_at(here / n, left))
        for name in sorted(names):
            is_kind = Path(name).suffix.lower() in LOOKED_AT
            file = Path(place) / name
            is_own = here / name in own and own[here / name] == stamp(str(file))
            is_kind = is_kind and not is_own and _is_looked_at(here / name, left)
            if is_kind and not is_overview(file):
                yield str(file)
    yield from (os.fspath(error.filename) for error in shut)  # its reader says why


def _is_looked_at(path: Path, left: Set[Path]) -> bool:
    return not path.name.startswith(SKIPPED) and path not in left
