"""The store of drafts: files of one owner in one private folder.

A draft is `<number>.toml`, the form at rest under a bookmark, so that both are saved
in one rename. `<number>.last` is last year's form where this one began from it.
`<number>.journal` holds what is typed and not yet answered, `<number>.ahead` what was
typed while the session was busy, `<number>.log` who has changed which cells when.
`<number>.lock` is held while the draft is open; it is never deleted, so a lock has one
meaning.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from wizard.drafts.ahead_file import SUFFIX as AHEAD
from wizard.drafts.change_log import MOST_READ_BYTES, committed
from wizard.drafts.change_log import SUFFIX as LOG
from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.file_draft import FileDraft
from wizard.drafts.history import HistoryEntry
from wizard.drafts.last_form import LAST, keep_last
from wizard.drafts.lock import Closed, Held, Lock, hold, hold_soon, take_over, who_holds
from wizard.drafts.lock_owner import Holder
from wizard.drafts.private_files import MOST_BYTES, owner, read_own, sweep
from wizard.drafts.store import Begun, Draft, DraftSummary, Seen, Store
from wizard.drafts.summaries import summaries
from wizard.files import read_bytes
from wizard.folders import make_folder, private_folder
from wizard.form import Form
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable
from wizard.toml.form_file import loads
from wizard.wording import Says, system_reason

__all__ = ["Begun", "Draft", "DraftSummary", "FileStore", "Store"]

DISCARDED: Final = "discarded"
"""The folder beside the drafts that holds those taken off the list."""

FILES: Final = (".toml", LAST, ".journal", AHEAD, LOG)
"""What belongs to a draft, but for its lock, which keeps its number taken."""


class FileStore:
    """Drafts as files in one folder of mode 0700."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._locks: set[Lock] = set()

    def list(self) -> tuple[DraftSummary, ...]:
        """Every draft, the last one changed first. Raises Unusable."""
        sweep(self.folder)
        return summaries(self.folder, self._names())

    def create(self, form: Form, begun: Begun | None = None) -> FileDraft:
        """A new draft, open. Raises Unusable."""
        private_folder(self.folder)
        path, lock = self._claim()
        try:
            if begun is not None:
                keep_last(path, begun.last)
            draft = FileDraft(path, lock, b"", form, self._claim)
            keys = begun.keys if begun else frozenset()
            draft.begin(form, keys, declared=begun is not None and begun.declared)
        except Unusable:
            lock.release()
            raise
        return draft

    def begin(self, form: Form) -> FileDraft:
        """A new draft, open; files are quick. Raises Unusable."""
        return self.create(form)

    def open(self, id: str) -> FileDraft:
        """A draft, open; one's own stuck session elsewhere makes way at once."""
        try:
            return self._open(id, hold)
        except Held as held:
            if held.holder is not None and not held.is_stuck:
                raise
            dies = held.holder is None
        return self._open(id, hold_soon) if dies else self.take_over(id)

    def take_over(self, id: str) -> FileDraft:
        """A draft that one's own session has open elsewhere: that one leaves."""
        draft = self._open(id, take_over)
        draft.remark(DraftSays.TOOK_OVER)
        return draft

    def look(self, id: str) -> Seen:
        """A draft as it was saved last, whoever has it open. Raises Unusable."""
        path = self._known(id)
        content = read_bytes(path, MOST_BYTES)
        mark = Bookmark.read(content)
        form = loads(content, path.name)
        marks = (mark.carried_cells, mark.confirmed, mark.revision, mark.declared)
        return Seen(form, mark.at, *marks)

    def log(self, id: str) -> tuple[HistoryEntry, ...]:
        """The history of a draft, whoever has it open. Raises Unusable."""
        path = self._known(id).with_suffix(LOG)
        if not os.path.lexists(path):
            return ()
        content, seen = read_bytes(path, MOST_READ_BYTES), self.look(id)
        return tuple(committed(content, seen.form, seen.revision)[0])

    def discard(self, id: str) -> Path:
        """Take a draft off the list; where its files are kept. Raises like `open`."""
        path = self._known(id)
        lock = _held(path, hold)
        try:
            return self._put_away(path)
        except OSError as error:
            facts = {"file": path, "why": system_reason(error)}
            raise Unusable(Says.CANNOT_WRITE.format(**facts)) from error
        finally:
            lock.release()

    @property
    def taker(self) -> Holder | None:
        """Who takes a draft of ours over, where somebody does."""
        takers = (lock.taker for lock in self._locks)
        return next((taker for taker in takers if taker is not None), None)

    def last_words(self) -> None:
        """Every key is in its file before it is shown."""

    def _open(self, id: str, get: Callable[[Path], Lock]) -> FileDraft:
        path = self._known(id)
        lock = _held(path, get)
        sweep(self.folder, path.stem)
        try:
            content = read_own(path, MOST_BYTES)
            form = loads(content, path.name)
            draft = FileDraft(path, lock, content, form, self._claim)
        except Unusable:
            lock.release()
            raise
        self._locks.add(lock)
        return draft

    def _put_away(self, path: Path) -> Path:
        """The draft's files in a folder of their own, where they meet no others."""
        folder = self.folder / DISCARDED / path.stem
        number = 1
        while os.path.lexists(folder):
            number += 1
            folder = folder.with_name(f"{path.stem}-{number}")
        make_folder(folder)
        for suffix in FILES:
            with suppress(FileNotFoundError):
                path.with_suffix(suffix).rename(folder / f"{path.stem}{suffix}")
        return folder

    def _known(self, id: str) -> Path:
        """The file of a draft that is there. Raises Unusable."""
        name = f"{id}.toml"
        if name not in self._names():
            raise Unusable(DraftSays.NO_DRAFT.format(id=id))
        return self.folder / name

    def _names(self) -> tuple[str, ...]:
        """The files of drafts. Raises Unusable where the folder cannot be read."""
        try:
            names = os.listdir(self.folder)  # noqa: PTH208  ten thousand paths take long
        except FileNotFoundError:
            return ()
        except OSError as error:
            facts = {"file": self.folder, "why": system_reason(error)}
            raise Unusable(Says.NO_FOLDER.format(**facts)) from error
        return tuple(sorted(filter(_is_numbered, names)))

    def _claim(self) -> tuple[Path, Lock]:
        """A number that nobody has used yet, and its lock. Raises Unusable."""
        taken = (int(name.removesuffix(".toml")) for name in self._names())
        number = max(taken, default=0) + 1
        while True:
            path = self.folder / f"{number}.toml"
            try:
                lock = hold(path.with_suffix(".lock"), os.O_EXCL)
            except FileExistsError:
                number += 1
            else:
                self._locks.add(lock)
                return path, lock


def _is_numbered(name: str) -> bool:
    number = name.removesuffix(".toml")
    return number != name and number.isascii() and number.isdigit()


def _held(path: Path, get: Callable[[Path], Lock]) -> Lock:
    """The lock of a draft. Raises Held, and Closed where there can be none."""
    lock = path.with_suffix(".lock")
    _refuse_foreign(path, lock)
    try:
        return get(lock)
    except Closed:
        raise
    except Unusable as refusal:
        facts = {"id": path.stem, "why": refusal}
        raise Closed(DraftSays.ONLY_LOOK.format(**facts)) from refusal


def _refuse_foreign(path: Path, lock: Path) -> None:
    """Raises Closed where the draft is somebody else's."""
    try:
        uid = path.lstat().st_uid
    except OSError as error:
        facts = {"file": path, "why": system_reason(error)}
        raise Unusable(Says.CANNOT_READ.format(**facts)) from error
    if uid == os.geteuid():
        return
    if holder := who_holds(lock):
        raise Held(path.stem, holder)
    raise Closed(DraftSays.FOREIGN.format(id=path.stem, owner=owner(uid)))
