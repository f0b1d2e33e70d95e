"""The file of last year's form: its name, which form, and what was not read."""

from collections.abc import Sequence
from functools import partial

from exports.readers import READERS, read
from exports.reads import Read
from screens.output import one_line
from screens.paths import file_paths
from screens.presenters.lists.file_wording import FileText
from screens.presenters.names import name_of
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.widgets.file_prompt import FilePrompt
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown
from wizard.editions.library import edition
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.rules.provenance import of_paper
from wizard.rules.remarks import remarks


class LastYearFile(FilePrompt[Form]):
    """Asks for a file; answers with the form in it that is chosen."""

    def __init__(self) -> None:
        why = file_paths().source_why or FileText.WHY.format(kinds=" ".join(READERS))
        super().__init__(Shown.NEW_FROM, Shown.SOURCE_ASK, why, READERS)

    def take(self, typed: str) -> None:
        """Read the file; where it holds several forms, ask for one of them."""
        if not typed.strip():
            self.refuse(Shown.SOURCE_BLANK)
            return
        try:
            path = file_paths().source_path(typed)
            found = read(path)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        file_paths().remember(path)
        if len(found) == 1:
            self._show_unplaced(found[0])
        else:
            self._ask_which(found)

    def _ask_which(self, found: Sequence[Read]) -> None:
        rows = tuple(ListRow(name_of(read.form), read) for read in found)
        heading = Shown.SOURCE_WHICH.format(count=len(found))
        listed = ListScreen(heading, rows, Shown.CHOOSE_KEYS)
        self.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[Read] | None) -> None:
        if chosen is not None:
            self._show_unplaced(chosen.of)

    def _show_unplaced(self, found: Read) -> None:
        """List what was not read, where there is anything; then answer."""
        texts = [f"{each.place}  {one_line(each.text)}" for each in found.unplaced]
        paper = found.form, edition(found.form.edition), found.source
        texts += [*remarks(*paper), *(told.message for told in of_paper(*paper))]
        if found.unseen:
            texts.append(Shown.UNSEEN.format(count=found.unseen))
        if found.odd:
            texts.append(Shown.ODD.format(count=found.odd))
        if not texts:
            self.dismiss(found.form)
            return
        heading = Shown.SOURCE_UNPLACED.format(count=len(texts))
        listed = ListScreen(heading, text_rows(texts), Shown.SOURCE_GO_ON)
        self.app.push_screen(listed, partial(self._accept, found.form))

    def _accept(self, form: Form, chosen: Chosen[int] | None) -> None:
        if chosen is not None:
            self.dismiss(form)
