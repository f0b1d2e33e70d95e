"""The folder where a person keeps papers: that of last time, else Documents."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.private_files import read_own
from wizard.files import write_whole
from wizard.home import home
from wizard.patterns import Lazy
from wizard.refusals import Unusable

KEPT: Final = "last-folder"
"""The file, among the drafts, that names the folder of last time."""

MOST_BYTES: Final = 8192
"""Longer than every path of the system."""

NAMED: Final = Lazy(r'(?m)^XDG_DOCUMENTS_DIR="([^"]+)"')
"""How a desktop says where documents are."""

DOCUMENTS: Final = ("文档", "Documents")
"""What that folder is called in a home."""


def usual_folder() -> Path:
    """Where a file was written or read last, else Documents, else where we stand."""
    folders = (folder for folder in (_last(), *_documents()) if folder is not None)
    return next((folder for folder in folders if _is_ours(folder)), Path.cwd())


def remember(folder: Path) -> None:
    """Propose this folder the next time; on a full disk, the one before."""
    with suppress(Unusable, ValueError):
        write_whole(home() / KEPT, os.fsencode(folder.absolute()))


def _last() -> Path | None:
    with suppress(Unusable):
        kept = read_own(home() / KEPT, MOST_BYTES)
        return Path(os.fsdecode(kept)) if kept and b"\0" not in kept else None
    return None


def _documents() -> tuple[Path, ...]:
    """Documents as the desktop names it, and as it is called in most homes."""
    mine = Path(os.path.expanduser("~"))  # noqa: PTH111  raises nothing
    config = Path(os.environ.get("XDG_CONFIG_HOME") or mine / ".config")
    told = None
    with suppress(OSError, ValueError):
        told = NAMED.search((config / "user-dirs.dirs").read_text("utf-8"))
    named = (Path(told[1].replace("$HOME", str(mine))),) if told else ()
    return (*named, *(mine / name for name in DOCUMENTS))


def _is_ours(folder: Path) -> bool:
    return os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)  # noqa: PTH112  raises nothing
