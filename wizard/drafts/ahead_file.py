"""What was typed ahead of a busy session, in a file of its own.

The thread that reads the keyboard writes here, while the other one saves or opens a
screen: nothing of the journal is shared with it. The file is there only while a session
has used it.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final
from zlib import crc32

from wizard.drafts.private_files import MOST_BYTES, open_own, read_own
from wizard.files import shut
from wizard.refusals import Unusable

SUFFIX: Final = ".ahead"
"""How its name ends, beside the draft."""


class AheadFile:
    """The text that waits; nothing here is worth an error, for it is in memory, too."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self._is_over = False
        self._lock = Lock()

    def take(self) -> str:
        """What the last session left, and no more of it than is whole."""
        try:
            content = read_own(self._path, MOST_BYTES)
        except Unusable:
            return ""
        mark, _, line = content.partition(b"\n")[0].partition(b" ")
        return str(json.loads(line)) if mark == b"%08x" % crc32(line) else ""

    def keep(self, text: str) -> None:
        """This waits now, and nothing else; from any thread."""
        line = json.dumps(text).encode()
        with self._lock, suppress(OSError, Unusable):
            if self._is_over:
                return
            if self._file is None:
                self._file = open_own(self._path, os.O_WRONLY | os.O_CREAT)
            os.pwrite(self._file, b"%08x %s\n" % (crc32(line), line), 0)

    def close(self) -> None:
        """Nothing waits any more."""
        with self._lock:
            self._is_over = True
            if self._file is not None:
                shut(self._file)
            with suppress(OSError):
                self._path.unlink()
