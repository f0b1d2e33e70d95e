"""The screen that asks where to write the files of a form, and writes them."""

from collections.abc import Iterable
from functools import partial

from textual.binding import Binding
from textual.events import Resize
from textual.widget import Widget

from exports.formats import Pair, pair, write_pair
from screens.app.save_as import SaveScreen
from screens.paths import file_paths
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.hand_in import confirmed_text
from screens.presenters.lists.list_command_wording import OF_FILES, PRINT, TABLE_ALONE
from screens.presenters.lists.paper_file_wording import FILE_HELP, PaperFileText
from screens.presenters.names import export_name, name_of
from screens.presenters.printing import print_form, prints
from screens.presenters.question.command_wording import HELP, LEAVE, OUTLINE
from screens.presenters.question.told_keys import told
from screens.presenters.row import text_rows
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import fold
from screens.widgets.cached import CachedText
from screens.widgets.list_screen import ListScreen
from screens.widgets.written import Written
from screens.wording import Wording
from wizard.refusals import Unusable


class ExportScreen(SaveScreen):
    """Asks where to; what a person wrote there before is proposed again.

    F9 prints, where the machine can; F8 leaves the facts out of the Word file.
    """

    BINDINGS = [
        Binding(PRINT.keys, "print", show=False, priority=True),
        Binding(TABLE_ALONE.keys, "table_alone", show=False, priority=True),
        Binding(HELP.keys, "help", show=False, priority=True),
    ]

    def __init__(self, session: Session) -> None:
        form = session.now.form
        self._proposed = file_paths().proposal(export_name(form))
        super().__init__(
            Wording.EXPORT_TITLE.format(name=name_of(form)),
            Wording.EXPORT_ASK,
            file_paths().export_why,
            PaperFileText.KEYS.format(print=PaperFileText.PRINT if prints() else ""),
            start=session.exported_to or self._proposed,
        )
        self._session = session
        self._form = form

    def below(self) -> Iterable[Widget]:
        """What the Word file is without, where a person wants it so."""
        return (CachedText(id="alone"),)

    def on_resize(self, event: Resize) -> None:
        """Fold it into the width there is."""
        super().on_resize(event)
        self._tell_alone(event.size.width)

    def accept(self, typed: str) -> None:
        """Write all files."""
        if typed != self._proposed:
            self._session.exported_to = typed
        try:
            files = pair(file_paths().export_path(typed), export_name(self._form))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.ask_and_write(files.paths, partial(self._write_pair, files))

    def action_help(self) -> None:
        """Tell what the files are."""
        rows = text_rows(told(line, OF_FILES) for line in FILE_HELP)
        help_screen = ListScreen(PaperFileText.HELP_TITLE, rows, Wording.HELP_KEYS)
        self.app.push_screen(help_screen)

    def action_table_alone(self) -> None:
        """Leave the facts out of the Word file, or put them in again."""
        self._session.exports_facts = not self._session.exports_facts
        self._tell_alone(self.size.width)

    def _tell_alone(self, width: int) -> None:
        said = "" if self._session.exports_facts else PaperFileText.TABLE_ALONE
        lines = fold(told(said, OF_FILES), width - 2)
        self.query_one("#alone", CachedText).update("\n".join(lines))

    def action_print(self) -> None:
        """Send the paper to the usual printer."""
        if prints():
            self._write(self._print)

    def _print(self) -> str:
        print_form(self._form)
        self.app.post_message(Written(FileText.PRINTED))
        return FileText.PRINTED

    def _write_pair(self, files: Pair) -> str:
        facts = self._session.exports_facts
        write_pair(self._form, files, replace=True, with_facts=facts)
        file_paths().remember(files.docx)
        done = file_paths().exported(files)
        self.app.post_message(Written(done))
        stay = confirmed_text(self._session.now)
        return done + stay + told(Wording.EXPORT_NEXT, (LEAVE, OUTLINE))
