"""How a draft begins in the app: blank, of another edition, or from last year's."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from screens.presenters.lists.drafts import first_rows
from screens.presenters.lists.file_wording import IMPORTED, LAST_YEAR, FileAsked
from screens.presenters.row import Chosen, ListRow
from screens.presenters.search.edition_wording import EditionText
from screens.presenters.search.editions import edition_rows
from screens.presenters.text.sizes import ROW_EDGES
from screens.widgets.list_screen import ListScreen
from screens.widgets.palette import PaletteScreen
from screens.wording import Wording
from wizard.drafts.beginning import draft_from, draft_from_declaration
from wizard.drafts.store import Draft
from wizard.editions.library import DEFAULT, edition
from wizard.form import Form
from wizard.interview.interview import blank_form

if TYPE_CHECKING:
    from exports.declaration.declared_form import DeclaredForm
    from screens.app.draft_list import DraftList


class LastYearSource(Enum):
    """Where last year's form is, when it is not among the drafts."""

    FILE = auto()


class NewDraft:
    """The ways to begin a draft from the list."""

    def __init__(self, drafts: "DraftList") -> None:
        self._drafts = drafts

    def blank(self) -> None:
        """Begin a blank form of the national table."""
        self._begin_blank(DEFAULT)

    def other_edition(self) -> None:
        """Ask for an edition, and begin a blank form of it."""
        listed = PaletteScreen(edition_rows(), EditionText.TITLE)
        self._drafts.app.push_screen(listed, self._chosen_edition)

    def carry_over(self) -> None:
        """Ask for last year's form, a draft or a file, and begin from it."""
        file = ListRow(Wording.FROM_FILE, LastYearSource.FILE)
        found = self._drafts.store.list()
        drafts = first_rows(found, self._drafts.app.size.width - ROW_EDGES)
        rows: tuple[ListRow[str | LastYearSource], ...] = (*drafts, file)
        listed = ListScreen(Wording.FROM_TITLE, rows, Wording.CHOOSE_KEYS)
        self._drafts.app.push_screen(listed, self._chosen_source)

    def read_in(self) -> None:
        """Ask for a file, and go on with the form in it."""
        self._ask_for_file(IMPORTED, self._drafts.store.create)

    def carry_over_draft(self, id: str) -> None:
        """Begin this year's form from this draft."""
        self._drafts.begin(partial(self._after_draft, id))

    def _chosen_edition(self, chosen: Chosen[str] | None) -> None:
        if chosen is None:
            self._drafts.show()
        else:
            self._begin_blank(chosen.of)

    def _chosen_source(self, chosen: Chosen[str | LastYearSource] | None) -> None:
        match chosen:
            case None:
                self._drafts.show()
            case Chosen(row=ListRow(of=str() as id)):
                self.carry_over_draft(id)
            case _:
                self._ask_for_file(LAST_YEAR, self._after)

    def _ask_for_file(self, asked: FileAsked, make: Callable[[Form], Draft]) -> None:
        from screens.app.last_year import FormFile  # noqa: PLC0415  drafts need no readers

        self._drafts.app.push_screen(FormFile(asked), partial(self._read, make))

    def _read(
        self, make: Callable[[Form], Draft], found: "Form | DeclaredForm | None"
    ) -> None:
        """Go on with the draft that is made of a form; a declaration has its own."""
        store = self._drafts.store
        if found is None:
            self._drafts.show()
        elif isinstance(found, Form):
            self._drafts.begin(partial(make, found))
        else:
            begin = partial(draft_from_declaration, found.form, store)
            self._drafts.begin(begin)

    def _after_draft(self, id: str) -> Draft:
        return self._after(self._drafts.store.look(id).form)

    def _after(self, last: Form) -> Draft:
        return draft_from(last, self._drafts.store)

    def _begin_blank(self, id: str) -> None:
        form = blank_form(edition(id))
        self._drafts.begin(partial(self._drafts.store.create, form))
