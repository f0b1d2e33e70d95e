"""The doors of a kiosk: names and no paths, one folder out and one folder in."""

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from screens.kiosk.wording import Kiosk
from wizard.files import safe_name
from wizard.refusals import Unusable
from wizard.wording import Says

if TYPE_CHECKING:
    from exports.formats import Pair

OUT, IN = "out", "in"
"""The folders beside the drafts: for what leaves, and for what is brought."""

STRANGE: Final = re.compile(r"[^\w.（）《》〔〕【】、，—·-]+")
"""What a name in a kiosk is without: blanks, and all that a shell would read."""


class Narrow:
    """What names stand for beside the drafts in this folder."""

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


def account() -> str:
    """The name that one logs in by; the system is not asked, it may call others."""
    return os.environ.get("LOGNAME") or Kiosk.ACCOUNT


def file_name(typed: str) -> str:
    """The name of one file in a folder. Raises Unusable for all that is none."""
    name = typed.strip()
    if not name or STRANGE.search(name) or safe_name(name) != name:
        raise Unusable(Kiosk.NAME.format(name=name))
    return name
