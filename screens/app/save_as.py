"""Screens that ask for a file and write it; replacing one is asked about."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual.binding import Binding

from exports.formats import copy_path, keep
from screens.paths import file_paths
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.files import completed, fitting, folder_files
from screens.presenters.lists.list_command_wording import COMPLETE
from screens.presenters.names import name_of
from screens.typed_path import meant
from screens.widgets.confirm import confirm
from screens.widgets.line_input import LineInput
from screens.widgets.prompt_screen import PromptScreen
from screens.widgets.written import Written
from screens.wording import Wording
from wizard.file_names import safe_name
from wizard.form import Form
from wizard.refusals import Unusable

Write = Callable[[], str]
"""Writes, and answers with what was written. Raises Unusable."""


class SaveScreen(PromptScreen[str]):
    """Answers with a sentence about what was written, or with None.

    Tab completes the names of folders.
    """

    BINDINGS = [Binding(COMPLETE.keys, "complete", show=False, priority=True)]

    def action_complete(self) -> None:
        """Complete the name of a folder, as a shell does."""
        line = self.query_one(LineInput)
        place = file_paths().place(line.text)
        folders = fitting(folder_files(place.folder, ()), place)
        if whole := completed(folders, place):
            line.show(whole)

    def ask_and_write(self, paths: Sequence[Path], write: Write) -> None:
        """Write to these paths; ask before a file that is there is replaced."""
        there = [path for path in paths if os.path.lexists(path)]
        if not there:
            self._write(write)
            return
        names = Wording.AND.join(file_paths().display(path) for path in there)
        asked = Wording.EXPORT_EXISTS.format(file=names)
        confirm(self.app, asked, partial(self._write, write))

    def _write(self, write: Write) -> None:
        try:
            written = write()
        except Unusable as refusal:
            self.refuse(str(refusal))
        else:
            self.dismiss(written)


class CopyScreen(SaveScreen):
    """Asks where to keep a copy, and writes it."""

    def __init__(self, form: Form) -> None:
        name = name_of(form)
        super().__init__(
            Wording.COPY_TITLE.format(name=name),
            Wording.COPY_ASK,
            Wording.COPY_WHY,
            FileText.COPY_KEYS,
            start=str(Path.home() / f"{safe_name(name)}.toml"),
        )
        self._form = form

    def accept(self, typed: str) -> None:
        """Write the copy."""
        try:
            path = copy_path(meant(typed))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.ask_and_write([path], partial(self._keep, path))

    def _keep(self, path: Path) -> str:
        keep(self._form, path, replace=True)
        done = Wording.COPY_DONE.format(file=path)
        self.app.post_message(Written(done))
        return done
