"""The menu of one draft of the list."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from screens.app.log_view import show_log
from screens.app.other_edition import OtherEdition
from screens.app.read_only_view import look_at
from screens.app.save_as import CopyScreen
from screens.paths import no_copy
from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.lists.list_command_wording import PRINT
from screens.presenters.printing import prints
from screens.presenters.question.command_wording import EXPORT
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow
from screens.presenters.session.log_wording import LogText
from screens.widgets.confirm import confirm
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


class DraftMenuItem(Enum):
    """What can be done with a draft."""

    OPEN = auto()
    EXPORT = auto()
    PRINT = auto()
    COPY = auto()
    CARRY_OVER = auto()
    CONVERT = auto()
    LOOK = auto()
    LOG = auto()
    DISCARD = auto()
    BACK = auto()


class DraftMenu:
    """Asks what to do with a draft, and does it."""

    def __init__(self, drafts: "DraftList", id: str) -> None:
        self._drafts = drafts
        self._id = id

    def open(self) -> None:
        """Show the menu."""
        items = {item: text for item, text in ITEMS.items() if _is_there(item)}
        rows = tuple(ListRow(told(t, (PRINT,)), i) for i, t in items.items())
        title = Wording.DRAFT_MENU.format(id=self._id)
        listed = ListScreen(title, rows, Wording.CHOOSE_KEYS)
        self._drafts.app.push_screen(listed, self._chosen)

    def go_on(self) -> None:
        """Open the draft where it was left."""
        self._drafts.open(self._id)

    def export(self) -> None:
        """Open it, and hand it in at once."""
        self._drafts.open(self._id, then=EXPORT.name)

    def copy(self) -> None:
        """Keep a copy in another place, fit or not."""
        if why := no_copy(is_real=True):
            self._drafts.show(why, self._id)
            return
        try:
            form = self._drafts.store.look(self._id).form
        except Unusable as refusal:
            self._drafts.show(str(refusal), self._id)
            return
        self._drafts.app.push_screen(CopyScreen(form), self._copied)

    def convert(self) -> None:
        """Begin another draft of it, on the paper of another edition."""
        OtherEdition(self._drafts, self._id).open()

    def carry_over(self) -> None:
        """Begin next year's form from it."""
        self._drafts.new_draft.carry_over_draft(self._id)

    def look(self) -> None:
        """Show its answers, without a way to change them."""
        look_at(self._drafts, self._id)

    def log(self) -> None:
        """Show who has changed which cells when."""
        show_log(self._drafts, self._id)

    def discard(self) -> None:
        """Take it off the list, after asking; its files are kept."""
        asked = Wording.DISCARD.format(id=self._id)
        confirm(self._drafts.app, asked, self._discard, no=self.back)

    def back(self) -> None:
        """Show the list at this draft."""
        self._drafts.show(at=self._id)

    def _chosen(self, chosen: Chosen[DraftMenuItem] | None) -> None:
        ACTIONS[DraftMenuItem.BACK if chosen is None else chosen.of](self)

    def _copied(self, written: str | None) -> None:
        self._drafts.show(written or "", self._id)

    def _discard(self) -> None:
        try:
            folder = self._drafts.store.discard(self._id)
        except Unusable as refusal:
            self._drafts.show(str(refusal), self._id)
        else:
            done = Wording.DISCARDED.format(id=self._id, folder=folder)
            self._drafts.show(done)


def _is_there(item: DraftMenuItem) -> bool:
    """Whether it can be done from here; what is printed is what is handed in."""
    return item is not DraftMenuItem.PRINT or prints()


ITEMS: Final = {
    DraftMenuItem.OPEN: Wording.DRAFT_OPEN,
    DraftMenuItem.EXPORT: DraftText.EXPORT,
    DraftMenuItem.PRINT: DraftText.PRINT,
    DraftMenuItem.COPY: DraftText.COPY,
    DraftMenuItem.CARRY_OVER: Wording.DRAFT_CARRY,
    DraftMenuItem.CONVERT: DraftText.CONVERT,
    DraftMenuItem.LOOK: Wording.LOOK,
    DraftMenuItem.LOG: LogText.MENU,
    DraftMenuItem.DISCARD: Wording.DRAFT_DISCARD,
    DraftMenuItem.BACK: Wording.NOT_NOW,
}
"""What the menu says."""

ACTIONS: Final[Mapping[DraftMenuItem, Callable[[DraftMenu], None]]] = {
    DraftMenuItem.OPEN: DraftMenu.go_on,
    DraftMenuItem.EXPORT: DraftMenu.export,
    DraftMenuItem.PRINT: DraftMenu.export,
    DraftMenuItem.COPY: DraftMenu.copy,
    DraftMenuItem.CARRY_OVER: DraftMenu.carry_over,
    DraftMenuItem.CONVERT: DraftMenu.convert,
    DraftMenuItem.LOOK: DraftMenu.look,
    DraftMenuItem.LOG: DraftMenu.log,
    DraftMenuItem.DISCARD: DraftMenu.discard,
    DraftMenuItem.BACK: DraftMenu.back,
}
"""What each item does."""
