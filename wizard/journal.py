"""The journal of a draft: what is typed and not yet answered, key by key.

One record holds the whole text of the current answer, so that the last sound record
is what the person saw. Records lie in space that was reserved beforehand: a full
disk takes nothing away. Each carries the revision of the draft it was typed over; a
saved answer makes a new revision, and all earlier records are stale by that.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from zlib import crc32

from wizard.files import PRIVATE_FILE

RESERVED: Final = 256 * 1024
"""Bytes that lie ready; a text that does not fit asks the disk for more."""


@dataclass(frozen=True)
class Typed:
    """Text in the line of an answer, and the question it was typed for."""

    key: str
    text: str


class Journal:
    """The journal file of one open draft. Every error is an OSError."""

    def __init__(self, descriptor: int, revision: int) -> None:
        self._file = descriptor
        self._revision = revision
        self._end = 0
        self.last: Typed | None = None
        """What was typed last over this revision, where there is something."""
        content = os.pread(self._file, os.fstat(self._file).st_size, 0)
        for self._end, self.last in _records(content, revision):
            pass

    @classmethod
    def open(cls, path: Path, revision: int) -> Self:
        """The journal at a path, with its space reserved where the disk has it.

        What was typed over the draft's present revision goes on from where it was.
        """
        how = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(path, how, PRIVATE_FILE)
        try:
            os.posix_fallocate(descriptor, 0, RESERVED)
        except OSError:
            return cls(descriptor, revision)
        return cls(descriptor, revision)

    def begin(self, revision: int) -> None:
        """Write over this revision from now on; what was written before is stale."""
        self._revision, self._end = revision, 0

    def write(self, typed: Typed) -> None:
        """Keep what is in the line now, with one write."""
        facts = [self._revision, typed.key, typed.text]
        body = json.dumps(facts, ensure_ascii=False).encode(errors="surrogatepass")
        line = b"%08x %s\n" % (crc32(body), body)
        if self._end + len(line) > RESERVED and len(line) <= RESERVED // 2:
            self._end = self._wrap(line)
        os.pwrite(self._file, line, self._end)
        self._end += len(line)

    def close(self) -> None:
        """Let the file go."""
        os.close(self._file)

    def _wrap(self, line: bytes) -> int:
        """Begin again from the front: the new record first, then the rest is cut off.

        The records behind it are older and of the same revision, so they are cleared
        before anything else is read as the last one.
        """
        os.pwrite(self._file, line.ljust(RESERVED, b"\0"), 0)
        return 0


def _records(content: bytes, revision: int) -> Iterator[tuple[int, Typed]]:
    """The sound records of a revision from the front, each with where it ends.

    The first that is not sound, or of another revision, ends them.
    """
    end = 0
    for line in content.split(b"\n"):
        mark, _, body = line.partition(b" ")
        if len(mark) != 8 or mark != b"%08x" % crc32(body):
            return
        written, key, text = json.loads(body)
        if written != revision:
            return
        end += len(line) + 1
        yield end, Typed(key, text)
