"""The journal of a draft: what is typed and not yet answered, key by key.

One record holds the whole text of an answer, so that the last sound record of a
question is what the person saw there. Where a save fails, a record holds the whole
draft. Records lie in space that was reserved beforehand: a full disk takes nothing
away. Each carries the revision of the draft it was typed over. A save makes a new
revision, and all earlier records are stale by that: what is still unanswered is
written over the new revision before the draft has it, so that it is there whichever
of the two the draft turns out to be at.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Self
from zlib import crc32

from wizard.drafts.private_files import open_own
from wizard.drafts.records import (
    END,
    HALF_BYTES,
    NOTHING,
    RESERVED_BYTES,
    WHOLE,
    Record,
    line_of,
    note,
    parts,
    text_line,
)
from wizard.drafts.reserve import is_in_place, renewed, reserve
from wizard.files import shut
from wizard.wording import Says


class Typed(NamedTuple):
    """Text in the line of an answer, and the question it was typed for."""

    key: str
    text: str


class Journal:
    """The journal file of one open draft. Every error behind `open` is an OSError."""

    def __init__(self, descriptor: int, revision: int) -> None:
        self._file = descriptor
        self._revision = revision
        self.unreserved = reserve(descriptor)
        """Why keys may not be kept when the disk is full; None where they are."""
        content = os.pread(self._file, os.fstat(self._file).st_size, 0)
        older, newer = parts(content)
        self._start, self._end, self._turn = newer.start, newer.end, max(newer.turn, 0)
        self._mark = crc32(content[self._start : self._end])
        """The checksum of what stands in the half that is written to."""
        self._size = len(content)
        self.texts: dict[str, str] = {}
        """What was typed over this revision, by question; the newest is the last."""
        for record in (*older.records, *newer.records):
            if record.revision == revision:
                note(self.texts, record)
        self._is_behind = False
        """Whether the file lacks some of the texts, after a write that failed."""
        self._foreseen = revision, dict(self.texts)

    def stands_at(self, path: Path) -> bool:
        """Whether the file there is this one, and holds what was written to it.

        It may have been deleted, replaced, truncated or written over.
        """
        here = os.fstat(self._file)
        if not _is_at(path, here) or here.st_size < self._size:
            return False
        content = os.pread(self._file, self._end - self._start, self._start)
        return crc32(content) == self._mark

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
        if not is_in_place(descriptor):
            descriptor = renewed(descriptor, path)
        try:
            return cls(descriptor, revision)
        except OSError:
            shut(descriptor)
            raise

    def renew(self, texts: Mapping[str, str]) -> None:
        """Hold these texts and none that were found here, with one write."""
        self.texts = dict(texts)
        self._turn_over()

    def foresee(self, revision: int, texts: Mapping[str, str]) -> None:
        """Keep all that will be unanswered over the revision that is to come.

        What was typed over the present one stays, for it may not come.
        """
        record = Record(revision, NOTHING, "", others=texts)
        self._write(line_of(record, self._turn), record)
        self._foreseen = revision, dict(texts)

    def begin(self, revision: int, texts: Mapping[str, str]) -> None:
        """Write over this revision from now on; what else was written is stale.

        What was not foreseen is brought in by the next write.
        """
        self._revision, self.texts = revision, dict(texts)
        self._is_behind |= self._foreseen != (revision, self.texts)

    def write(self, key: str, text: str) -> None:
        """Keep what is in the line of this question now, with one write."""
        self.texts.pop(key, None)
        self.texts[key] = text
        self._write(text_line(self._revision, key, text, self._turn))

    def set_aside(self, whole: str, texts: Mapping[str, str]) -> None:
        """Keep a draft that could not be saved, and all that is unanswered in it."""
        record = Record(self._revision, WHOLE, whole, others=texts)
        note(self.texts, record)
        self._write(line_of(record, self._turn))

    def clear(self) -> None:
        """Nothing that was typed here is waited for any more.

        The older half goes first: alone it would tell what was typed before.
        """
        for start in (HALF_BYTES - self._start, self._start):
            self._put(END, start)
        self.texts, self._end, self._mark = {}, self._start, 0

    def sync(self) -> None:
        """Have the disk hold it, whatever becomes of the machine."""
        os.fdatasync(self._file)

    def close(self) -> None:
        """Let the file go."""
        shut(self._file)

    def _write(self, record: bytes, *more: Record) -> None:
        """Write a record behind the others; where there is no room, see `_turn_over`.

        `more` is what the texts there are do not tell.
        """
        end = self._end + len(record)
        most = RESERVED_BYTES if self._end >= HALF_BYTES else HALF_BYTES
        if self._is_behind or end >= most:
            self._turn_over(*more)
            return
        self._is_behind = True
        self._put(record + END, self._end)
        self._mark = crc32(record, self._mark)
        self._end, self._is_behind = end, False

    def _turn_over(self, *more: Record) -> None:
        """Go on in the other half, which begins with all there is in one record."""
        self._is_behind = True
        texts, turn = dict(self.texts), self._turn + 1
        key = WHOLE if WHOLE in texts else NOTHING
        everything = Record(self._revision, key, texts.pop(key, ""), others=texts)
        lines = b"".join(line_of(each, turn) for each in (everything, *more))
        start = HALF_BYTES - self._start if len(lines) < HALF_BYTES else 0
        self._put(lines + END, start)
        self._start, self._end, self._turn = start, start + len(lines), turn
        self._mark = crc32(lines)
        self._is_behind = False

    def _put(self, content: bytes, at: int) -> None:
        """All of it: a write may take less than it was given."""
        while (written := os.pwrite(self._file, content, at)) < len(content):
            content, at = content[written:], at + written


def _is_at(path: Path, file: os.stat_result) -> bool:
    """Whether the file is at the path; it is where nobody lets us look."""
    try:
        return os.path.samestat(file, path.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return file.st_nlink > 0
