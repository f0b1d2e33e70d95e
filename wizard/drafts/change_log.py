"""The file of a draft's history: one line for each change, added before it is saved.

A line stands there before the draft does, so that no change is in the draft and not
in the log; where the draft is then not saved, the line is taken back, here or by the
next session. What could not be noted, on a full disk, is noted with the next change.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.edits import edits
from wizard.drafts.history import (
    ChangeKind,
    History,
    HistoryEntry,
    gap_kind,
    history,
    is_sound,
    noted,
    to_be_noted,
)
from wizard.drafts.private_files import open_own, read_own
from wizard.files import shut, write_whole
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.wording import Says

SUFFIX: Final = ".log"

MOST_READ_BYTES: Final = 64 * 1024 * 1024
"""A log is never larger: that of two hundred long texts is a third of it."""

LARGE_BYTES: Final = 1024 * 1024
"""From here on the older part is left out: some four thousand changes."""

FEWEST_ENTRIES: Final = 100
"""So many of the newest entries stay, however large they are."""


class ChangeLog:
    """The log of one draft that is open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._history: History | None = None
        """What was read and added; None while nothing was."""
        self._end = 0
        """Where the next line goes."""
        self._before: tuple[History, int] | None = None
        """Both before the change that is being saved; None where none is noted."""
        self._is_behind = False
        """Whether something of this session could not be noted."""

    def known(self, saved: Form, revision: int) -> History:
        """What can be taken back and done again; nothing where it cannot be read."""
        try:
            return self._read(saved, revision)
        except (OSError, Unusable):
            return History()

    def add(self, saved: Form, entry: HistoryEntry, form: Form) -> None:
        """Note a change that is about to be saved; nothing where it has no edits.

        It makes `form` of the form as it was saved last. Raises OSError and Unusable;
        then the change is noted with the next one.
        """
        self._before = None
        found = self._read(saved, entry.revision - 1)
        gap = gap_kind(is_behind=self._is_behind, is_empty=not self._end)
        entries = tuple(to_be_noted(found, saved, entry, gap))
        if entries:
            self._is_behind, before = True, (found, self._end)
            self._append(b"".join(each.line() for each in entries))
            self._history, self._before = noted(found, entries, form), before
            self._is_behind = False

    def take_back(self) -> None:
        """Nothing was saved: what was noted last is not so."""
        if self._before is not None:
            self._history, self._end = self._before
            with suppress(OSError, Unusable):  # else the next session finds it out
                self._append(b"")

    def copy_to(self, path: Path) -> "ChangeLog":
        """The same log of another draft, which goes on from here."""
        with suppress(OSError, Unusable):
            write_whole(path, read_own(self._path, MOST_READ_BYTES)[: self._end])
        return ChangeLog(path)

    def _read(self, saved: Form, revision: int) -> History:
        """The history, without a change that was noted and then not saved.

        Raises OSError and Unusable.
        """
        if self._history is None or not self._stands():
            content = _content(self._path)
            entries, self._end = committed(content, saved, revision)
            if len(content) > LARGE_BYTES and len(entries) > 2 * FEWEST_ENTRIES:
                entries = self._shorten(entries)
            self._history = history(entries)
        return self._history

    def _stands(self) -> bool:
        """Whether the file is as long as it was left."""
        try:
            return self._path.lstat().st_size == self._end
        except OSError:
            return self._end == 0

    def _shorten(self, entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
        """Leave the older half out; what it came to is the beginning of the rest."""
        newest = _newest(entries)
        left_out = entries[: -len(newest)]
        form, last = history(left_out).form, left_out[-1]
        begin = HistoryEntry(
            revision=last.revision,
            when=last.when,
            who="",
            kind=ChangeKind.BEGIN,
            at="",
            edits=edits(Form(edition=""), form),
        )
        kept = [begin, *newest]
        content = b"".join(entry.line() for entry in kept)
        write_whole(self._path, content)
        self._end = len(content)
        return kept

    def _append(self, lines: bytes) -> None:
        """Write behind the last sound line, over what broke off there."""
        file = open_own(self._path, os.O_WRONLY | os.O_CREAT, Says.CANNOT_WRITE)
        try:
            os.ftruncate(file, self._end)
            at, left = self._end, lines
            while left:
                written = os.pwrite(file, left, at)
                at, left = at + written, left[written:]
            os.fdatasync(file)
        finally:
            shut(file)
        self._end = at


def committed(
    content: bytes, saved: Form, revision: int
) -> tuple[list[HistoryEntry], int]:
    """The entries of a log, and where they end, for a draft as it was saved.

    A last one for the next revision, without which the log leads to the draft, was
    noted by a session that ended before it had saved it.
    """
    entries, end = read_entries(content)
    last = entries[-1] if entries else None
    if last is None or last.revision != revision + 1 or _leads_to(entries, saved):
        return entries, end
    if not _leads_to(entries[:-1], saved):
        return entries, end
    return entries[:-1], end - len(last.line())


def _leads_to(entries: Sequence[HistoryEntry], saved: Form) -> bool:
    return history(entries).form == saved


def read_entries(content: bytes) -> tuple[list[HistoryEntry], int]:
    """The entries of a log, and where its last sound line ends.

    A line that is not sound is passed over, and so is one of a newer program.
    """
    entries, end, at = [], 0, 0
    for line in content.splitlines(keepends=True):
        at += len(line)
        if not is_sound(line):
            continue
        end = at
        if entry := HistoryEntry.read(line):
            entries.append(entry)
    return entries, end


def _content(path: Path) -> bytes:
    """What stands in the file; nothing where there is none. Raises Unusable."""
    return read_own(path, MOST_READ_BYTES) if os.path.lexists(path) else b""


def _newest(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    newest: list[HistoryEntry] = []
    size = 0
    for entry in reversed(tuple(entries)):
        size += len(entry.line())
        if size > LARGE_BYTES // 2 and len(newest) >= FEWEST_ENTRIES:
            break
        newest.append(entry)
    return newest[::-1]
