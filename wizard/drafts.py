"""The store of drafts: files of one owner in one private folder.

A draft is `<number>.toml`, the form at rest under a bookmark, so that both are saved
in one rename. `<number>.last` is last year's form where this one began from it.
`<number>.journal` holds what is typed and not yet answered. `<number>.lock` is held
while the draft is open; it is never deleted, so a lock has one meaning.
"""

import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from wizard.bookmark import Bookmark, Keys
from wizard.confirming import Confirmations
from wizard.files import private_folder, read_bytes, write_whole
from wizard.form import Form
from wizard.journal import Journal, Typed
from wizard.parsing import tables
from wizard.refusals import Unusable
from wizard.wording import Says, system_reason

MOST_BYTES: Final = 1024 * 1024

LAST: Final = ".last"
"""How the name of last year's form beside a draft ends."""


@dataclass(frozen=True)
class Begun:
    """What a draft was begun from, and the cells that came from there."""

    last: Form
    keys: Keys


@dataclass(frozen=True)
class Summary:
    """A draft as the list shows it; unreadable ones are listed too."""

    id: str
    file: Path
    changed: datetime
    project_name: str = ""
    year: str = ""
    edition: str = ""
    trouble: str = ""
    """Why it cannot be opened, or blank."""


class Draft(Protocol):
    """One open draft: nobody else can open it until it is closed."""

    id: str
    form: Form
    at: str
    carried: Keys
    """Cells carried over from last year that nobody has confirmed yet."""
    confirmed: Confirmations
    """Warnings that a person has confirmed."""
    last: Form | None
    """Last year's form, where this one was begun from it."""
    typed: Typed | None
    """What was typed last time and never answered, where there is something."""

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question, before it is shown. Raises Unusable.

        The next save makes it stale.
        """

    def save(
        self,
        form: Form,
        at: str,
        carried: Keys = frozenset(),
        confirmed: Confirmations = (),
    ) -> None:
        """Keep this form, place and marks. Raises Unusable; the last save stays."""

    def close(self) -> None:
        """Let others open it."""


class Store(Protocol):
    """Where drafts live. Files now; another store may take its place."""

    def list(self) -> tuple[Summary, ...]:
        """Every draft, the last one changed first."""

    def create(self, form: Form, begun: Begun | None = None) -> Draft:
        """A new draft, open. Raises Unusable."""

    def open(self, id: str) -> Draft:
        """A draft, open. Raises Unusable where it cannot be, or is open elsewhere."""


class FileDraft:
    """A draft in a file, with its journal."""

    def __init__(self, path: Path, lock: int, form: Form, mark: Bookmark) -> None:
        self.id = path.stem
        self.form = form
        self.at = mark.at
        self.carried = mark.carried
        self.confirmed = mark.confirmed
        self.last = _last(path)
        self._path = path
        self._lock = lock
        self._revision = mark.revision
        self._journal = _journal(path, mark.revision)
        self.typed = self._journal.last

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question, before it is shown."""
        try:
            self._journal.write(Typed(key, text))
        except OSError as error:
            told = {"file": self._path, "why": system_reason(error)}
            raise Unusable(Says.CANNOT_WRITE.format(**told)) from error

    def save(
        self,
        form: Form,
        at: str,
        carried: Keys = frozenset(),
        confirmed: Confirmations = (),
    ) -> None:
        """Keep this form, place and marks. Raises Unusable; the last save stays."""
        from wizard.atrest import dumps  # noqa: PLC0415  the list starts without pydantic

        mark = Bookmark(at, self._revision + 1, carried, confirmed)
        content = mark.lines() + dumps(form)
        if len(content) > MOST_BYTES:
            most = f"{MOST_BYTES // 1024} KB"
            raise Unusable(Says.TOO_LARGE.format(file=self._path, most=most))
        write_whole(self._path, content)
        self.form, self.at = form, at
        self.carried, self.confirmed = carried, confirmed
        self._revision = mark.revision
        self._journal.begin(mark.revision)

    def close(self) -> None:
        """Let others open it."""
        self._journal.close()
        os.close(self._lock)


