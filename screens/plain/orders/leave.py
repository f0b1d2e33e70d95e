"""Leaving: the form handed in, a copy kept elsewhere, the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from exports.formats import ExistingFile, NotFit, copy_path, keep, pair, write_pair
from screens.output import out
from screens.paths import file_paths, no_copy
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.findings import problem_rows
from screens.presenters.lists.hand_in import confirmed_text
from screens.presenters.lists.paper_file_wording import PaperFileText
from screens.presenters.names import export_name
from screens.presenters.printing import print_form
from screens.presenters.row import Onward
from screens.wording import Wording
from wizard.form import Form
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

OVER: Final = " !"
"""What stands behind a file name that may be written over, last of all."""

ALONE: Final = f" {PaperFileText.PLAIN_ALONE}"
"""What stands behind a file name whose Word file is to have the table alone."""


def export(plain: "LineInterview", typed: str) -> None:
    """Hand in as .docx and .toml, or hear what is in the way; in training, compare."""
    if outcome := plain.session.mode.outcome:
        rows = outcome(plain.now, plain.session.unsent)
        plain.show(tuple(row for row in rows if row.of is not Onward.LEAVE))
        return
    if not typed:
        out(PlainWording.EXPORT)
        out(PaperFileText.PLAIN_HOW)
        return
    stay = confirmed_text(plain.now)
    _hand_in(plain, lambda: _written(plain.now.form, typed) + stay)


def _written(form: Form, typed: str) -> str:
    """Write the files of a typed path; where they are. Raises NotFit or Unusable."""
    named = typed.removesuffix(OVER)
    name = named.removesuffix(ALONE)
    files = pair(file_paths().export_path(name), export_name(form))
    over, facts = typed.endswith(OVER), not named.endswith(ALONE)
    write_pair(form, files, replace=over, with_facts=facts)
    alone = "" if facts else PaperFileText.PLAIN_DONE_ALONE
    return file_paths().exported(files) + alone


def _hand_in(plain: "LineInterview", send: Callable[[], str]) -> None:
    """Let a form leave and say what became of it, or hear what is in the way."""
    try:
        done = send()
    except NotFit:
        plain.show(problem_rows(plain.now))
    except ExistingFile as there:
        plain.refuse(PlainWording.EXISTS.format(file=there.path))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        plain.show(problem_rows(plain.now))
        out(done)


def print_out(plain: "LineInterview", _: str) -> None:
    """Send the paper to the usual printer, or hear what is in the way."""
    if not plain.session.mode.is_real or not file_paths().may_print:
        plain.refuse(PlainWording.NO_PRINT)
        return
    _hand_in(plain, lambda: _printed(plain.now.form))


def _printed(form: Form) -> str:
    """Print the form, and say so. Raises NotFit or Unusable."""
    print_form(form)
    return FileText.PRINTED


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
    except ExistingFile as there:
        plain.refuse(PlainWording.EXISTS.format(file=there.path))
    except Unusable as trouble:
        plain.refuse(str(trouble))
    else:
        out(Wording.COPY_DONE.format(file=path))


def leave(plain: "LineInterview", _: str) -> None:
    """The end; everything is saved."""
    plain.leaves = True
    if plain.now.step is not None:
        out(PlainWording.LEFT.format(number=plain.now.number + 1))
