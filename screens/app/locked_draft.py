"""A draft that is open elsewhere: to be taken over, looked at, or left alone."""

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from screens.app.read_only_view import look_at
from screens.presenters.row import Chosen, ListRow
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.drafts.lock import Closed

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


class LockedItem(Enum):
    """What can be done with a draft that is open elsewhere."""

    TAKE_OVER = auto()
    LOOK = auto()
    BACK = auto()


class LockedDraft:
    """Asks what to do about a draft that cannot be worked on here."""

    def __init__(self, drafts: "DraftList", id: str, closed: Closed) -> None:
        self._drafts = drafts
        self._id = id
        self._closed = closed

    def open(self) -> None:
        """Show the choices; taking over is one of them where it is possible."""
        rows = (
            ListRow(Wording.TAKE, LockedItem.TAKE_OVER),
            ListRow(Wording.LOOK, LockedItem.LOOK),
            ListRow(Wording.NOT_NOW, LockedItem.BACK),
        )
        offered = rows if self._closed.question else rows[1:]
        heading = self._closed.question or str(self._closed)
        listed = ListScreen(heading, offered, Wording.CLOSED_KEYS)
        self._drafts.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[LockedItem] | None) -> None:
        match chosen and chosen.of:
            case LockedItem.TAKE_OVER:
                self._drafts.begin(partial(self._drafts.store.take_over, self._id))
            case LockedItem.LOOK:
                look_at(self._drafts, self._id)
            case _:
                self._drafts.show()
