"""The file of a form, this year's or last year's, or of a declaration: which one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from exports.declaration.declared_form import DeclaredForm
from exports.declaration.refusal import HoldsDeclarations
from exports.office.office_wording import OfficeSays
from exports.reading.file_readers import PagedFile, is_converted, paged
from exports.reading.readers import MOST_BYTES, READERS, read_content
from exports.reads import Read
from screens.app.conversion import Conversion
from screens.app.found_forms import Declarations, FoundForms
from screens.app.page_reading import PageReading
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
        self._pages = PageReading()

    def take(self, typed: str) -> None:
        """Read the file; where it holds several forms, ask for one of them."""
        if self._conversion.is_running or self._pages.is_running:
            return
        if not typed.strip():
            self.refuse(told(self._asked.blank, LISTED))
            return
        try:
            path = file_paths().source_path(typed)
            self._read(read_bytes(path, MOST_BYTES), path)
        except Unusable as refusal:
            self.refuse(str(refusal))

    async def action_dismiss(self, result: Form | DeclaredForm | None = None) -> None:
        """Close; while a file is converted or read, have that stop instead."""
        if self._conversion.is_running:
            self._conversion.stop()
        elif self._pages.is_running:
            self._pages.stop()
        else:
            await super().action_dismiss(result)

    def _read(self, content: bytes, path: Path) -> None:
        """Read what is in a file, or begin to. Raises Unusable."""
        is_known = path.suffix.lower() in READERS
        if is_known and is_converted(content, str(path)):
            self.notice(OfficeSays.STOP.format(file=path.name))
            self.run_worker(self._convert(content, path))
        elif is_known and (pages := paged(content, str(path))) is not None:
            self.run_worker(self._turn(pages, path))
        else:
            self._find(partial(read_content, content, path), path)

    async def _convert(self, content: bytes, path: Path) -> None:
        try:
            made = await self._conversion.converted(content, str(path))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self._find(partial(read_content, made, path), path)

    async def _turn(self, pages: PagedFile, path: Path) -> None:
        try:
            await self._pages.read(pages, path.name, self.notice)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self._find(pages.forms, path)

    def _find(self, read: Callable[[], tuple[Read, ...]], path: Path) -> None:
        """Ask what of the forms in a file is meant."""
        try:
            found = _forms_or_declarations(read)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.notice("")
        file_paths().remember(path)
        FoundForms(self, self._asked.which).ask_which(found)


def _forms_or_declarations(
    read: Callable[[], tuple[Read, ...]],
) -> tuple[Read, ...] | Declarations:
    """What a file holds. Raises Unusable."""
    try:
        return read()
    except HoldsDeclarations as held:
        return Declarations(held.declarations)
