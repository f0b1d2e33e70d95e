"""File names in a kiosk: no paths, one folder for exports, one for sources."""

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from screens.kiosk.kiosk_wording import Kiosk
from screens.typed_path import TypedFolder, meant
from wizard.file_names import safe_name
from wizard.refusals import Unusable
from wizard.wording import Says

if TYPE_CHECKING:
    from exports.formats import Pair

EXPORTS, SOURCES = "out", "in"
"""The folders beside the drafts: for what leaves, and for what is brought."""

NOT_A_NAME: Final = re.compile(r"[^\w.（）《》〔〕【】、，—·-]+")
"""What a name in a kiosk is without: blanks, and all that a shell would read."""


class KioskPaths:
    """The paths of exports and sources beside the drafts in this folder."""

    no_copy: str = Kiosk.NO_COPY
    export_why: str = Kiosk.EXPORT_WHY
    may_print: bool = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.exports, self.sources = folder / EXPORTS, folder / SOURCES

    @property
    def source_why(self) -> str:
        """How files are brought, where none are there."""
        seen = any(not path.name.startswith(".") for path in self.sources.iterdir())
        return "" if seen else Kiosk.SOURCE_NONE.format(account=account())

    def proposal(self, name: str) -> str:
        """A name that can be asked for from another machine as it is."""
        return f"{NOT_A_NAME.sub('_', name)}.docx"

    def export_path(self, typed: str) -> str:
        """A file in the folder of exports. Raises Unusable."""
        return str(self.exports / file_name(typed))

    def source_path(self, typed: str) -> Path:
        """An ordinary file that was brought, or none; never a link or a pipe.

        Raises Unusable.
        """
        path = self.sources / file_name(typed)
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise Unusable(Says.NOT_A_FILE.format(file=path.name))
        return path

    def place(self, typed: str) -> TypedFolder:
        """The folder of what was brought, and no other."""
        return TypedFolder(self.sources, "", meant(typed), is_alone=True)

    def remember(self, path: Path) -> None:
        """There is one folder."""

    def display(self, path: Path) -> str:
        """Its name; the folder is always the same."""
        return path.name

    def exported(self, files: "Pair") -> str:
        """Their names, and how they are fetched."""
        number = 1 + self.files().index(files.docx)
        facts = {"docx": files.docx.name, "toml": files.toml.name}
        return Kiosk.EXPORTED.format(number=number, account=account(), **facts)

    def files(self) -> list[Path]:
        """The exported files, the oldest first, so that their numbers stay."""
        found = (
            path for path in self.exports.iterdir() if not path.name.startswith(".")
        )
        return sorted(found, key=lambda path: (path.lstat().st_mtime, path.name))


def account() -> str:
    """The name that one logs in by; the system is not asked, it may call others."""
    return os.environ.get("LOGNAME") or Kiosk.ACCOUNT


def file_name(typed: str) -> str:
    """The name of one file in a folder. Raises Unusable for all that is none."""
    name = meant(typed)
    if not name or NOT_A_NAME.search(name) or safe_name(name) != name:
        raise Unusable(Kiosk.NAME.format(name=name))
    return name
