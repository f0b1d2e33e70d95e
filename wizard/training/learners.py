"""The people of a shared server, and what each has kept of the training.

Their homes are found below a folder as accounts have them: `zhang/own`, one for each
key in `tianbiao/users/张三`, or `.local/share/ziping` where people have a shell.
Nothing there is changed, and no link is followed: the folders belong to others.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wizard.drafts.private_files import MOST_BYTES
from wizard.files import read_bytes
from wizard.frozen import frozen
from wizard.refusals import Unusable
from wizard.training.exercise_wording import ExerciseText
from wizard.training.progress import Progress, read_progress
from wizard.wording import system_reason

OWN: Final = "own"
USERS: Final = "users"
SHELL: Final = (".local", "share", "ziping")
"""Where the home of an account with a shell is, seen from that."""


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
    """Why nothing is known of them; blank where something is."""


def learners_in(top: Path) -> tuple[Learner, ...]:
    """Everybody with a home below a folder, by name. Raises Unusable."""
    try:
        children = sorted(each for each in top.iterdir() if _is_folder(each))
        homes = dict(home for folder in (top, *children) for home in _homes(folder))
    except OSError as error:
        why = system_reason(error)
        raise Unusable(ExerciseText.NO_HOMES.format(folder=top, why=why)) from error
    found = [_learner(name, home) for home, name in homes.items()]
    return tuple(sorted(found, key=lambda learner: (learner.name, learner.home)))


def _homes(folder: Path) -> Iterator[tuple[Path, str]]:
    """The homes that an account has in its folder, each with a name."""
    if _is_folder(folder / OWN):
        yield folder / OWN, folder.name
    elif _is_folder(folder.joinpath(*SHELL)):
        yield folder.joinpath(*SHELL), folder.name
    elif _is_folder(folder / "learn"):
        yield folder, folder.absolute().name
    if _is_folder(folder / USERS):
        people = (folder / USERS).iterdir()
        yield from ((each, each.name) for each in people if _is_folder(each))


def _is_folder(path: Path) -> bool:
    """Whether a folder is there that is no link; one that is shut away is none."""
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _learner(name: str, home: Path) -> Learner:
    try:
        return Learner(name, home, _progress(home), _cells(home))
    except (OSError, Unusable) as error:
        why = system_reason(error) if isinstance(error, OSError) else str(error)
        return Learner(name, home, trouble=why)


def _progress(home: Path) -> Progress:
    file = _kept(home, "progress.toml")
    return Progress() if file is None else read_progress(file)


def _cells(home: Path) -> int:
    file = _kept(home, "read")
    return 0 if file is None else len(set(read_bytes(file, MOST_BYTES).splitlines()))


def _kept(home: Path, name: str) -> Path | None:
    """A file of the training; None where there is none. Raises OSError, Unusable."""
    file = home / "learn" / name
    if file.parent.is_symlink() or file.is_symlink():
        raise Unusable(ExerciseText.IS_LINK.format(file=file))
    return file if file.exists() else None
