"""The forms of files, with a word about all that was not simply read."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from exports.abreast import abreast
from exports.reading.readers import read
from exports.waiting import shown_while_waiting
from screens.commands.arguments.file_remarks import remarks_on
from screens.output import remark, waited, with_progress
from screens.paths import file_paths
from screens.presenters.verdicts.verdict import Checked
from wizard.drafts.store_address import store_address
from wizard.editions.library import troubles
from wizard.form import Form
from wizard.frozen import frozen
from wizard.home import home
from wizard.refusals import Unusable


@frozen
class ReadFile:
    """The forms of a file and remarks on them, or the reason why it has none."""

    forms: tuple[Checked, ...] = ()
    remarks: tuple[str, ...] = ()
    refusal: Unusable | None = None


def forms_in(file: str, *, embedded: bool = False) -> list[Checked]:
    """Every form of a file, in order; a number names a draft.

    Where a .docx carries other facts than its table shows, the table is believed,
    unless `embedded` asks for what it carries. Raises Unusable.
    """
    return forms_of([file], embedded=embedded)


def forms_of(files: Sequence[str], *, embedded: bool = False) -> list[Checked]:
    """Every form of the files, in order. Raises Unusable at the first that has none."""
    forms: list[Checked] = []
    for result in with_progress(
        abreast(partial(read_file, embedded=embedded), files), len(files)
    ):
        for line in result.remarks:
            remark(line)
        if result.refusal is not None:
            raise result.refusal
        forms += result.forms
    return forms


@shown_while_waiting(waited)
def read_file(file: str, *, embedded: bool = False) -> ReadFile:
    """Read a file and find what is wrong with its forms; nothing is said yet."""
    try:
        if (draft := _draft_on_server(file)) is not None:
            return ReadFile((Checked(file, 1, draft),))
        found = read(_path(file))
    except Unusable as refusal:
        return ReadFile(refusal=refusal)
    forms = []
    said: list[str] = []
    for number, got in enumerate(found, start=1):
        said += remarks_on(file, number, got, embedded=embedded)
        if embedded and got.carried is not None:
            forms.append(Checked(file, number, got.carried))
        else:
            forms.append(Checked(file, number, got.form, got.source))
    return ReadFile(tuple(forms), tuple(said))


def report_edition_troubles() -> None:
    """Say which editions of the office no form can be read by."""
    for trouble in troubles():
        remark(trouble)


def _draft_on_server(named: str) -> Form | None:
    """The draft of this number, where drafts are in no files. Raises Unusable."""
    is_file = not named.isdecimal() or file_paths().source_path(named).exists()
    if is_file or not store_address():
        return None
    from wizard.drafts.chosen_store import chosen_store  # noqa: PLC0415  an extra needs it

    return chosen_store(home()).look(named).form


def _path(named: str) -> Path:
    """The file of this name; where there is none, the draft of this number."""
    path = file_paths().source_path(named)
    if not named.isdecimal() or path.exists():
        return path
    draft = home() / f"{named}.toml"
    return draft if draft.exists() else path
