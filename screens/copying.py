"""A copy in another place, for when the draft cannot be saved where it is."""

import os
from pathlib import Path

from exports.formats import copy_path, keep
from screens.confirm import confirm
from screens.naming import name_of
from screens.prompt import Prompt
from screens.wording import Shown
from wizard.files import safe_name
from wizard.form import Form
from wizard.refusals import Unusable


class Copying(Prompt[str]):
    """Asks where to; answers with what was written, or with nothing."""

    def __init__(self, form: Form) -> None:
        name = name_of(form)
        super().__init__(
            Shown.COPY_TITLE.format(name=name),
            Shown.COPY_ASK,
            Shown.COPY_WHY,
            Shown.COPY_KEYS,
            start=str(Path.home() / f"{safe_name(name)}.toml"),
        )
        self._form = form

    def take(self, typed: str) -> None:
        """Write the copy; ask before a file that is there is replaced."""
        try:
            path = copy_path(typed)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        if os.path.lexists(path):
            asked = Shown.EXPORT_EXISTS.format(file=path)
            confirm(self.app, asked, lambda: self._write(path))
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        try:
            keep(self._form, path, replace=True)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return
        self.dismiss(Shown.COPY_DONE.format(file=path))
