"""The list of drafts: the first screen, where drafts are opened and begun."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from screens.app.draft_menu import DraftMenu
from screens.app.draft_screen import DraftScreen
from screens.app.locked_draft import LockedDraft
from screens.app.new_draft import NewDraft
from screens.presenters.lists.draft_states import DraftState, draft_state
from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.lists.drafts import first_rows
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.list_command_wording import DRAFT_MENU
from screens.presenters.row import Chosen, ListRow, drawn_row
from screens.presenters.text.looks import Stretch
from screens.presenters.text.sizes import ROW_EDGES
from screens.wording import Wording
from wizard.drafts.lock import Closed
from wizard.drafts.store import Draft, DraftSummary, Store
from wizard.editions.library import edition
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.app import Ziping


class Beginning(Enum):
    """A row above the drafts."""

    NEW = auto()
    CARRY_OVER = auto()
    OTHER_EDITION = auto()
    READ_IN = auto()
    LEARN = auto()


class DraftList:
    """The first screen of the app; `ask` goes on with a draft that is open."""

    def __init__(
        self, app: "Ziping", store: Store, ask: Callable[[Draft, str], None]
    ) -> None:
        self.app = app
        self.store = store
        self._ask = ask
        self.new_draft = NewDraft(self)

    def show(self, notice: str = "", at: str = "") -> None:
        """Show the list at a draft, else at the one that was changed last.

        A notice, of trouble or of what was done, stands in place of the title.
        """
        found: Sequence[DraftSummary] = ()
        try:
            found = self.store.list()
        except Unusable as refusal:
            notice = notice or str(refusal)
        drafts = first_rows(found, self.app.size.width - ROW_EDGES)
        begin = (ListRow(text, beginning) for beginning, text in BEGINNINGS.items())
        first_time: ListRow[str] = drawn_row((Stretch(DraftText.FIRST_TIME),))
        hint = () if drafts else (first_time,)
        rows: tuple[ListRow[Beginning | str], ...] = (*begin, *drafts, *hint)
        newest = found[0].id if found else Beginning.NEW
        title = notice or Wording.DRAFTS_TITLE
        by_id: dict[object, DraftSummary] = {draft.id: draft for draft in found}
        listed = DraftScreen(title, rows, at or newest, by_id, self._state)
        self.app.push_screen(listed, self._chosen)

    def _state(self, id: str) -> DraftState | None:
        return draft_state(self.store, id)

    def open(self, id: str, then: str = "") -> None:
        """Open a draft where it was left; one that is open elsewhere is asked about.

        `then` is the command that is done at once.
        """
        try:
            draft = self.store.open(id)
        except Closed as closed:
            LockedDraft(self, id, closed).open()
        except Unusable as refusal:
            self.show(str(refusal), id)
        else:
            self._ask(draft, then)

    def begin(self, make: Callable[[], Draft]) -> None:
        """Go on with the draft that is made, or say at the list why it cannot be."""
        try:
            draft = make()
        except Unusable as refusal:
            self.show(str(refusal))
        else:
            self._ask(draft, "")

    def come_back(self, id: str) -> None:
        """Show the list at a draft that was closed; an untouched one is discarded.

        Blank for one that its store has not got yet.
        """
        trouble, at = "", id
        try:
            if id and is_untouched(self.store, id):
                self.store.discard(id)
                at = ""
        except Unusable as refusal:
            trouble = str(refusal)
        self.show(trouble, at)

    def learn(self) -> None:
        """Show the menu of training."""
        from screens.app.training.menu import Menu  # noqa: PLC0415  drafts need none of it

        Menu(self.app, self.show).open()

    def _chosen(self, chosen: Chosen[Beginning | str] | None) -> None:
        match chosen:
            case None:
                self.show()
            case Chosen(row=ListRow(of=Beginning.LEARN)):
                self.learn()
            case Chosen(row=ListRow(of=Beginning() as beginning)):
                STARTS[beginning](self.new_draft)
            case Chosen(row=ListRow(of=str() as id), key=key):
                if key in DRAFT_MENU.pressed:
                    DraftMenu(self, id).open()
                else:
                    self.open(id)


def is_untouched(store: Store, id: str) -> bool:
    """Whether a draft holds no answer, and nothing that was typed. Raises Unusable."""
    seen = store.look(id)
    if seen.form != blank_form(edition(seen.form.edition)):
        return False
    draft = store.open(id)
    draft.close()
    return not draft.typed and not draft.trouble


BEGINNINGS: Final = {
    Beginning.NEW: Wording.NEW_FORM,
    Beginning.CARRY_OVER: Wording.NEW_FROM,
    Beginning.OTHER_EDITION: Wording.NEW_OTHER,
    Beginning.READ_IN: FileText.IMPORT,
    Beginning.LEARN: Wording.LEARN,
}
"""What the rows above the drafts say."""

STARTS: Final[Mapping[Beginning, Callable[[NewDraft], None]]] = {
    Beginning.NEW: NewDraft.blank,
    Beginning.CARRY_OVER: NewDraft.carry_over,
    Beginning.OTHER_EDITION: NewDraft.other_edition,
    Beginning.READ_IN: NewDraft.read_in,
}
"""What is begun by those of them that make a draft."""
