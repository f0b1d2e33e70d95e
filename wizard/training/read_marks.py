"""Which cells of the tour a person has read: a line each, in one private file.

It marks what was seen and nothing more: damaged or missing, nothing was read.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.private_files import read_own
from wizard.files import write_whole
from wizard.folders import private_folder
from wizard.home import home
from wizard.refusals import Unusable

MOST_BYTES: Final = 1024 * 1024


def _path() -> Path:
    return home() / "learn" / "read"


def read_cells(edition: str) -> frozenset[str]:
    """The cells of this edition that were read."""
    pairs = (line.partition(" ") for line in _lines())
    return frozenset(cell for of, _, cell in pairs if of == edition)


def mark_read(edition: str, cells: Iterable[str]) -> None:
    """Remember that these were read, too; on a full disk they count as unread."""
    lines = _lines()
    new = {f"{edition} {cell}" for cell in cells} - lines
    if new:
        with suppress(Unusable):
            private_folder(_path().parent)
            write_whole(_path(), "\n".join(sorted(lines | new)).encode() + b"\n")


def _lines() -> frozenset[str]:
    with suppress(Unusable):
        content = read_own(_path(), MOST_BYTES)
        return frozenset(content.decode(errors="replace").splitlines())
    return frozenset()
