"""The forms of a file, with a word about all that was not simply read."""

from pathlib import Path

from exports.readers import read
from exports.reads import Differing, Read
from screens.printing import one_line, remark
from screens.report import Checked
from screens.wording import Shown
from wizard.form import Form
from wizard.home import home
from wizard.rules import labels
from wizard.shelf import edition, troubles


def forms_in(file: str, *, embedded: bool = False) -> list[Checked]:
    """Every form of a file, in order; a number names a draft.

    Where a .docx carries other facts than its table shows, the table is believed,
    unless `embedded` asks for what it carries. Raises Unusable.
    """
    found = enumerate(read(_path(file)), start=1)
    return [_told(file, number, got, embedded=embedded) for number, got in found]


def tell_troubles() -> None:
    """Say which editions of the office no form can be read by."""
    for trouble in troubles():
        remark(trouble)


def _path(named: str) -> Path:
    """The file of this name; where there is none, the draft of this number."""
    path, draft = Path(named), home() / f"{named}.toml"
    is_draft = named.isdecimal() and not path.exists() and draft.exists()
    return draft if is_draft else path


def _told(file: str, number: int, got: Read, *, embedded: bool) -> Checked:
    for item in got.unplaced:
        told = {"file": file, "number": number, "place": item.place}
        remark(one_line(Shown.UNPLACED.format(**told, text=item.text)))
    for differing in got.differing:
        remark(one_line(_difference(file, number, got.form, differing)))
    if got.differing:
        remark(Shown.TOOK_EMBEDDED if embedded else Shown.TOOK_TABLE)
    taken = got.carried if embedded and got.carried is not None else got.form
    return Checked(file, number, taken)


def _difference(file: str, number: int, form: Form, differing: Differing) -> str:
    return Shown.DIFFERING.format(
        file=file,
        number=number,
        cell=_cell(form, differing.where),
        seen=differing.seen,
        carried=differing.carried,
    )


def _cell(form: Form, where: str) -> str:
    """The cell as people call it; a row that only one of the two has, by its path."""
    try:
        return labels.cell(form, edition(form.edition), where)
    except (LookupError, StopIteration):
        return where
