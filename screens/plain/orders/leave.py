"""Leaving: the form handed in, a copy kept elsewhere, the end."""

from typing import TYPE_CHECKING, Final

from exports.formats import NotFit, copy_path, keep, pair, write_pair
from screens.output import out
from screens.paths import file_paths, no_copy
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.findings import problem_rows
from screens.presenters.names import export_name
from screens.presenters.printing import print_form
from screens.presenters.row import Onward
from screens.wording import Wording
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

OVER: Final = " !"
"""What stands behind a file name that may be written over."""


def export(plain: "LineInterview", typed: str) -> None:
    """Hand in as .docx and .toml, or hear what is in the way; in training, compare."""
    if outcome := plain.session.mode.outcome:
        rows = outcome(plain.now, plain.session.unsent)
        plain.show(tuple(row for row in rows if row.of is not Onward.LEAVE))
        return
    if not typed:
        out(PlainWording.EXPORT)
        out(PlainWording.HIDDEN)
        return
    try:
        files = pair(
            file_paths().export_path(typed.removesuffix(OVER)),
            export_name(plain.now.form),
        )
        write_pair(plain.now.form, files, replace=typed.endswith(OVER))
    except NotFit:
        plain.show(problem_rows(plain.now))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        plain.show(problem_rows(plain.now))
        out(file_paths().exported(files))


def print_out(plain: "LineInterview", _: str) -> None:
    """Send the paper to the usual printer, or hear what is in the way."""
    if not plain.session.mode.is_real or not file_paths().may_print:
        plain.refuse(PlainWording.NO_PRINT)
        return
    try:
        print_form(plain.now.form)
    except NotFit:
        plain.show(problem_rows(plain.now))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        plain.show(problem_rows(plain.now))
        out(FileText.PRINTED)


def copy(plain: "LineInterview", typed: str) -> None:
    """Keep a copy as .toml in another place, fit or not; of a real form alone."""
    if why := no_copy(is_real=plain.session.mode.is_real):
        plain.refuse(why)
        return
    if not typed:
        out(PlainWording.COPY)
        return
    try:
        path = copy_path(typed.removesuffix(OVER))
        keep(plain.now.form, path, replace=typed.endswith(OVER))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        out(Wording.COPY_DONE.format(file=path))


def leave(plain: "LineInterview", _: str) -> None:
    """The end; everything is saved."""
    plain.leaves = True
    if plain.now.step is not None:
        out(PlainWording.LEFT.format(number=plain.now.number + 1))
