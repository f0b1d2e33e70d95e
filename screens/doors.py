"""Where files go to and come from: any place, or in a kiosk two folders of one's own.

Whatever asks a person for a file asks here what the name stands for. Like the home
of the drafts it is told by the environment, once for the whole process.
"""

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from screens.kiosk.wording import Kiosk
from screens.wording import Shown
from wizard.files import path_of, safe_name
from wizard.home import home
from wizard.refusals import Unusable
from wizard.wording import Says

if TYPE_CHECKING:
    from exports.formats import Pair

KIOSK: Final = "ZIPING_KIOSK"
"""Set in the environment of a kiosk, by the program itself."""

OUT, IN = "out", "in"
"""The folders beside the drafts: for what leaves, and for what is brought."""

STRANGE: Final = re.compile(r"[^\w.（）《》〔〕【】、，—·-]+")
"""What a name in a kiosk is without: blanks, and all that a shell would read."""


class Doors(Protocol):
    """What the names of files stand for."""

    copies: bool
    """Whether a copy may be kept in any place."""
    export_why: str
    """What is said about the name of an export."""

    @property
    def source_why(self) -> str:
        """What is said about the name of a file to be read."""

    def proposal(self, name: str) -> str:
        """What is proposed for an export of this name."""

    def leaving(self, typed: str) -> str:
        """The path of an export. Raises Unusable."""

    def arriving(self, typed: str) -> Path:
        """The path of a file to be read. Raises Unusable."""

    def shown(self, path: Path) -> str:
        """A path as a person would write it."""

    def exported(self, files: "Pair") -> str:
        """What is said when both files are written."""


class Open:
    """An account of one's own: the system decides what may be written and read."""

    copies = True
    export_why: str = Shown.EXPORT_WHY
    source_why: str = Shown.SOURCE_WHY

    def proposal(self, name: str) -> str:
        """A file in the folder where the program was started."""
        return str(Path.cwd() / f"{name}.docx")

    def leaving(self, typed: str) -> str:
        """The path that was typed."""
        return typed

    def arriving(self, typed: str) -> Path:
        """The path that was typed."""
        return path_of(typed)

    def shown(self, path: Path) -> str:
        """All of it."""
        return str(path)

    def exported(self, files: "Pair") -> str:
        """Where they are."""
        return Shown.EXPORT_DONE.format(docx=files.docx, toml=files.toml.name)


class Narrow:
    """A kiosk: names and no paths, one folder out and one folder in."""

    copies = False
    export_why: str = Kiosk.EXPORT_WHY

    def __init__(self, folder: Path) -> None:
        self.out, self.into = folder / OUT, folder / IN

    @property
    def source_why(self) -> str:
        """The names of the files that were brought, or how they are."""
        names = [path.name for path in sorted(self.into.iterdir())]
        seen = [name for name in names if not name.startswith(".")]
        found = Kiosk.SOURCE_FOUND.format(names="、".join(seen))
        return found if seen else Kiosk.SOURCE_NONE.format(account=account())

    def proposal(self, name: str) -> str:
        """A name that can be asked for from another machine as it is."""
        return f"{STRANGE.sub('_', name)}.docx"

    def leaving(self, typed: str) -> str:
        """A file in the folder out."""
        return str(self.out / file_name(typed))

    def arriving(self, typed: str) -> Path:
        """An ordinary file in the folder in, or none; never a link or a pipe."""
        path = self.into / file_name(typed)
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise Unusable(Says.NOT_A_FILE.format(file=path.name))
        return path

    def shown(self, path: Path) -> str:
        """Its name; the folder is always the same."""
        return path.name

    def exported(self, files: "Pair") -> str:
        """Their names, and how they are fetched."""
        number = 1 + self.files().index(files.docx)
        told = {"docx": files.docx.name, "toml": files.toml.name}
        return Kiosk.EXPORTED.format(number=number, account=account(), **told)

    def files(self) -> list[Path]:
        """What can be fetched, the oldest first, so that numbers stay."""
        found = (path for path in self.out.iterdir() if not path.name.startswith("."))
        return sorted(found, key=lambda path: (path.lstat().st_mtime, path.name))


def doors() -> Doors:
    """What the names of files stand for in this process."""
    return Narrow(home()) if os.environ.get(KIOSK) else Open()


def account() -> str:
    """The name that one logs in by; the system is not asked, it may call others."""
    return os.environ.get("LOGNAME") or Kiosk.ACCOUNT


def no_copy(*, is_real: bool) -> str:
    """Why no copy may be kept in another place; blank where one may."""
    if not is_real:
        return Shown.NO_COPY
    return "" if doors().copies else Kiosk.NO_COPY


def file_name(typed: str) -> str:
    """The name of one file in a folder. Raises Unusable for all that is none."""
    name = typed.strip()
    if not name or STRANGE.search(name) or safe_name(name) != name:
        raise Unusable(Kiosk.NAME.format(name=name))
    return name
