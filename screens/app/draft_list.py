"""The list of drafts: what is begun, opened, carried over and put away from there."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from screens.app.open_elsewhere import BACK, LOOK, TAKE, offer, show
from screens.presenters.drafts import draft_rows
from screens.presenters.row import ListRow
from screens.widgets.confirm import NO, YES, confirm
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown
from wizard.drafts.file_store import Draft, Store
from wizard.drafts.lock import Closed
from wizard.editions.library import DEFAULT, edition, usable
from wizard.form import Form
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.app import Ziping

MENU: Final = "menu "
"""Before the number of a draft: what else can be done with it."""

FILE: Final = "file"
"""The key of the row that asks for a file."""


class DraftList:
    """What can be done before a draft is open; `ask` goes on with one that is."""

    def __init__(
        self, app: "Ziping", store: Store, ask: Callable[[Draft], None]
    ) -> None:
        self._app = app
        self._store = store
        self._ask = ask

    def show(self, trouble: str = "", at: str = "") -> None:
        """The list, at the draft that was changed last."""
        drafts: tuple[ListRow, ...] = ()
        try:
            drafts = draft_rows(self._store.list())
        except Unusable as refusal:
            trouble = trouble or str(refusal)
        rows = (*(ListRow(text, key) for key, text in BEGINNINGS.items()), *drafts)
        newest = drafts[0].key or NEW if drafts else NEW
        title, others = trouble or Shown.DRAFTS_TITLE, {"f9": MENU + "{key}"}
        listing = ListScreen(
            title, rows, Shown.DRAFTS_KEYS, at=at or newest, others=others
        )
        self._app.push_screen(listing, self._chosen)

    def open(self, id: str) -> None:
        """A draft where it was left; what is open elsewhere is asked about."""
        try:
            draft = self._store.open(id)
        except Closed as closed:
            acts = {
                TAKE: lambda: self._begin(lambda: self._store.take_over(id)),
                LOOK: lambda: self._look(id),
                BACK: self.show,
            }
            offer(self._app, closed, acts)
        except Unusable as refusal:
            self.show(str(refusal), id)
        else:
            self._ask(draft)

    def leave(self, trouble: str, question: str) -> None:
        """Leave the program, after asking; `trouble` is why something is not saved."""
        question = Shown.LEAVE_UNSAVED.format(why=trouble) if trouble else question
        shown = self._app.screen
        if not isinstance(shown, ListScreen) or shown.heading != question:
            confirm(self._app, question, self._app.exit, at=NO if trouble else YES)

    def left(self, id: str) -> None:
        """The list at this draft; one that nothing was ever typed in is put away."""
        trouble, at = "", id
        try:
            if is_untouched(self._store, id):
                self._store.discard(id)
                at = ""
        except Unusable as refusal:
            trouble = str(refusal)
        self.show(trouble, at)

    def _chosen(self, key: str | None) -> None:
        """A beginning, a draft, or the menu of one."""
        name = (key or "").removeprefix(MENU)
        if name in STARTS:
            STARTS[name](self)
        elif key is None or not name:
            self.show()
        elif key.startswith(MENU):
            self._menu(name)
        else:
            self.open(name)

    def new(self) -> None:
        """A new form of the national table."""
        self._begin(lambda: self._store.create(blank_form(edition(DEFAULT))))

    def other_edition(self) -> None:
        """A new form of an edition that is asked for."""
        rows = tuple(ListRow(known.name, known.id) for known in usable())

        def chosen(id: str | None) -> None:
            if id is None:
                self.show()
            else:
                form = blank_form(edition(id))
                self._begin(lambda: self._store.create(form))

        self._list(Shown.EDITIONS_TITLE, rows, chosen)

    def carry(self) -> None:
        """A new form from last year's: one of the drafts, or a file."""
        rows = (*draft_rows(self._store.list()), ListRow(Shown.FROM_FILE, FILE))

        def chosen(key: str | None) -> None:
            if key == FILE:
                self._ask_for_file()
            elif key is None:
                self.show()
            else:
                self._carry(key)

        self._list(Shown.FROM_TITLE, rows, chosen)

    def learn(self) -> None:
        """The menu of training."""
        from screens.app.training.menu import Menu  # noqa: PLC0415  drafts need none of it

        Menu(self._app, self.show).open()

    def _ask_for_file(self) -> None:
        from screens.app.last_year import LastYearFile  # noqa: PLC0415  drafts need no readers

        def read(form: Form | None) -> None:
            if form is None:
                self.show()
            else:
                self._begin_from(lambda: form)

        self._app.push_screen(LastYearFile(), read)

    def _carry(self, id: str) -> None:
        self._begin_from(lambda: self._store.look(id).form)

    def _begin_from(self, last: Callable[[], Form]) -> None:
        from wizard.drafts.beginning import draft_from  # noqa: PLC0415  drafts need no rules

        self._begin(lambda: draft_from(last(), self._store))

    def _menu(self, id: str) -> None:
        """What else can be done with a draft."""

        def chosen(key: str | None) -> None:
            acts[key or BACK]()

        acts: Mapping[str, Callable[[], None]] = {
            "open": lambda: self.open(id),
            "carry": lambda: self._carry(id),
            LOOK: lambda: self._look(id),
            "discard": lambda: self._discard(id),
            BACK: lambda: self.show(at=id),
        }
        rows = tuple(ListRow(text, key) for key, text in DRAFT_CHOICES.items())
        self._list(Shown.DRAFT_MENU.format(id=id), rows, chosen)

    def _discard(self, id: str) -> None:
        """Take a draft off the list, after asking; its files are kept."""

        def discard() -> None:
            try:
                folder = self._store.discard(id)
            except Unusable as refusal:
                self.show(str(refusal), id)
            else:
                self.show(Shown.DISCARDED.format(id=id, folder=folder))

        asked = Shown.DISCARD.format(id=id)
        confirm(self._app, asked, discard, otherwise=lambda: self.show(at=id))

    def _look(self, id: str) -> None:
        """Show the draft, without a way to change it."""
        try:
            seen = self._store.look(id)
        except Unusable as refusal:
            self.show(str(refusal), id)
        else:
            show(self._app, seen, lambda: self.show(at=id))

    def _begin(self, draft: Callable[[], Draft]) -> None:
        """Go on with a draft, or say at the list why that cannot be."""
        try:
            begun = draft()
        except Unusable as refusal:
            self.show(str(refusal))
        else:
            self._ask(begun)

    def _list(
        self,
        title: str,
        rows: tuple[ListRow, ...],
        chosen: Callable[[str | None], None],
    ) -> None:
        self._app.push_screen(ListScreen(title, rows, Shown.CHOOSE_KEYS), chosen)


