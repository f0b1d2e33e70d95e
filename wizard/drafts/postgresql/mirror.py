"""What a host holds of an open draft, and how much of it the server has by now.

Each save and each key has the next number of the session, its seq. The thread of the
screen writes here, the one of the link reads; what is newer than what has arrived is
sent, the newest text of a question in place of all before it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from threading import Condition
from typing import Final, NamedTuple

from wizard.drafts.postgresql.patience import SAVE_SECONDS
from wizard.frozen import frozen


class TypedLine(NamedTuple):
    """Text that stands in the line of a question, and when it was typed."""

    seq: int
    text: str


class SavedChange(NamedTuple):
    """A line of the history, and the save that it came with."""

    seq: int
    part: int
    line: bytes


@frozen
class Whole:
    """A draft as it is to be saved, with what is unanswered beside it."""

    seq: int
    revision: int
    content: bytes
    facts: str
    """Those of its form, as JSON."""
    unsent: Mapping[str, TypedLine]
    changes: tuple["SavedChange", ...] = ()
    """Of this save, and of those before it that have not arrived."""


def digest(content: bytes) -> bytes:
    """By what the server knows again what we wrote."""
    return sha256(content).digest()


class Mirror:
    """The draft on this host. Every method may be called by either thread."""

    def __init__(self, content: bytes) -> None:
        self.changed: Final = Condition()
        """Told whenever something has arrived, or cannot for now."""
        self._newest = digest(content)
        self.ours = {self._newest}
        """The digests of what may stand on the server: read there, written or tried."""
        self._written = set[bytes]()
        """Those of all that this session had there."""
        self._lines: dict[str, TypedLine] = {}
        self._whole: Whole | None = None
        self._seq = 0
        self._saved = 0
        """The seq of the last save that is durable."""
        self._sent = 0
        """Lines up to this seq have arrived, if only asynchronously."""

    @property
    def seq(self) -> int:
        """The number of the newest save or key."""
        return self._seq

    @property
    def whole(self) -> Whole | None:
        """The newest save, whether or not it has arrived."""
        return self._whole

    def type(self, question: str, text: str) -> TypedLine:
        """Take what stands in a line now."""
        with self.changed:
            self._seq += 1
            line = TypedLine(self._seq, text)
            self._lines.pop(question, None)
            self._lines[question] = line
        return line

    def save(
        self,
        content: bytes,
        facts: str,
        revision: int,
        unsent: Mapping[str, str],
        history: Sequence[bytes] = (),
    ) -> Whole:
        """Take a save: what was typed before is stale, but for what is unsent.

        `history` is the lines that the history has more by it.
        """
        with self.changed:
            self._seq += 1
            lines = {key: TypedLine(self._seq, text) for key, text in unsent.items()}
            parts = enumerate(history)
            news = tuple(SavedChange(self._seq, part, line) for part, line in parts)
            late = self.next_save()
            waiting = late.changes if late is not None else ()
            changes = (*waiting, *news)
            self._whole = Whole(self._seq, revision, content, facts, lines, changes)
            self._lines = dict(lines)
            self._newest = digest(content)
            self.ours.add(self._newest)
        return self._whole

    def lines(self) -> dict[str, TypedLine]:
        """All that stands in lines."""
        with self.changed:
            return dict(self._lines)

    def next_save(self) -> Whole | None:
        """The save that has not arrived; None where all have."""
        with self.changed:
            whole = self._whole
            return whole if whole is not None and whole.seq > self._saved else None

    def next_lines(self) -> tuple[tuple[str, TypedLine], ...]:
        """The lines that have not arrived."""
        with self.changed:
            return tuple(self._newer(self._sent))

    def saved(self, whole: Whole) -> None:
        """A save is durable, and so is all that came before it."""
        with self.changed:
            self._written |= self.ours
            self._saved = whole.seq
            self._sent = max(self._sent, whole.seq)
            if self._whole is whole:
                self.ours = {self._newest}
            self.changed.notify_all()

    def arrived(self, seq: int) -> None:
        """Lines up to this seq have arrived."""
        with self.changed:
            self._sent = max(self._sent, seq)
            self.changed.notify_all()

    def settled(self, seq: int) -> None:
        """All up to this seq was there when a later session began."""
        with self.changed:
            self._saved, self._sent = max(self._saved, seq), max(self._sent, seq)
            self.changed.notify_all()

    def send_again(self) -> None:
        """The server may have lost what was committed asynchronously."""
        with self.changed:
            self._sent = self._saved

    def save_again(self, standing: int) -> None:
        """The server has our saves up to this seq.

        One that took the place of another may lack a save that was durable there: what
        it has instead is an older one of ours.
        """
        with self.changed:
            if standing < self._saved:
                self.ours |= self._written
            self._saved = min(self._saved, standing)
            self._sent = self._saved

    def is_durable(self, whole: Whole) -> bool:
        """Whether this save, or a later one, is durable."""
        return self._saved >= whole.seq

    def wait_durable(self, whole: Whole, is_away: Callable[[], object]) -> bool:
        """Whether this save is durable in the time it may take; not where one is away.

        `is_away` is asked whenever something has changed.
        """
        with self.changed:
            self.changed.wait_for(
                lambda: self.is_durable(whole) or is_away(), SAVE_SECONDS
            )
            return self.is_durable(whole)

    @property
    def is_saved(self) -> bool:
        """Whether the newest save is durable."""
        return self.next_save() is None

    @property
    def has_arrived(self) -> bool:
        """Whether the server has all of it."""
        return self.is_saved and not self.next_lines()

    def _newer(self, seq: int) -> Iterator[tuple[str, TypedLine]]:
        return (each for each in self._lines.items() if each[1].seq > seq)
