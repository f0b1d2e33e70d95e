"""The history of a draft: who has changed which cells when, one entry a save.

An entry is one line, with a checksum. The entries in their order lead from the blank
form to the present one; what was changed in another way than by this program is found
as the difference between the two. Undo takes back the last entry that stands.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from functools import reduce
from itertools import accumulate, pairwise
from typing import Final, Self
from zlib import crc32

from wizard.address import address
from wizard.drafts.edits import Edits, Json, applied, edits, inverse, read_edit
from wizard.form import Form
from wizard.frozen import changed, frozen
from wizard.interview.transfer.bookmark import Cells

MOST_UNDONE: Final = 100
"""So many changes of earlier sessions can be taken back."""

SCHEMA: Final = 1
"""The version of a line; what a newer program has written is passed over."""

MARK_BYTES: Final = 8
"""Those of a checksum."""


class ChangeKind(StrEnum):
    """How a form came to be another."""

    BEGIN = "begin"
    """It was there when the history began."""
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    OUTSIDE = "outside"
    """By something else than this program, or by a session that could not note it."""


@frozen(kw_only=True)
class HistoryEntry:
    """One change of a form, as it was saved."""

    revision: int
    """That of the draft once the change was saved."""
    when: str
    """The time, with its zone: `2026-11-28T09:12:00+08:00`."""
    who: str
    """The person; blank where nobody knows."""
    kind: ChangeKind
    at: str
    """The key of the question that it was made at; blank where at none."""
    edits: Edits
    settled: Cells = frozenset()
    """Cells that were carried over until then."""
    marked: Cells = frozenset()
    """Cells that count as carried over since then."""

    def line(self) -> bytes:
        """The entry as a line of the log."""
        marks = [sorted(self.settled), sorted(self.marked)]
        facts = [SCHEMA, self.revision, self.when, self.who, str(self.kind), self.at]
        words = json.dumps(
            [*facts, [edit.json for edit in self.edits], *marks], ensure_ascii=False
        )
        body = words.encode("utf-8", "surrogatepass")
        return b"%08x %s\n" % (crc32(body), body)

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """The entry of a sound line; None where a newer program has written it."""
        body = line.partition(b" ")[2].decode("utf-8", "surrogatepass")
        try:
            return cls._of(json.loads(body))
        except (ValueError, TypeError, LookupError):
            return None

    @classmethod
    def _of(cls, parts: Sequence[Json]) -> Self:
        schema, revision, when, who, kind, at, changes, settled, marked = parts
        if schema != SCHEMA or not isinstance(revision, int):
            raise ValueError(schema)
        return cls(
            revision=revision,
            when=str(when),
            who=str(who),
            kind=ChangeKind(str(kind)),
            at=str(at),
            edits=tuple(read_edit(_list(edit)) for edit in _list(changes)),
            settled=_cells(settled),
            marked=_cells(marked),
        )


@frozen
class History:
    """What the entries come to, one after the other."""

    form: Form = Form(edition="")
    """The form as the last entry left it; the blank one before the first."""
    undoable: tuple[HistoryEntry, ...] = ()
    """What can be taken back, the newest last."""
    undone: tuple[HistoryEntry, ...] = ()
    """What was taken back last, with nothing changed since."""

    @property
    def last_change(self) -> HistoryEntry | None:
        """The last entry that an undo may take back; None for none."""
        return self.undoable[-1] if self.undoable else None

    @property
    def last_undone(self) -> HistoryEntry | None:
        """The last one that was taken back, with nothing changed since; or None."""
        return self.undone[-1] if self.undone else None

    def after(self, entry: HistoryEntry) -> Self:
        """The history once this was done; one that does not fit changes no form."""
        try:
            form = applied(self.form, entry.edits)
        except (LookupError, IndexError):
            form = self.form
        return changed(self._stacked(entry), form=form)

    def _stacked(self, entry: HistoryEntry) -> Self:
        """An undo takes the last change away, if it is the one that it takes back."""
        last, again = self.undoable[-1:], self.undone[-1:]
        if entry.kind is ChangeKind.BEGIN:
            return changed(self, undoable=(), undone=())
        if (
            entry.kind is ChangeKind.UNDO
            and last
            and inverse(last[0].edits) == entry.edits
        ):
            undone = (*self.undone, *last)
            return changed(self, undoable=self.undoable[:-1], undone=undone)
        if entry.kind is ChangeKind.REDO and again and again[0].edits == entry.edits:
            undoable = (*self.undoable, *again)
            return changed(self, undoable=undoable, undone=self.undone[:-1])
        undoable = (*self.undoable, entry)[-MOST_UNDONE:]
        return changed(self, undoable=undoable, undone=())


@frozen
class HistoryStep:
    """An entry, and the forms before and after it."""

    entry: HistoryEntry
    before: Form
    after: Form


def history(entries: Iterable[HistoryEntry]) -> History:
    """What these entries come to."""
    found = History()
    for entry in entries:
        found = found.after(entry)
    return found


def gap_kind(*, is_behind: bool, is_empty: bool) -> ChangeKind:
    """What the history lacks: its beginning, what was not noted, or what is new."""
    if is_empty:
        return ChangeKind.BEGIN
    return ChangeKind.EDIT if is_behind else ChangeKind.OUTSIDE


def to_be_noted(
    found: History, saved: Form, entry: HistoryEntry, gap: ChangeKind
) -> Iterator[HistoryEntry]:
    """What nobody has noted yet, and this change; a history begins with a change.

    `saved` is the form as it was saved last, which the history may not lead to.
    """
    missing = edits(found.form, saved)
    if missing and (gap is not ChangeKind.BEGIN or entry.edits):
        yield changed(
            entry,
            revision=entry.revision - 1,
            who="" if gap is ChangeKind.OUTSIDE else entry.who,
            kind=gap,
            at="",
            edits=missing,
            settled=frozenset(),
            marked=frozenset(),
        )
    if entry.edits:
        yield entry


def noted(found: History, entries: Iterable[HistoryEntry], form: Form) -> History:
    """The history once these were noted, which make the form this one.

    It goes on from that object: what both share need not be compared again.
    """
    return changed(reduce(History.after, entries, found), form=form)


def moments(entries: Iterable[HistoryEntry]) -> Iterator[HistoryStep]:
    """Each entry with its forms."""
    every = tuple(entries)
    states = accumulate(every, History.after, initial=History())
    forms = pairwise(state.form for state in states)
    for entry, (before, after) in zip(every, forms, strict=True):
        yield HistoryStep(entry, before, after)


def _list(value: Json) -> Sequence[Json]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value


def _cells(paths: Json) -> Cells:
    return frozenset(address(str(path)) for path in _list(paths))


def is_sound(line: bytes) -> bool:
    """Whether a line is whole and as it was written, its end included."""
    mark, _, body = line.partition(b" ")
    whole = body.endswith(b"\n") and len(mark) == MARK_BYTES
    return whole and mark == b"%08x" % crc32(body.removesuffix(b"\n"))


def now() -> str:
    """The time as an entry says it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
