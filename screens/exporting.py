"""Handing in: the official table as .docx and the same facts as .toml."""

import os

from exports.formats import Pair, pair, write_pair
from screens.confirm import confirm
from screens.doors import doors
from screens.naming import name_of
from screens.prompt import Prompt
from screens.wording import Shown
from wizard.files import safe_name
from wizard.form import Form
from wizard.refusals import Unusable


class Exporting(Prompt[str]):
    """Asks where to; answers with what was written, or with nothing."""

    def __init__(self, form: Form) -> None:
        name = safe_name(Shown.EXPORT_NAME.format(name=form.project.name))
        super().__init__(
            Shown.EXPORT_TITLE.format(name=name_of(form)),
            Shown.EXPORT_ASK,
            doors().export_why,
            Shown.EXPORT_KEYS,
            start=doors().proposal(name),
        )
        self._form = form

    def take(self, typed: str) -> None:
        """Write both files; ask before one that is there is replaced."""
        try:
            files = pair(doors().leaving(typed))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        there = [path for path in (files.docx, files.toml) if os.path.lexists(path)]
        if not there:
            self._write(files)
            return
        names = Shown.AND.join(doors().shown(path) for path in there)
        asked = Shown.EXPORT_EXISTS.format(file=names)
        confirm(self.app, asked, lambda: self._write(files))

    def _write(self, files: Pair) -> None:
        try:
            write_pair(self._form, files, replace=True)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.dismiss(doors().exported(files))
