"""The Textual app: the list of drafts, and the interview of the one that is open."""

from textual.binding import Binding

from screens import views
from screens.closed import BACK, LOOK, TAKE, offer, show
from screens.confirm import NO, YES, confirm
from screens.keyboard import PatientApp
from screens.listing import Listing
from screens.question import QuestionScreen
from screens.views import Row
from screens.wording import Shown
from wizard.drafts import Draft, Store
from wizard.holding import Closed
from wizard.interview import blank_form
from wizard.refusals import Unusable
from wizard.shelf import DEFAULT, edition

NEW, LEARN = "new", "learn"
"""The keys of the rows that begin a new form, and training."""


class Ziping(PatientApp):
    """Opens at a draft, or at the list of them."""

    CSS_PATH = "styles.tcss"
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
        self.theme = "ansi-dark"
        self._store = store
        self._draft = draft
        self._learns = learns
        self._wanted = wanted

    def on_mount(self) -> None:
        """Go on with the draft, or show the list, or the menu of training."""
        if self._draft is not None:
            self._ask(self._draft)
        elif self._learns:
            self._learn()
        elif self._wanted:
            self._open(self._wanted)
        else:
            self._show_drafts()

    def on_unmount(self) -> None:
        """Let others open the draft."""
        if self._draft is not None:
            self._draft.close()

    def action_leave(self) -> None:
        """Leave, after asking."""
        trouble = self._draft.trouble if self._draft is not None else ""
        question = Shown.LEAVE_UNSAVED.format(why=trouble) if trouble else Shown.LEAVE
        asked = isinstance(self.screen, Listing) and self.screen.heading == question
        if not asked:
            confirm(self, question, self.exit, at=NO if trouble else YES)

    def _show_drafts(self, trouble: str = "") -> None:
        drafts: tuple[Row, ...] = ()
        try:
            drafts = views.draft_rows(self._store.list())
        except Unusable as refusal:
            trouble = trouble or str(refusal)
        rows = (Row(Shown.NEW_FORM, NEW), Row(Shown.LEARN, LEARN), *drafts)
        newest = drafts[0].key or NEW if drafts else NEW
        title = trouble or Shown.DRAFTS_TITLE
        listing = Listing(title, rows, Shown.DRAFTS_KEYS, at=newest)
        self.push_screen(listing, self._open)

    def _open(self, key: str | None) -> None:
        if key is None:
            self._show_drafts()
            return
        if key == LEARN:
            self._learn()
            return
        try:
            if key == NEW:
                self._draft = self._store.create(blank_form(edition(DEFAULT)))
            else:
                self._draft = self._store.open(key)
        except Closed as closed:
            acts = {
                TAKE: lambda: self._take(key),
                LOOK: lambda: self._look(key),
                BACK: self._show_drafts,
            }
            offer(self, closed, acts)
            return
        except Unusable as refusal:
            self._show_drafts(str(refusal))
            return
        self._ask(self._draft)

    def _learn(self) -> None:
        from screens.training.menu import Menu  # noqa: PLC0415  drafts need none of it

        Menu(self, self._show_drafts).open()

    def _take(self, key: str) -> None:
        """Take the draft over from a session elsewhere, which leaves."""
        try:
            self._draft = self._store.take_over(key)
        except Unusable as refusal:
            self._show_drafts(str(refusal))
            return
        self._ask(self._draft)

    def _look(self, key: str) -> None:
        """Show the draft, without a way to change it."""
        try:
            seen = self._store.look(key)
        except Unusable as refusal:
            self._show_drafts(str(refusal))
            return
        show(self, seen, self._show_drafts)

    def _ask(self, draft: Draft) -> None:
        self.push_screen(QuestionScreen(draft), self._left)

    def _left(self, _: None) -> None:
        """Back from the first question to the list."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None
        self._show_drafts()
