"""The people of a shared server, and what each has kept of the training.

Their homes are found below a folder as accounts have them: `zhang/own`, one for each
key in `tianbiao/users/张三`, or `.local/share/ziping` where people have a shell.
Nothing there is changed, and no link is followed: the folders belong to others.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from wizard.drafts.private_files import MOST_BYTES
from wizard.files import read_bytes
from wizard.frozen import frozen
from wizard.refusals import Unusable
from wizard.training.exercise_wording import ExerciseText
from wizard.training.progress import Progress, read_progress
from wizard.wording import Says, system_reason

Kept = TypeVar("Kept")

OWN: Final = "own"
USERS: Final = "users"
SHELL: Final = (".local", "share", "ziping")
"""Where the home of an account with a shell is, seen from that."""
LEARN: Final = "learn"
"""The folder of the training in a home."""
PROGRESS, MARKS = "progress.toml", "read"
"""What it keeps there: of exercises, and of cells that were read."""


@frozen
class Learner:
    """A person, and what they have done."""

    name: str
    """The account, or the name of the key."""
    home: Path
    progress: Progress = Progress()
    cells: int = 0
    """Cells of the tour that were read."""
    trouble: str = ""
    """Why not all is known of them; blank where it is."""


def learners_in(tops: Sequence[Path]) -> tuple[Learner, ...]:
    """Everybody with a home below some folders, each once, as a list of names goes.

    Whose folder is closed to us is among them. Raises Unusable where one of the folders
    is closed itself, or where nobody is in it.
    """
    found: dict[Path, Learner] = {}
    for top in tops:
        own = [_learner(*home) for folder in _accounts(top) for home in _homes(folder)]
        if not own:
            raise Unusable(ExerciseText.NOBODY.format(folder=top))
        for learner in own:
            found.setdefault(learner.home.resolve(), learner)
    return tuple(sorted(found.values(), key=_place_in_list))


def _place_in_list(learner: Learner) -> tuple[bytes, Path]:
    """Where a name stands in a list: common characters have the order of 拼音."""
    return learner.name.encode("gb18030", "replace"), learner.home


def _accounts(top: Path) -> tuple[Path, ...]:
    """The folders in which somebody's home may be. Raises Unusable."""
    try:
        return top, *sorted(each for each in top.iterdir() if _is_folder(each))
    except OSError as error:
        why = system_reason(error)
        raise Unusable(ExerciseText.NO_HOMES.format(folder=top, why=why)) from error


def _homes(folder: Path) -> Iterator[tuple[str, Path]]:
    """The homes that an account has in its folder, each behind a name.

    Of an account that is closed to us it is the folder; nothing can be said of it.
    """
    users = folder / USERS
    if not os.access(folder, os.R_OK | os.X_OK):
        yield folder.name, folder
    elif _is_folder(folder / OWN):
        yield folder.name, folder / OWN
    elif _is_folder(folder.joinpath(*SHELL)):
        yield folder.name, folder.joinpath(*SHELL)
    elif _is_folder(folder / LEARN):
        yield folder.absolute().name, folder
    if _is_folder(users) and os.access(users, os.R_OK | os.X_OK):
        people = (each for each in users.iterdir() if _is_folder(each))
        yield from ((each.name, each) for each in people)
    elif _is_folder(users):
        yield folder.name, users


def _is_folder(path: Path) -> bool:
    """Whether a folder is there that is no link; one that is shut away is none."""
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _learner(name: str, home: Path) -> Learner:
    """A person with what can be read of them; the first reason why some cannot be."""
    progress, trouble = _read(home, PROGRESS, read_progress, Progress())
    cells, other = _read(home, MARKS, _marks, 0)
    return Learner(name, home, progress, cells, trouble or other)


def _read(
    home: Path, name: str, reader: Callable[[Path], Kept], nothing: Kept
) -> tuple[Kept, str]:
    """What a file of the training says, or why it cannot be read; `nothing` of none."""
    try:
        file = _kept(home, name)
        return (nothing if file is None else reader(file)), ""
    except OSError as error:
        facts = {"file": error.filename or home, "why": system_reason(error)}
        return nothing, Says.CANNOT_READ.format(**facts)
    except Unusable as error:
        return nothing, str(error)


def _kept(home: Path, name: str) -> Path | None:
    """A file of the training; None where there is none. Raises OSError, Unusable."""
    os.listdir(home)  # noqa: PTH208  whoever may not look in has no say on what is there
    file = home / LEARN / name
    if file.parent.is_symlink() or file.is_symlink():
        raise Unusable(ExerciseText.IS_LINK.format(file=file))
    return file if file.exists() else None


def _marks(file: Path) -> int:
    return len(set(read_bytes(file, MOST_BYTES).splitlines()))
