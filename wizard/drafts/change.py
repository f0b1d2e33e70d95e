"""What a save changes, as the entry of the history that is made of it."""

from typing import NamedTuple

from wizard.drafts.edits import edits
from wizard.drafts.history import ChangeKind, HistoryEntry, now
from wizard.drafts.person import person
from wizard.form import Form
from wizard.interview.transfer.bookmark import Cells


class Stand(NamedTuple):
    """What a draft holds, as far as its history tells of it."""

    form: Form
    at: str
    carried_cells: Cells


def change(
    before: Stand, after: Stand, revision: int, kind: ChangeKind
) -> HistoryEntry:
    """The change from one to the other, made now by who is here, at the first's place.

    `revision` is that of the draft once it is saved.
    """
    return HistoryEntry(
        revision=revision,
        when=now(),
        who=person(),
        kind=kind,
        at=before.at,
        edits=edits(before.form, after.form),
        settled=before.carried_cells - after.carried_cells,
        marked=after.carried_cells - before.carried_cells,
    )
