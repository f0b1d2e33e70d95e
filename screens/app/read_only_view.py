"""A draft that is only looked at: its answers as a list that changes nothing."""

from typing import TYPE_CHECKING

from screens.presenters.lists.findings import Problem
from screens.presenters.lists.review import read_only_rows
from screens.presenters.names import name_of
from screens.presenters.row import Chosen, ListSpot
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.drafts.store import Seen
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


def look_at(drafts: "DraftList", id: str) -> None:
    """Show a draft as it was saved last, or say at the list why it cannot be."""
    try:
        seen = drafts.store.look(id)
    except Unusable as refusal:
        drafts.show(str(refusal), id)
    else:
        ReadOnlyView(drafts, id, seen).open()


class ReadOnlyView:
    """The answers of a draft; Esc leads back to the list."""

    def __init__(self, drafts: "DraftList", id: str, seen: Seen) -> None:
        self._drafts = drafts
        self._id = id
        self._seen = seen

    def open(self, at: ListSpot | None = None) -> None:
        """Show the list at this spot."""
        title = Wording.LOOKING.format(name=name_of(self._seen.form))
        rows = read_only_rows(self._seen)
        listed = ListScreen(title, rows, Wording.LOOKING_KEYS, at=at)
        self._drafts.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[Problem] | None) -> None:
        if chosen is None:
            self._drafts.show(at=self._id)
        else:
            self.open(chosen.spot)
