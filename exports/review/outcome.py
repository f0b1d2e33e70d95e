"""What came of one file: its forms, or why there are none."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from exports.readers import read
from exports.reads import Read
from wizard.editions.library import edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.review.entries import entry
from wizard.review.entry import Entry
from wizard.rules import findings


class Outcome(NamedTuple):
    """A file that was looked at."""

    file: str
    stamp: str
    """Its size and the time of its last change: whether it is still the same file."""
    entries: tuple[Entry, ...] = ()
    trouble: str = ""
    """Why it holds no form; blank where it does."""


Held = Callable[[Form], Iterable[Finding]]
"""What of a form is not as it was declared."""


def nothing(_: Form) -> tuple[Finding, ...]:
    """What is found where no declarations were given."""
    return ()


def outcome(file: str, held: Held = nothing) -> Outcome:
    """Read a file and judge its forms; whatever is wrong with it, it is told."""
    mark = stamp(file)
    try:
        found = read(Path(file))
    except Unusable as refusal:
        return Outcome(file, mark, trouble=" ".join(str(refusal).split()))
    return Outcome(file, mark, tuple(_entries(file, found, held)))


def _entries(file: str, found: Sequence[Read], held: Held) -> list[Entry]:
    made = []
    for number, got in enumerate(found, start=1):
        version = edition(got.form.edition)
        made.append(
            entry(
                got.form,
                version,
                (*findings(got.form, version, got.source), *held(got.form)),
                file=file,
                number=number,
                unread=[f"{each.place}：{each.text}" for each in got.unplaced],
            )
        )
    return made


def stamp(file: str) -> str:
    """What changes when a file does; blank for one that is not there."""
    try:
        known = Path(file).stat()
    except (OSError, ValueError):
        return ""
    return f"{known.st_size}-{known.st_mtime_ns}"
