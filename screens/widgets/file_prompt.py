"""A screen that asks for a file: a line, and below it the files of the folder."""

import os
from collections.abc import Collection, Iterable

from textual.binding import Binding
from textual.widget import Widget

from screens.paths import file_paths
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.files import (
    FolderFile,
    completed,
    file_rows,
    fitting,
    folder_files,
)
from screens.presenters.lists.list_command_wording import (
    COMPLETE,
    DOWN,
    PAGE_DOWN,
    PAGE_UP,
    UP,
)
from screens.presenters.row import ListRow
from screens.typed_path import TypedFolder
from screens.widgets.answer_screen import Answer
from screens.widgets.line_input import LineInput
from screens.widgets.prompt_screen import PromptScreen
from screens.widgets.row_list import RowList


class FilePrompt(PromptScreen[Answer]):
    """Asks for a file of these kinds; `take` is called with the one that is meant."""

    BINDINGS = [
        Binding(UP.keys, "move(-1)", show=False, priority=True),
        Binding(DOWN.keys, "move(1)", show=False, priority=True),
        Binding(PAGE_UP.keys, "page(-1)", show=False, priority=True),
        Binding(PAGE_DOWN.keys, "page(1)", show=False, priority=True),
        Binding(COMPLETE.keys, "complete", show=False, priority=True),
    ]

    def __init__(self, title: str, ask: str, why: str, kinds: Collection[str]) -> None:
        super().__init__(title, ask, why, FileText.KEYS)
        self._kinds = kinds
        self._listed: tuple[TypedFolder, tuple[FolderFile, ...]] | None = None
        """The folder that was looked into last, and what is there."""
        self._fitting: tuple[FolderFile, ...] = ()

    def below(self) -> Iterable[Widget]:
        """The files."""
        return (RowList[FolderFile](()),)

    def on_mount(self) -> None:
        """Show the files of the folder that is usual."""
        self.changed("")

    def take(self, typed: str) -> None:
        """Answer with this file, or say why not."""
        raise NotImplementedError

    def accept(self, typed: str) -> None:
        """Take the file that is there, go into a folder, or take the marked row."""
        place = file_paths().place(typed)
        row: ListRow[FolderFile] | None = self.query_one(RowList).current
        if os.path.isfile(place.folder / place.name):  # noqa: PTH113  raises nothing
            self.take(place.before + place.name)
        elif row is None:
            self.take(typed)
        elif row.of is not None and row.of.is_folder:
            self._go_to(place.before + row.of.typed)
        elif row.of is not None:
            self.take(place.before + row.of.typed)

    def changed(self, typed: str) -> None:
        """Show what fits; what was said of the last name is no longer said."""
        super().changed(typed)
        place = file_paths().place(typed)
        if self._listed is None or self._listed[0].folder != place.folder:
            self._listed = place, folder_files(place.folder, self._kinds)
        self._fitting = fitting(self._listed[1], place)
        self.query_one(RowList).show(file_rows(self._fitting, place))

    def action_move(self, by: int) -> None:
        """Go to another file."""
        self.query_one(RowList).action_move(by)

    def action_page(self, by: int) -> None:
        """Go up or down by a screenful."""
        self.query_one(RowList).action_page(by)

    def action_complete(self) -> None:
        """Complete the name, as a shell does."""
        place = file_paths().place(self.query_one(LineInput).text)
        if whole := completed(self._fitting, place):
            self._go_to(whole)

    def _go_to(self, typed: str) -> None:
        self.query_one(LineInput).show(typed)
