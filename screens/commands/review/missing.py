"""Names given to a review that are of nothing: a slip, or a blank in a name."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from screens.commands.arguments.suggestion import suggestion
from screens.output import remark
from screens.presenters.review.review_wording import ReviewSays
from screens.presenters.review.some_names import some_names
from wizard.refusals import Unusable


def tell_missing(paths: Sequence[Path]) -> None:
    """Say what of several names is broken at blanks, and go on with the others.

    Raises Unusable where none of them is there: nothing could be reviewed.
    """
    missing = [path for path in paths if not _is_there(path)]
    if missing and len(missing) == len(paths):
        raise Unusable("".join(_told(missing)))
    if missing and len(paths) > 1:
        remark("".join(_told(missing)))


def _told(missing: Sequence[Path]) -> Iterator[str]:
    yield ReviewSays.NO_PLACES.format(places=some_names([*map(str, missing)]))
    if len(missing) > 1:
        yield ReviewSays.BLANKS
    else:
        yield suggestion(missing[0].name, _beside(missing[0]))


def _beside(path: Path) -> list[str]:
    """The names of what is in the folder of a path; none where it tells none."""
    try:
        return sorted(each.name for each in path.parent.iterdir())
    except (OSError, ValueError):
        return []


def _is_there(path: Path) -> bool:
    """Whether there is anything of a name; of one that is none its reader says why."""
    try:
        return path.is_symlink() or path.exists()
    except (OSError, ValueError):
        return True
