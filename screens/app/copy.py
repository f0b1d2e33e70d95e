"""A copy in another place, for when the draft cannot be saved where it is."""

from pathlib import Path

from exports.formats import copy_path, keep
from screens.app.save_as import Writing
from screens.presenters.names import name_of
from screens.wording import Shown
from wizard.files import safe_name
from wizard.form import Form
from wizard.refusals import Unusable


class Copying(Writing):
    """Asks where to."""

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
        """Write the copy."""
        try:
            path = copy_path(typed)
        except Unusable as refusal:
            self.refuse(str(refusal))
            return

        def write() -> str:
            keep(self._form, path, replace=True)
            return Shown.COPY_DONE.format(file=path)

        self.place([path], write)
