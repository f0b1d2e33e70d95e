"""Handing in: the official table as .docx and the same facts as .toml."""

from exports.formats import pair, write_pair
from screens.app.save_as import Writing
from screens.paths import file_paths
from screens.presenters.names import export_name, name_of
from screens.presenters.session import Sitting
from screens.wording import Shown
from wizard.refusals import Unusable


class Exporting(Writing):
    """Asks where to; what a person wrote there before is proposed again."""

    def __init__(self, sitting: Sitting) -> None:
        form = sitting.now.form
        self._proposed = file_paths().proposal(export_name(form))
        super().__init__(
            Shown.EXPORT_TITLE.format(name=name_of(form)),
            Shown.EXPORT_ASK,
            file_paths().export_why,
            Shown.EXPORT_KEYS,
            start=sitting.exported_to or self._proposed,
        )
        self._sitting = sitting
        self._form = form

    def take(self, typed: str) -> None:
        """Write both files."""
        if typed != self._proposed:
            self._sitting.exported_to = typed
        try:
            files = pair(file_paths().export_path(typed), export_name(self._form))
        except Unusable as refusal:
            self.refuse(str(refusal))
            return

        def write() -> str:
            write_pair(self._form, files, replace=True)
            return file_paths().exported(files) + Shown.EXPORT_NEXT

        self.place([files.docx, files.toml], write)
