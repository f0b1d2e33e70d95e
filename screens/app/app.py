"""The Textual app: the list of drafts, and the interview of the one that is open."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.binding import Binding

from screens.app.question import QuestionScreen
from screens.presenters.question.command_wording import LEAVE
from screens.terminal.base_app import TerminalApp
from screens.wording import Wording
from wizard.drafts.store import Draft, Store

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList
    from screens.widgets.written import Written


class Ziping(TerminalApp):
    """Opens at a draft, at the list of drafts, or at the menu of training."""

    CSS_PATH = "../styles.tcss"
    TITLE = Wording.TITLE
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding(LEAVE.keys, "leave", show=False, priority=True)]

    def __init__(
        self,
        store: Store,
        draft: Draft | None = None,
        locked: str = "",
        *,
        learns: bool = False,
    ) -> None:
        """`locked` is the number of a draft that could not be opened yet."""
        super().__init__()
        self._store = store
        self._draft = draft
        self._locked = locked
        self._learns = learns
        self.written: list[str] = []
        """Which files were written, in a sentence each: said when all is over."""

    @cached_property
    def _drafts(self) -> "DraftList":
        """The list of drafts; a draft that is named at the start opens without it."""
        from screens.app.draft_list import DraftList  # noqa: PLC0415  the first question needs none

        return DraftList(self, self._store, self._ask)

    def on_mount(self) -> None:
        """Go on with the draft, or show the list, or the menu of training."""
        if self._draft is not None:
            self._ask(self._draft, "")
        elif self._learns:
            self._drafts.learn()
        elif self._locked:
            self._drafts.open(self._locked)
        else:
            self._drafts.show()

    def on_unmount(self) -> None:
        """Close the draft, so that others can open it."""
        if self._draft is not None:
            self._draft.close()

    def on_written(self, event: "Written") -> None:
        """Remember where files are; those that were replaced are said once."""
        if event.text not in self.written:
            self.written.append(event.text)

    def action_leave(self) -> None:
        """Leave the program, after asking."""
        from screens.app.quit import confirm_quit  # noqa: PLC0415  the first question needs none

        trouble = self._draft.trouble if self._draft is not None else ""
        asks = any(isinstance(shown, QuestionScreen) for shown in self.screen_stack)
        confirm_quit(self, trouble, Wording.LEAVE if asks else Wording.LEAVE_LIST)

    def _ask(self, draft: Draft, then: str) -> None:
        """Go on with a draft; `then` is the command that is done at once."""
        self._draft = draft
        self.push_screen(QuestionScreen(draft, then=then), self._left)
        self.call_after_refresh(draft.settle)

    def _left(self, _: None) -> None:
        """Go back from the first question to the list of drafts."""
        draft, self._draft = self._draft, None
        if draft is None:
            self._drafts.show()
            return
        draft.close()
        self._drafts.come_back(draft.id)
