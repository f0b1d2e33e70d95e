"""What came of one file: its forms, or why there are none."""

from collections.abc import Callable, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from exports.declaration.refusal import HoldsDeclarations
from exports.reading.readers import read
from exports.reads import Read
from exports.review.unread_kinds import why_unread
from wizard.editions.library import edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.review.entries import entry
from wizard.review.entry import ReviewedForm
from wizard.rules import findings


class Outcome(NamedTuple):
    """A file that was looked at."""

    file: str
    stamp: str
    """Its size and the time of its last change: whether it is still the same file."""
    entries: tuple[ReviewedForm, ...] = ()
    trouble: str = ""
    """Why it holds no form; blank where it does."""


class ComparedForm(NamedTuple):
    """A form that was held against its declaration."""

    declaration: str = ""
    """Where that is, in words; blank where there is none."""
    found: tuple[Finding, ...] = ()
    """What of the form is not as it was declared."""


Holder = Callable[[Form], ComparedForm]
"""Holds a form against its declaration."""


def nothing(_: Form) -> ComparedForm:
    """What is found where no declarations were given."""
    return ComparedForm()


def outcome(
    file: str, holder: Holder = nothing, declarations: Set[str] = frozenset()
) -> Outcome:
    """Read a file and judge its forms; whatever is wrong with it, it is told.

    That a file of these holds `declarations` and no form is as it should be.
    """
    mark = stamp(file)
    if why := why_unread(file):
        return Outcome(file, mark, trouble=why)
    try:
        found = read(Path(file))
    except HoldsDeclarations as refusal:
        known = file in declarations
        return Outcome(file, mark, trouble="" if known else one_line(refusal))
    except Unusable as refusal:
        return Outcome(file, mark, trouble=one_line(refusal))
    return Outcome(file, mark, tuple(_entries(file, found, holder)))


def one_line(refusal: Unusable) -> str:
    """What a refusal says, on one line."""
    return " ".join(str(refusal).split())


def _entries(file: str, found: Sequence[Read], holder: Holder) -> list[ReviewedForm]:
    made = []
    for number, got in enumerate(found, start=1):
        version, held = edition(got.form.edition), holder(got.form)
        made.append(
            entry(
                got.form,
                version,
                (*findings(got.form, version, got.source), *held.found),
                file=file,
                number=number,
                unread=[f"{each.place}：{each.text}" for each in got.unplaced],
                declaration=held.declaration,
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
