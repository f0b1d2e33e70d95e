"""The file of last year's form: asked for, read, and what it held too much told."""

from exports.readers import read
from exports.reads import Read
from screens.output import one_line
from screens.paths import file_paths
from screens.presenters.names import name_of
from screens.presenters.row import ListRow
from screens.widgets.list_screen import ListScreen
from screens.widgets.prompt_screen import PromptScreen
from screens.wording import Shown
from wizard.form import Form
from wizard.refusals import Unusable


class LastYearFile(PromptScreen[Form]):
    """Asks for a file; answers with the form in it that is wanted."""

    def __init__(self) -> None:
        super().__init__(
            Shown.NEW_FROM, Shown.SOURCE_ASK, file_paths().source_why, Shown.SOURCE_KEYS
        )

    def take(self, typed: str) -> None:
        """Read the file; where it holds several forms, ask for one of them."""
        if not typed.strip():
            self.refuse(Shown.SOURCE_BLANK)
            return
        try:
            found = read(file_paths().source_path(typed.strip()))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        if len(found) == 1:
            self._tell(found[0])
            return
        rows = tuple(
            ListRow(name_of(got.form), str(number)) for number, got in enumerate(found)
        )
        heading = Shown.SOURCE_WHICH.format(count=len(found))

        def chosen(number: str | None) -> None:
            if number is not None:
                self._tell(found[int(number)])

        self.app.push_screen(ListScreen(heading, rows, Shown.CHOOSE_KEYS), chosen)

    def _tell(self, got: Read) -> None:
        """Show what was not simply read, where there is anything; then go on."""
        told = [f"{each.place}  {one_line(each.text)}" for each in got.unplaced]
        if got.unseen:
            told.append(Shown.UNSEEN.format(count=got.unseen))
        if not told:
            self.dismiss(got.form)
            return
        rows = tuple(ListRow(text, str(number)) for number, text in enumerate(told))
        heading = Shown.SOURCE_UNPLACED.format(count=len(rows))

        def seen(key: str | None) -> None:
            if key is not None:
                self.dismiss(got.form)

        self.app.push_screen(ListScreen(heading, rows, Shown.SOURCE_GO_ON), seen)
