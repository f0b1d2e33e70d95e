"""The file of last year's form or of the declaration: which one, and what is amiss."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from exports.declaration.declared_form import (
    DeclaredForm,
    declared_form,
    edition_for,
)
from exports.declaration.refusal import HoldsDeclarations
from exports.declared import Declaration
from exports.office.office_wording import OfficeSays
from exports.reading.readers import CONVERTED, READERS, read
from exports.reads import Read
from screens.output import one_line
from screens.paths import file_paths
from screens.presenters.declared_remarks import declared_remarks
from screens.presenters.declared_wording import DeclaredText
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.list_command_wording import LISTED
from screens.presenters.names import name_of
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.widgets.file_prompt import FilePrompt
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.editions.library import edition, usable
from wizard.form import Form
from wizard.frozen import frozen
from wizard.refusals import Unusable
from wizard.rules.as_read.provenance import of_paper
from wizard.rules.as_read.remarks import remarks


@frozen
class Declarations:
    """The declarations of a file that holds no form."""

    all: tuple[Declaration, ...]


class LastYearFile(FilePrompt[Form | DeclaredForm]):
    """Asks for a file; answers with the form in it that is chosen.

    Of declarations it asks in which edition the form is to be filled in.
    """

    def __init__(self) -> None:
        why = file_paths().source_why or FileText.WHY
        super().__init__(Wording.NEW_FROM, Wording.SOURCE_ASK, why, READERS)

    def take(self, typed: str) -> None:
        """Read the file; where it holds several forms, ask for one of them."""
        if not typed.strip():
            self.refuse(told(Wording.SOURCE_BLANK, LISTED))
            return
        try:
            path = file_paths().source_path(typed)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        if path.suffix.lower() in CONVERTED:
            self.notice(OfficeSays.CONVERTING.format(file=path.name))
            self.call_after_refresh(self._read, path)
        else:
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            found = _forms_or_declarations(path)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.notice("")
        file_paths().remember(path)
        self._ask_which(found)

    def _ask_which(self, found: Sequence[Read] | Declarations) -> None:
        """Which of several; one needs no choice."""
        if isinstance(found, Declarations):
            self._ask_which_declaration(found.all)
        elif len(found) == 1:
            self._show_unplaced(found[0])
        else:
            self._ask_which_form(found)

    def _ask_which_form(self, found: Sequence[Read]) -> None:
        rows = tuple(ListRow(name_of(read.form), read) for read in found)
        heading = Wording.SOURCE_WHICH.format(count=len(found))
        listed = ListScreen(heading, rows, Wording.CHOOSE_KEYS)
        self.app.push_screen(listed, self._chosen)

    def _ask_which_declaration(self, found: Sequence[Declaration]) -> None:
        if len(found) == 1:
            self._ask_edition(found[0])
            return
        names = (one_line(each.name or DeclaredText.NAMELESS) for each in found)
        rows = tuple(map(ListRow, names, found))
        heading = DeclaredText.WHICH.format(count=len(found))
        listed = ListScreen(heading, rows, Wording.CHOOSE_KEYS)
        self.app.push_screen(listed, self._chosen_declaration)

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
        self.app.push_screen(listed, partial(self._take, declaration))

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
            self.dismiss(form)
            return
        heading = Wording.SOURCE_UNPLACED.format(count=len(texts))
        listed = ListScreen(heading, text_rows(texts), Wording.SOURCE_GO_ON)
        self.app.push_screen(listed, partial(self._accept, form))

    def _accept(self, form: Form | DeclaredForm, chosen: Chosen[int] | None) -> None:
        if chosen is not None:
            self.dismiss(form)


def _forms_or_declarations(path: Path) -> tuple[Read, ...] | Declarations:
    """What a file holds. Raises Unusable."""
    try:
        return read(path)
    except HoldsDeclarations as held:
        return Declarations(held.declarations)