class FileStore:
    """Drafts as files in one folder of mode 0700."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def list(self) -> tuple[Summary, ...]:
        """Every draft, the last one changed first."""
        summaries = (_summary(path) for path in self._paths())
        return tuple(sorted(summaries, key=lambda s: s.changed, reverse=True))

    def create(self, form: Form, begun: Begun | None = None) -> FileDraft:
        """A new draft, open. Raises Unusable."""
        private_folder(self.folder)
        number = max((int(path.stem) for path in self._paths()), default=0) + 1
        while (lock := self._claim(number)) is None:
            number += 1
        path = self._path(str(number))
        try:
            if begun is not None:
                _keep_last(path, begun.last)
            draft = FileDraft(path, lock, form, Bookmark())
        except Unusable:
            os.close(lock)
            raise
        try:
            draft.save(form, "", begun.keys if begun else frozenset())
        except Unusable:
            draft.close()
            raise
        return draft

    def open(self, id: str) -> FileDraft:
        """A draft, open. Raises Unusable where it cannot be, or is open elsewhere."""
        from wizard.atrest import loads  # noqa: PLC0415  the list starts without pydantic

        path = self._path(id)
        if path not in self._paths():
            raise Unusable(Says.NO_DRAFT.format(id=id))
        lock = self._locked(id, os.O_CREAT)
        try:
            content = read_bytes(path, MOST_BYTES)
            mark = Bookmark.read(content)
            return FileDraft(path, lock, loads(content, path.name), mark)
        except Unusable:
            os.close(lock)
            raise

    def _path(self, id: str) -> Path:
        return self.folder / f"{id}.toml"

    def _paths(self) -> Iterator[Path]:
        for path in self.folder.glob("*.toml"):
            if path.stem.isascii() and path.stem.isdigit():
                yield path

    def _claim(self, number: int) -> int | None:
        """The lock of a number that nobody has used yet, or None."""
        try:
            return self._locked(str(number), os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            return None

    def _locked(self, id: str, flags: int) -> int:
        path = self.folder / f"{id}.lock"
        how = os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | flags
        try:
            lock = os.open(path, how, 0o600)
        except FileExistsError:
            raise
        except OSError as error:
            told = {"file": path, "why": system_reason(error)}
            raise Unusable(Says.CANNOT_READ.format(**told)) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(lock)
            raise Unusable(Says.IS_OPEN.format(id=id)) from error
        return lock


def _last(path: Path) -> Form | None:
    """Last year's form beside a draft, or None."""
    from wizard.atrest import loads  # noqa: PLC0415  the list starts without pydantic

    beside = path.with_suffix(LAST)
    return (
        loads(read_bytes(beside, MOST_BYTES), beside.name) if beside.exists() else None
    )


def _keep_last(path: Path, last: Form) -> None:
    from wizard.atrest import dumps  # noqa: PLC0415  the list starts without pydantic

    write_whole(path.with_suffix(LAST), dumps(last))


def _journal(path: Path, revision: int) -> Journal:
    journal = path.with_suffix(".journal")
    try:
        return Journal.open(journal, revision)
    except OSError as error:
        told = {"file": journal, "why": system_reason(error)}
        raise Unusable(Says.CANNOT_WRITE.format(**told)) from error


def _summary(path: Path) -> Summary:
    changed = datetime.fromtimestamp(path.lstat().st_mtime).astimezone()
    try:
        content = read_bytes(path, MOST_BYTES)
    except Unusable as trouble:
        return Summary(path.stem, path, changed, trouble=str(trouble))
    try:
        _, data = tables(content, path.name)
    except Unusable:
        damaged = Says.DAMAGED.format(file=path)
        return Summary(path.stem, path, changed, trouble=damaged)
    project = data.get("project")
    name = project.get("name", "") if isinstance(project, dict) else ""
    year, edition = str(data.get("year", "")), str(data.get("edition", ""))
    return Summary(path.stem, path, changed, str(name), year, edition)
