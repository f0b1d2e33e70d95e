"""Drafts copied from one store to the other, exact to the byte, with their numbers.

What is copied is what a session would find: the draft as it stands, last year's form
beside it, what is typed and not answered, and the drafts that were taken off the list.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import psycopg
from psycopg import Connection

from wizard.drafts.change_log import MOST_READ_BYTES
from wizard.drafts.change_log import SUFFIX as LOG
from wizard.drafts.file_store import DISCARDED
from wizard.drafts.journal import Journal
from wizard.drafts.last_form import LAST
from wizard.drafts.lock import Held, Lock, hold
from wizard.drafts.postgresql import statements
from wizard.drafts.postgresql.facts import facts_json
from wizard.drafts.postgresql.mirror import TypedLine
from wizard.drafts.postgresql.reasons import why
from wizard.drafts.postgresql.schema import WANTED
from wizard.drafts.postgresql.server import connect, refuse_strange
from wizard.drafts.postgresql.statements import WriteTarget
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.drafts.private_files import MOST_BYTES, read_own
from wizard.drafts.records import WHOLE
from wizard.files import write_whole
from wizard.folders import private_folder
from wizard.frozen import frozen
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable

_INSERT: Final = """
INSERT INTO ziping.draft (number, revision, content, form, last, changed, discarded)
VALUES (%s, %s, %s, %s::jsonb, %s, %s, %s) RETURNING key
"""

_NOTE: Final = """
INSERT INTO ziping.change (draft, epoch, seq, part, line) VALUES (%s, 0, %s, 0, %s)
"""

_EVERY: Final = """
SELECT key, number, content, last, changed, discarded FROM ziping.draft
 WHERE owner = session_user ORDER BY number
"""

_ANY: Final = "SELECT count(*) FROM ziping.draft WHERE owner = session_user"


@frozen(kw_only=True)
class DraftCopy:
    """All there is of a draft."""

    number: int
    content: bytes
    last: bytes | None
    log: tuple[bytes, ...]
    typed: tuple[tuple[str, str], ...]
    changed: datetime
    is_discarded: bool


def files_to_server(folder: Path, url: str) -> int:
    """Copy a folder's drafts to one's own on a server; how many. Raises Unusable.

    All are copied, or none; there must be none on the server.
    """
    connection = _connected(url)
    try:
        with connection, connection.transaction():
            _refuse_any(connection)
            return sum(1 for copy in in_folder(folder) if _insert(connection, copy))
    except psycopg.Error as error:
        raise Unusable(StoreText.CANNOT_CONNECT.format(why=why(error, url))) from error


def server_to_files(url: str, folder: Path) -> int:
    """Copy one's own drafts from a server into a folder; how many. Raises Unusable.

    There must be no drafts in the folder.
    """
    connection = _connected(url)
    try:
        with connection:
            copies = list(on_server(connection))
    except psycopg.Error as error:
        raise Unusable(StoreText.CANNOT_CONNECT.format(why=why(error, url))) from error
    if folder.is_dir() and any(folder.glob("*.toml")):
        raise Unusable(StoreText.COPY_NOT_EMPTY)
    for copy in copies:
        _write(folder, copy)
    return len(copies)


def in_folder(folder: Path) -> Iterator[DraftCopy]:
    """The drafts of a folder, the lowest number first. Raises Unusable."""
    for path in sorted(_numbered(folder.glob("*.toml")), key=_number):
        lock = _lock(path)
        try:
            yield _read(path, _number(path), is_discarded=False)
        finally:
            lock.release()
    for path in _numbered(folder.glob(f"{DISCARDED}/*/*.toml")):
        yield _read(path, _number(path), is_discarded=True)


def on_server(connection: Connection) -> Iterator[DraftCopy]:
    """One's own drafts on a server. Raises psycopg.Error."""
    for key, number, content, last, changed, discarded in connection.execute(_EVERY):
        yield DraftCopy(
            number=number,
            content=content,
            last=last,
            log=tuple(statements.history_lines(connection, key)),
            typed=tuple(statements.typed(connection, key).items()),
            changed=changed,
            is_discarded=discarded is not None,
        )


def _connected(url: str) -> Connection:
    connection = connect(url)
    try:
        refuse_strange(connection, WANTED)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_any(connection: Connection) -> None:
    if connection.execute(_ANY).fetchone() != (0,):
        raise Unusable(StoreText.COPY_NOT_EMPTY)


def _insert(connection: Connection, copy: DraftCopy) -> bool:
    revision = Bookmark.read(copy.content).revision
    discarded = copy.changed if copy.is_discarded else None
    facts = facts_json(copy.content, f"{copy.number}.toml")
    head = copy.number, revision, copy.content, facts, copy.last
    row = connection.execute(_INSERT, (*head, copy.changed, discarded)).fetchone()
    assert row is not None
    at = WriteTarget(row[0], copy.number, 0)
    lines = enumerate(copy.typed, start=1)
    typed = [(key, TypedLine(seq, text)) for seq, (key, text) in lines]
    for seq, line in enumerate(copy.log, start=1):
        connection.execute(_NOTE, (at.key, seq, line))
    return statements.keep(connection, at, typed)


def _read(path: Path, number: int, *, is_discarded: bool) -> DraftCopy:
    content = read_own(path, MOST_BYTES)
    last = path.with_suffix(LAST)
    return DraftCopy(
        number=number,
        content=content,
        last=read_own(last, MOST_BYTES) if os.path.lexists(last) else None,
        log=tuple(_log(path.with_suffix(LOG)).splitlines(keepends=True)),
        typed=tuple(_typed(path, content).items()),
        changed=datetime.fromtimestamp(path.stat().st_mtime).astimezone(),
        is_discarded=is_discarded,
    )


def _typed(path: Path, content: bytes) -> dict[str, str]:
    """What stands in lines. A draft that could not be saved there is not copied."""
    journal = path.with_suffix(".journal")
    if not os.path.lexists(journal):
        return {}
    found = Journal.open(journal, Bookmark.read(content).revision)
    found.close()
    if WHOLE in found.texts:
        raise Unusable(StoreText.COPY_UNSAVED.format(id=path.stem))
    return found.texts


def _log(path: Path) -> bytes:
    return read_own(path, MOST_READ_BYTES) if os.path.lexists(path) else b""


def _write(folder: Path, copy: DraftCopy) -> None:
    name = str(copy.number)
    place = folder / DISCARDED / name if copy.is_discarded else folder
    private_folder(place)
    path = place / f"{name}.toml"
    write_whole(path, copy.content)
    if copy.last is not None:
        write_whole(path.with_suffix(LAST), copy.last)
    if copy.log:
        write_whole(path.with_suffix(LOG), b"".join(copy.log))
    if copy.typed:
        revision = Bookmark.read(copy.content).revision
        journal = Journal.open(path.with_suffix(".journal"), revision)
        for key, text in copy.typed:
            journal.write(key, text)
        journal.close()
    seconds = copy.changed.timestamp()
    with suppress(OSError):
        os.utime(path, (seconds, seconds))


def _lock(path: Path) -> Lock:
    try:
        return hold(path.with_suffix(".lock"))
    except Held as error:
        raise Unusable(StoreText.COPY_OPEN.format(id=path.stem)) from error


def _numbered(paths: Iterable[Path]) -> list[Path]:
    return [path for path in paths if path.stem.isascii() and path.stem.isdecimal()]


def _number(path: Path) -> int:
    return int(path.stem)
