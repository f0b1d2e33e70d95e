"""Whether every account can run this Python and read this program: for `make kiosk`.

It runs before anything is installed, with the standard library alone.
"""

import os
import stat
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import screens
from screens.kiosk.kiosk_wording import Kiosk


def main() -> int:
    """0 where everybody can; else 1, and the sentence of what is closed to them."""
    closed = next(closed_to_others(), None)
    if closed is None:
        return 0
    sys.stderr.write(f"{Kiosk.CLOSED.format(closed=closed, python=sys.executable)}\n")
    return 1


def closed_to_others() -> Iterator[Path]:
    """The folders and files on the way that only their owner or group can pass."""
    for file in (Path(sys.executable), *_modules()):
        yield from (at for at in sorted(_ways(file)) if not _has(at, stat.S_IXOTH))
        yield from (at for at in (file.parent, file) if not _has(at, stat.S_IROTH))


def _modules() -> Iterator[Path]:
    """A file of the program, of Python, and of what was installed beside it."""
    yield from (Path(each) for each in (screens.__file__, os.__file__) if each)
    textual = find_spec("textual")
    if textual is not None and textual.origin is not None:
        yield Path(textual.origin)


def _ways(file: Path) -> set[Path]:
    """The folders that are passed on the way to a file, and to what its links name."""
    passed = {*file.parents, *file.resolve().parents}
    while file.is_symlink():
        file = file.parent / file.readlink()
        passed |= {*file.parents}
    return {folder for folder in passed if folder.is_absolute()}


def _has(path: Path, right: int) -> bool:
    return bool(path.stat().st_mode & right)


if __name__ == "__main__":
    sys.exit(main())
