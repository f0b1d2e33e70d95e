"""The Textual app: the list of drafts, and the interview of the one that is open."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.binding import Binding

from screens.app.question import QuestionScreen
from screens.terminal.base_app import TerminalApp
from screens.wording import Shown
from wizard.drafts.file_store import Draft, Store

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


class Ziping(TerminalApp):
    """Opens at a draft, or at the list of them."""

    CSS_PATH = "../styles.tcss"
    TITLE = Shown.TITLE
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+q,ctrl+c", "leave", show=False, priority=True),
    ]

    def __init__(
        self,
        store: Store,
        draft: Draft | None = None,
        wanted: str = "",
        *,
        learns: bool = False,
    ) -> None:
        super().__init__()
        self._store = store
        self._draft = draft
        self._learns = learns
        self._wanted = wanted

    @cached_property
    def _desk(self) -> "DraftList":
        """What is done at no question; a draft that is named opens without it."""
        from screens.app.draft_list import DraftList  # noqa: PLC0415  the first question needs none

        return DraftList(self, self._store, self._ask)

    def on_mount(self) -> None:
        """Go on with the draft, or show the list, or the menu of training."""
        if self._draft is not None:
            self._ask(self._draft)
        elif self._learns:
            self._desk.learn()
        elif self._wanted:
            self._desk.open(self._wanted)
        else:
            self._desk.show()

    def on_unmount(self) -> None:
        """Let others open the draft."""
        if self._draft is not None:
            self._draft.close()

    def action_leave(self) -> None:
        """Leave, after asking."""
        trouble = self._draft.trouble if self._draft is not None else ""
        asks = any(isinstance(shown, QuestionScreen) for shown in self.screen_stack)
        self._desk.leave(trouble, Shown.LEAVE if asks else Shown.LEAVE_LIST)

    def _ask(self, draft: Draft) -> None:
        self._draft = draft
        self.push_screen(QuestionScreen(draft), self._left)

    def _left(self, _: None) -> None:
        """Back from the first question to the list."""
        draft, self._draft = self._draft, None
        if draft is None:
            self._desk.show()
            return
        draft.close()
        self._desk.left(draft.id)
