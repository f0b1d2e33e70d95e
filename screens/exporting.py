"""Handing in: the official table as .docx and the same facts as .toml."""

from exports.formats import pair, write_pair
from screens.doors import doors
from screens.naming import name_of
from screens.wording import Shown
from screens.writing import Writing
from wizard.files import safe_name
from wizard.form import Form
from wizard.refusals import Unusable


class Exporting(Writing):
    """Asks where to."""

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
        """Write both files."""
        try:
            files = pair(doors().leaving(typed))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return

        def write() -> str:
            write_pair(self._form, files, replace=True)
            return doors().exported(files)

        self.place([files.docx, files.toml], write)
