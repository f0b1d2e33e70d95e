"""The spool of a session: what it typed and saved, on this host, until it is durable.

A file for each draft and session, named after the store, the draft's key and the
epoch; held while its session goes on. Each record carries the seq of what it keeps.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple, Self

from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.journal import Journal
from wizard.drafts.postgresql.mirror import SavedChange, TypedLine, Whole
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.drafts.private_files import open_own
from wizard.drafts.records import WHOLE
from wizard.files import shut
from wizard.folders import private_folder
from wizard.refusals import Unusable
from wizard.wording import system_reason

FOLDER: Final = "spool"
"""Beside what else is a person's on this host."""

SUFFIX: Final = ".spool"

HISTORY: Final = "history "
"""What a save has more in the history; the key of a question has no blank."""

NO_HISTORY: Final = "0 []"

NEWBORN: Final = "new"
"""In place of a store that nobody has reached yet; the key is the draft's token."""


class SpoolName(NamedTuple):
    """Which session of which draft of which store a spool is of."""

    store: str
    key: int
    epoch: int

    @classmethod
    def of(cls, path: Path) -> Self | None:
        """The name in that of a file; None where it is no spool's."""
        parts = path.stem.split(".")
        if path.suffix != SUFFIX or len(parts) != len(cls._fields):
            return None
        store, key, epoch = parts
        if not (key.isdecimal() and epoch.isdecimal()):
            return None
        return cls(store, int(key), int(epoch))

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.store}.{self.key}.{self.epoch}{SUFFIX}"


class Spool:
    """One spool, held by its session. Errors of the disk are OSError or Unusable."""

    def __init__(self, path: Path, epoch: int) -> None:
        private_folder(path.parent)
        self.path = path
        self._lock = _held(path.with_suffix(".lock"))
        self._turn = Lock()
        """Whoever reads the keyboard writes here, too, while a save is under way."""
        self._journal = Journal.open(path, epoch)

    def keep(self, question: str, line: TypedLine) -> None:
        """Keep what stands in a line, before it is shown."""
        with self._turn:
            self._journal.write(question, _record(line))

    def begin(self, content: bytes) -> None:
        """Keep what a draft begins as that is nowhere else yet."""
        with self._turn:
            self._journal.set_aside(_record(TypedLine(0, content.decode())), {})

    def set_aside(self, whole: Whole) -> None:
        """Keep a save that the server could not take, safe from a host that dies."""
        lines = {key: _record(line) for key, line in whole.unsent.items()}
        news = json.dumps([_packed(change) for change in whole.changes])
        lines[HISTORY] = _record(TypedLine(whole.seq, news))
        saved = _record(TypedLine(whole.seq, whole.content.decode()))
        with self._turn:
            self._journal.set_aside(saved, lines)
            self._journal.sync()

    def clear(self, lines: Mapping[str, TypedLine]) -> None:
        """Hold these lines and nothing else: all else is durable."""
        with self._turn:
            self._journal.renew({key: _record(line) for key, line in lines.items()})

    @property
    def lines(self) -> dict[str, TypedLine]:
        """What stands in lines."""
        texts = self._journal.texts.items()
        return {k: _line(text) for k, text in texts if k not in (WHOLE, HISTORY)}

    @property
    def content(self) -> TypedLine | None:
        """The save that was set aside, as text; None where there is none."""
        text = self._journal.texts.get(WHOLE)
        return None if text is None else _line(text)

    @property
    def changes(self) -> tuple[SavedChange, ...]:
        """The lines of the history that came with that save."""
        packed = _line(self._journal.texts.get(HISTORY, NO_HISTORY)).text
        return tuple(_unpacked(*each) for each in json.loads(packed))

    def close(self, *, remove: bool) -> None:
        """Let it go, and remove it where all in it has arrived."""
        self._journal.close()
        if remove:
            self.path.unlink(missing_ok=True)
            self.path.with_suffix(".lock").unlink(missing_ok=True)
        shut(self._lock)


def opened_spool(folder: Path, name: SpoolName) -> Spool:
    """The spool of a session that begins. Raises Unusable."""
    try:
        return Spool(folder / name.file, name.epoch)
    except OSError as error:
        raise Unusable(StoreText.SPOOL.format(why=system_reason(error))) from error


def left_over(folder: Path, store: str) -> Iterator[SpoolName]:
    """The spools of this store that lie here, and of none; the oldest session first."""
    try:
        found = [SpoolName.of(Path(name)) for name in os.listdir(folder)]  # noqa: PTH208
    except OSError:
        return
    ours = (store, NEWBORN)
    yield from sorted(name for name in found if name is not None and name.store in ours)


def _held(path: Path) -> int:
    """The lock of a spool. Raises Unusable where its session goes on."""
    file = open_own(path, os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        shut(file)
        raise Unusable(DraftSays.IS_OPEN.format(id=path.stem)) from error
    return file


def _packed(change: SavedChange) -> tuple[int, int, str]:
    return change.seq, change.part, change.line.decode("utf-8", "surrogatepass")


def _unpacked(seq: int, part: int, line: str) -> SavedChange:
    return SavedChange(seq, part, line.encode("utf-8", "surrogatepass"))


def _record(line: TypedLine) -> str:
    return f"{line.seq} {line.text}"


def _line(record: str) -> TypedLine:
    seq, _, text = record.partition(" ")
    return TypedLine(int(seq), text)