def is_untouched(store: Store, id: str) -> bool:
    """Whether a draft holds no answer, and nothing that was typed. Raises Unusable."""
    seen = store.look(id)
    if seen.form != blank_form(edition(seen.form.edition)):
        return False
    draft = store.open(id)
    draft.close()
    return not draft.typed and not draft.trouble


NEW, CARRY, OTHER, LEARN = "new", "carry", "other", "learn"
"""The keys of the rows above the drafts."""

BEGINNINGS: Final = {
    NEW: Shown.NEW_FORM,
    CARRY: Shown.NEW_FROM,
    OTHER: Shown.NEW_OTHER,
    LEARN: Shown.LEARN,
}
"""What stands above the drafts."""

STARTS: Final[Mapping[str, Callable[[DraftList], None]]] = {
    NEW: DraftList.new,
    CARRY: DraftList.carry,
    OTHER: DraftList.other_edition,
    LEARN: DraftList.learn,
}
"""What is begun by each of them."""

DRAFT_CHOICES: Final = {
    "open": Shown.DRAFT_OPEN,
    "carry": Shown.DRAFT_CARRY,
    LOOK: Shown.LOOK,
    "discard": Shown.DRAFT_DISCARD,
    BACK: Shown.NOT_NOW,
}
"""What can be done with a draft, by the names in the menu."""
