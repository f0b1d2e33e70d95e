"""Where files go to and come from: any place, or in a kiosk two folders of one's own.

Whatever asks a person for a file asks here what the name stands for. Like the home
of the drafts it is told by the environment, once for the whole process.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from screens.kiosk.wording import Kiosk
from screens.wording import Shown
from wizard.files import path_of
from wizard.home import home

if TYPE_CHECKING:
    from exports.formats import Pair

KIOSK: Final = "ZIPING_KIOSK"
"""Set in the environment of a kiosk, by the program itself."""


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


def doors() -> Doors:
    """What the names of files stand for in this process."""
    if not os.environ.get(KIOSK):
        return Open()
    from screens.kiosk.narrow import Narrow  # noqa: PLC0415  only a kiosk is narrow

    return Narrow(home())


def no_copy(*, is_real: bool) -> str:
    """Why no copy may be kept in another place; blank where one may."""
    if not is_real:
        return Shown.NO_COPY
    return "" if doors().copies else Kiosk.NO_COPY
