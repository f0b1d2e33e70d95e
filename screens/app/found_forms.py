"""What a file holds, when a form or a declaration is to begin from: which is meant."""

from collections.abc import Sequence
from functools import partial

from exports.declaration.declared_form import (
    DeclaredForm,
    declared_form,
    edition_for,
)
from exports.declared import Declaration
from exports.reads import Read
from screens.output import one_line
from screens.presenters.names import name_of
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.presenters.verdicts.declared_remarks import declared_remarks
from screens.presenters.verdicts.declared_wording import DeclaredText
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.editions.library import edition, usable
from wizard.form import Form
from wizard.frozen import frozen
from wizard.rules.as_read.provenance import of_paper
from wizard.rules.as_read.remarks import remarks


@frozen
class Declarations:
    """The declarations of a file that holds no form."""

    all: tuple[Declaration, ...]


class FoundForms:
    """Asks which of several forms is meant, and lists what was not read of it."""

    def __init__(
        self, screen: AnswerScreen[Form | DeclaredForm | None], which: str
    ) -> None:
        self._screen = screen
        """It answers with the form."""
        self._which = which
        """What is asked where there are several; a gap for how many."""

    def ask_which(self, found: Sequence[Read] | Declarations) -> None:
        """Which of several; one needs no choice."""
        if isinstance(found, Declarations):
            self._ask_which_declaration(found.all)
        elif len(found) == 1:
            self._show_unplaced(found[0])
        else:
            self._ask_which_form(found)

    def _ask_which_form(self, found: Sequence[Read]) -> None:
        rows = tuple(ListRow(name_of(read.form), read) for read in found)
        heading = self._which.format(count=len(found))
        listed = ListScreen(heading, rows, Wording.CHOOSE_KEYS)
        self._screen.app.push_screen(listed, self._chosen)

    def _ask_which_declaration(self, found: Sequence[Declaration]) -> None:
        if len(found) == 1:
            self._ask_edition(found[0])
            return
        names = (one_line(each.name or DeclaredText.NAMELESS) for each in found)
        rows = tuple(map(ListRow, names, found))
        heading = DeclaredText.WHICH.format(count=len(found))
        listed = ListScreen(heading, rows, Wording.CHOOSE_KEYS)
        self._screen.app.push_screen(listed, self._chosen_declaration)

    def _chosen_declaration(self, chosen: Chosen[Declaration] | None) -> None:
        if chosen is not None:
            self._ask_edition(chosen.of)

    def _ask_edition(self, declaration: Declaration) -> None:
        """In which edition: one that has a place for all of it is proposed."""
        rows = tuple(ListRow(known.name, known.id) for known in usable())
        listed = ListScreen(
            DeclaredText.EDITION,
            rows,
            Wording.CHOOSE_KEYS,
            at=edition_for(declaration).id,
        )
        self._screen.app.push_screen(listed, partial(self._take, declaration))

    def _take(self, declaration: Declaration, chosen: Chosen[str] | None) -> None:
        if chosen is None:
            return
        made = declared_form(declaration, edition(chosen.of))
        self._show(list(declared_remarks(made)), made)

    def _chosen(self, chosen: Chosen[Read] | None) -> None:
        if chosen is not None:
            self._show_unplaced(chosen.of)

    def _show_unplaced(self, found: Read) -> None:
        """List what was not read, where there is anything; then answer."""
        texts = [f"{each.place}  {one_line(each.text)}" for each in found.unplaced]
        paper = found.form, edition(found.form.edition), found.source
        texts += [*remarks(*paper), *(told.message for told in of_paper(*paper))]
        texts += found.notes
        if found.unseen:
            texts.append(Wording.UNSEEN.format(count=found.unseen))
        if found.odd:
            texts.append(Wording.ODD.format(count=found.odd))
        self._show(texts, found.form)

    def _show(self, texts: Sequence[str], form: Form | DeclaredForm) -> None:
        """List what there is to know, then answer with the form."""
        if not texts:
            self._screen.dismiss(form)
            return
        heading = Wording.SOURCE_UNPLACED.format(count=len(texts))
        listed = ListScreen(heading, text_rows(texts), Wording.SOURCE_GO_ON)
        self._screen.app.push_screen(listed, partial(self._accept, form))

    def _accept(self, form: Form | DeclaredForm, chosen: Chosen[int] | None) -> None:
        if chosen is not None:
            self._screen.dismiss(form)
