"""Handing in: the official table as .docx and the same facts as .toml."""

import os
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from exports.formats import Pair, pair, write_pair
from screens.answers import Line
from screens.confirm import confirm
from screens.folding import fold
from screens.naming import name_of
from screens.wording import Shown
from wizard.cells import clean
from wizard.files import safe_name
from wizard.form import Form
from wizard.refusals import Unusable


class Exporting(Screen[str]):
    """Asks where to; answers with what was written, or with nothing."""

    BINDINGS = [Binding("escape,f7", "dismiss('')", show=False, priority=True)]

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form

    def compose(self) -> ComposeResult:
        """One question."""
        name = name_of(self._form)
        title = Shown.EXPORT_TITLE.format(name=name)
        yield Static(clean(title), id="title", markup=False)
        yield Static(Shown.EXPORT_ASK, id="ask", markup=False)
        yield Static(Shown.EXPORT_WHY, id="why", markup=False)
        yield Line(self._take)
        yield Static(id="notice", markup=False)
        yield Static(Shown.EXPORT_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Propose a name of its own for every form."""
        name = safe_name(Shown.EXPORT_NAME.format(name=self._form.project.name))
        self.query_one(Line).show(str(Path.cwd() / f"{name}.docx"))
        self.set_focus(self.query_one(Line))

    def _take(self, typed: str) -> None:
        """Write both files; ask before one that is there is replaced."""
        try:
            files = pair(typed)
        except Unusable as refusal:
            self._refuse(refusal)
            return
        there = [path for path in (files.docx, files.toml) if os.path.lexists(path)]
        if not there:
            self._write(files)
            return
        names = Shown.AND.join(str(path) for path in there)
        asked = Shown.EXPORT_EXISTS.format(file=names)
        confirm(self.app, asked, lambda: self._write(files))

    def _write(self, files: Pair) -> None:
        try:
            write_pair(self._form, files, replace=True)
        except Unusable as refusal:
            self._refuse(refusal)
            return
        told = Shown.EXPORT_DONE.format(docx=files.docx, toml=files.toml.name)
        self.dismiss(told)

    def _refuse(self, refusal: Unusable) -> None:
        notice = self.query_one("#notice", Static)
        notice.update("\n".join(fold(str(refusal), self.size.width - 2)), layout=False)
        notice.add_class("refused")
