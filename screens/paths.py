"""The paths behind the names of files: any, or in a kiosk two folders of one's own.

Whatever asks a person for a file asks here for its path. A kiosk puts its own paths
in place of these before it serves anybody; nothing takes them away again.
"""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from screens.typed_path import TypedFolder, meant, place
from screens.usual_folder import remember, usual_folder
from screens.wording import Wording
from wizard.file_names import path_of

if TYPE_CHECKING:
    from exports.formats import Pair


class FilePaths(Protocol):
    """The paths behind the names that a person types, and the words around them."""

    no_copy: str
    """Why no copy may be kept in another place; blank where one may."""
    export_why: str
    """What is said about the name of an export."""
    may_print: bool
    """Whether a paper may be sent to a printer from here."""

    @property
    def source_why(self) -> str:
        """What is said about the name of a file to be read; blank for the kinds."""

    def proposal(self, name: str) -> str:
        """What is proposed for an export of this name."""

    def export_path(self, typed: str) -> str:
        """The path of an export. Raises Unusable."""

    def source_path(self, typed: str) -> Path:
        """The path of a file to be read. Raises Unusable."""

    def place(self, typed: str) -> TypedFolder:
        """The folder that is looked into for a file to be read."""

    def remember(self, path: Path) -> None:
        """Propose the folder of this file the next time."""

    def display(self, path: Path) -> str:
        """A path as a person would write it."""

    def exported(self, files: "Pair") -> str:
        """What is said when the files are written."""


class AccountPaths:
    """An account of one's own: the system decides what may be written and read."""

    no_copy: str = ""
    export_why: str = Wording.EXPORT_WHY
    may_print: bool = True
    source_why: str = ""

    def __init__(self) -> None:
        self._usual: Path | None = None
        """The folder that is proposed, once it was looked for."""

    @property
    def _folder(self) -> Path:
        if self._usual is None:
            self._usual = usual_folder()
        return self._usual

    def proposal(self, name: str) -> str:
        """A file in the folder that was used last."""
        return str(self._folder / f"{name}.docx")

    def export_path(self, typed: str) -> str:
        """The path that was meant."""
        return meant(typed)

    def source_path(self, typed: str) -> Path:
        """The path that was meant. Raises Unusable for one that can be none."""
        return path_of(meant(typed))

    def place(self, typed: str) -> TypedFolder:
        """The folder that was typed, else the one that was used last."""
        return place(typed, self._folder)

    def remember(self, path: Path) -> None:
        """Propose the folder of this file the next time."""
        self._usual = path.parent.absolute()
        remember(self._usual)

    def display(self, path: Path) -> str:
        """All of it."""
        return str(path)

    def exported(self, files: "Pair") -> str:
        """Where they are."""
        pdf = Wording.EXPORT_PDF if files.pdf else ""
        return Wording.EXPORT_DONE.format(docx=files.docx) + pdf


class _PathsOfProcess:
    """The setting of the whole process, threads and all."""

    paths: ClassVar[FilePaths] = AccountPaths()


def file_paths() -> FilePaths:
    """The paths that are used in this process."""
    return _PathsOfProcess.paths


def confine_to(paths: FilePaths) -> None:
    """Let the names of files stand for these paths from now on."""
    _PathsOfProcess.paths = paths


def no_copy(*, is_real: bool) -> str:
    """Why no copy of a form may be kept in another place; blank where one may."""
    return file_paths().no_copy if is_real else Wording.NO_COPY
