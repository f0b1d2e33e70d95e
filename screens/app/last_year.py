"""The file of a form, this year's or last year's, or of a declaration: which one."""

from pathlib import Path

from exports.declaration.declared_form import DeclaredForm
from exports.declaration.refusal import HoldsDeclarations
from exports.office.office_wording import OfficeSays
from exports.reading.file_readers import is_converted
from exports.reading.readers import MOST_BYTES, READERS, read_content
from exports.reads import Read
from screens.app.conversion import Conversion
from screens.app.found_forms import Declarations, FoundForms
from screens.paths import file_paths
from screens.presenters.lists.file_wording import FileAsked, FileText
from screens.presenters.lists.list_command_wording import LISTED
from screens.presenters.question.told_keys import told
from screens.widgets.file_prompt import FilePrompt
from wizard.files import read_bytes
from wizard.form import Form
from wizard.refusals import Unusable


class FormFile(FilePrompt[Form | DeclaredForm]):
    """Asks for a file; answers with the form in it that is chosen.

    Of declarations it asks in which edition the form is to be filled in.
    """

    def __init__(self, asked: FileAsked) -> None:
        why = file_paths().source_why or FileText.WHY
        super().__init__(asked.title, asked.ask, why, READERS)
        self._asked = asked
        self._conversion = Conversion()

    def take(self, typed: str) -> None:
        """Read the file; where it holds several forms, ask for one of them."""
        if self._conversion.is_running:
            return
        if not typed.strip():
            self.refuse(told(self._asked.blank, LISTED))
            return
        try:
            path = file_paths().source_path(typed)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self._read(path)

    async def action_dismiss(self, result: Form | DeclaredForm | None = None) -> None:
        """Close; while a file is converted, have that stop instead."""
        if self._conversion.is_running:
            self._conversion.stop()
        else:
            await super().action_dismiss(result)

    def _read(self, path: Path) -> None:
        try:
            content = read_bytes(path, MOST_BYTES)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        if path.suffix.lower() in READERS and is_converted(content, str(path)):
            self.notice(OfficeSays.STOP.format(file=path.name))
            self.run_worker(self._convert(content, path))
        else:
            self._find(content, path)

    async def _convert(self, content: bytes, path: Path) -> None:
        try:
            made = await self._conversion.converted(content, str(path))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self._find(made, path)

    def _find(self, content: bytes, path: Path) -> None:
        """Ask what of the forms in a file is meant."""
        try:
            found = _forms_or_declarations(content, path)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.notice("")
        file_paths().remember(path)
        FoundForms(self, self._asked.which).ask_which(found)


def _forms_or_declarations(
    content: bytes, path: Path
) -> tuple[Read, ...] | Declarations:
    """What a file holds. Raises Unusable."""
    try:
        return read_content(content, path)
    except HoldsDeclarations as held:
        return Declarations(held.declarations)
