"""The journal of a draft: what is typed and not yet answered, key by key.

One record holds the whole text of an answer, so that the last sound record of a
question is what the person saw there. Where a save fails, a record holds the whole
draft. Records lie in space that was reserved beforehand: a full disk takes nothing
away. Each carries the revision of the draft it was typed over; a save makes a new
revision, and all earlier records are stale by that.
"""

import json
import os
from collections.abc import Iterator
from itertools import starmap
from json.encoder import encode_basestring
from pathlib import Path
from typing import Final, NamedTuple, Self
from zlib import crc32

from wizard.drafts.private_files import open_own
from wizard.files import shut
from wizard.wording import Says

RESERVED: Final = 256 * 1024
"""Bytes that lie ready; a text that does not fit asks the disk for more."""

WHOLE: Final = "*"
"""In place of a question: the draft that could not be saved, as it would stand."""


class Typed(NamedTuple):
    """Text in the line of an answer, and the question it was typed for."""

    key: str
    text: str


class Journal:
    """The journal file of one open draft. Every error behind `open` is an OSError."""

    def __init__(self, descriptor: int, revision: int) -> None:
        self._file = descriptor
        self._revision = revision
        self._end = 0
        self.is_reserved = _reserve(descriptor)
        """Whether keys are kept even when the disk is full."""
        self.texts: dict[str, str] = {}
        """What was typed over this revision, by question; the newest is the last."""
        content = os.pread(self._file, os.fstat(self._file).st_size, 0)
        for self._end, typed in _records(content, revision):
            self._note(*typed)

    @property
    def is_gone(self) -> bool:
        """Whether the file has been deleted under us: what is written there is lost."""
        return os.fstat(self._file).st_nlink == 0

    @property
    def last(self) -> Typed | None:
        """What was typed last over this revision, where there is something."""
        key = next(reversed(self.texts), WHOLE)
        return None if key == WHOLE else Typed(key, self.texts[key])

    @classmethod
    def open(cls, path: Path, revision: int) -> Self:
        """The journal at a path, with its space reserved where the disk has it.

        What was typed over the draft's present revision goes on from where it was.
        Raises Unusable for what is no file of ours, and OSError.
        """
        descriptor = open_own(path, os.O_RDWR | os.O_CREAT, Says.CANNOT_WRITE)
        try:
            return cls(descriptor, revision)
        except OSError:
            shut(descriptor)
            raise

    def begin(self, revision: int) -> None:
        """Write over this revision from now on; what was written before is stale."""
        self._revision, self._end = revision, 0
        self.texts = {}

    def write(self, key: str, text: str) -> None:
        """Keep what is in the line of this question now, with one write."""
        self._note(key, text)
        line = self._record(key, text)
        end = self._end + len(line)
        if end <= RESERVED:
            self._put(line, self._end)
            self._end = end
        else:
            self._wrap()

    def clear(self) -> None:
        """Nothing that was typed here is waited for any more."""
        self.begin(self._revision)
        self._put(b"\0", 0)

    def close(self) -> None:
        """Let the file go."""
        shut(self._file)

    def _wrap(self) -> None:
        """Begin again from the front: the newest record before and behind the others.

        The records behind them are older and of the same revision, so they are cleared
        before anything else is read as the last one.
        """
        whole = [(WHOLE, self.texts[WHOLE])] if WHOLE in self.texts else []
        others = [text for text in self.texts.items() if text[0] != WHOLE]
        lines = b"".join(starmap(self._record, (*whole, *others[-1:], *others)))
        self._put(lines.ljust(RESERVED, b"\0"), 0)
        self._end = len(lines)

    def _note(self, key: str, text: str) -> None:
        """The whole draft makes what was typed before it stale."""
        if key == WHOLE:
            self.texts.clear()
        self.texts.pop(key, None)
        self.texts[key] = text

    def _record(self, key: str, text: str) -> bytes:
        # what json.dumps comes to, without its way there: this is done for every key
        words = (
            f"[{self._revision}, {encode_basestring(key)}, {encode_basestring(text)}]"
        )
        body = words.encode("utf-8", "surrogatepass")
        return b"%08x %s\n" % (crc32(body), body)

    def _put(self, content: bytes, at: int) -> None:
        """All of it: a write may take less than it was given."""
        while (written := os.pwrite(self._file, content, at)) < len(content):
            content, at = content[written:], at + written


def _reserve(descriptor: int) -> bool:
    try:
        os.posix_fallocate(descriptor, 0, RESERVED)
    except OSError:
        return False
    return True


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
