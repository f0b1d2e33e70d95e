"""The menu of a block that was pasted into a question of one line."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.presenters.lists.pasting.paste_offer import offer
from screens.presenters.lists.pasting.paste_use import PasteUse
from screens.presenters.lists.pasting.paste_wording import PasteWording
from screens.presenters.row import Chosen
from screens.presenters.session.unsent_aside import PASTED
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer

JoinCallback = Callable[[str], None]
"""Takes the block as one line and puts it where the cursor is."""


class PasteMenu:
    """Asks what to do with a block; until then nothing is done."""

    def __init__(
        self, interviewer: "Interviewer", text: str, join: JoinCallback
    ) -> None:
        self._interviewer = interviewer
        self._offered = offer(interviewer.session.now, text)
        self._join = join

    def open(self, at: PasteUse | int | None = None) -> None:
        """Show the uses, and below them what was read."""
        rows = (*self._offered.uses, *self._offered.preview)
        listed = ListScreen(self._offered.heading, rows, Wording.PASTE_KEYS, at=at)
        self._interviewer.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[PasteUse | int] | None) -> None:
        of = PasteUse.DROP if chosen is None else chosen.of
        if moment := self._offered.moments.get(of):
            now = self._interviewer.session.now
            is_same = moment.form == now.form
            said = PasteWording.SAME if is_same else moment.echo
            self._interviewer.go(now if is_same else moment, said)
        elif of is PasteUse.JOIN:
            self._join(self._offered.joined)
        elif of is PasteUse.DROP:
            self._interviewer.tell(Wording.PASTE_DROPPED)
        else:  # a row of the preview, which is only read
            self.open(of)
            return
        self._interviewer.session.keep_aside(PASTED, "")
