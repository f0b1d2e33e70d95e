"""Spools of sessions that were ended before all in them had arrived: delivered once.

What a session typed goes into the lines of the draft again; what it saved is saved,
where no later session has the draft. Else both become a draft of their own, so that
nothing is written over.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from psycopg import Connection

from wizard.drafts.postgresql import session_lock, statements
from wizard.drafts.postgresql.facts import facts_json
from wizard.drafts.postgresql.mirror import SavedChange, TypedLine, Whole, digest
from wizard.drafts.postgresql.spool import NEWBORN, Spool, SpoolName, left_over
from wizard.drafts.postgresql.statements import ServerRow, WriteTarget
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable

_ARRIVED: Final = """
SELECT coalesce(session.arrived, greatest(draft.seq, (
           SELECT max(seq) FROM ziping.typed
            WHERE typed.draft = draft.key AND typed.epoch = draft.epoch)))
  FROM ziping.session JOIN ziping.draft ON draft.key = session.draft
 WHERE session.draft = %s AND session.epoch = %s
"""


def deliver(connection: Connection, folder: Path, store: str) -> dict[int, str]:
    """Deliver what lies here; what was done, by the number of the draft.

    What belongs to a session that goes on, here or elsewhere, waits. Raises
    psycopg.Error.
    """
    told: dict[int, str] = {}
    for name in left_over(folder, store):
        with suppress(Unusable, OSError):  # its session goes on
            spool = Spool(folder / name.file, name.epoch)
            is_done = False
            try:
                is_done = _delivered(connection, name, spool, told)
            finally:
                spool.close(remove=is_done)
    return told


class Left(NamedTuple):
    """What of a spool the server has not got."""

    content: TypedLine | None
    lines: Mapping[str, TypedLine]


def _delivered(
    connection: Connection, name: SpoolName, spool: Spool, told: dict[int, str]
) -> bool:
    """Whether the spool is needed no more."""
    row = _row(connection, name, spool)
    if row is None:
        return False
    if name.store == NEWBORN:
        name = name._replace(key=row.key, epoch=statements.FIRST_EPOCH)
    if _left(connection, name, spool) is not None:
        if not _locked(connection, row, name):
            return False
        try:
            _deliver(connection, name, spool, told)
        finally:
            session_lock.unlock(connection, row.key)
    session_lock.make_durable(connection, WriteTarget(row.key, row.number, name.epoch))
    return True


def _deliver(
    connection: Connection, name: SpoolName, spool: Spool, told: dict[int, str]
) -> None:
    """With the lock: its session may have written to the last."""
    row = statements.row_of_key(connection, name.key)
    left = _left(connection, name, spool)
    if row is not None and left is not None:
        told[row.number] = _put(connection, row, name, spool.changes, left)


def _left(connection: Connection, name: SpoolName, spool: Spool) -> Left | None:
    arrived = _arrived(connection, name)
    content = spool.content
    if content is not None and content.seq <= arrived:
        content = None
    lines = {key: line for key, line in spool.lines.items() if line.seq > arrived}
    return Left(content, lines) if content is not None or lines else None


def _row(connection: Connection, name: SpoolName, spool: Spool) -> ServerRow | None:
    """The draft of a spool; one that the server never had begins there now."""
    if name.store != NEWBORN:
        return statements.row_of_key(connection, name.key)
    found = statements.row_of_token(connection, name.key)
    if found is None and spool.content is not None:
        return statements.born(connection, spool.content.text.encode(), name.key)
    return found


def _locked(connection: Connection, row: ServerRow, name: SpoolName) -> bool:
    """Whether the lock is ours; that of a session that was ended is free soon."""
    if row.epoch == name.epoch:
        return session_lock.wait_for_lock(connection, row.key)
    return session_lock.try_lock(connection, row.key)


def _arrived(connection: Connection, name: SpoolName) -> int:
    found = connection.execute(_ARRIVED, (name.key, name.epoch)).fetchone()
    return 0 if found is None or found[0] is None else int(found[0])


def _put(
    connection: Connection,
    row: ServerRow,
    name: SpoolName,
    changes: tuple[SavedChange, ...],
    left: Left,
) -> str:
    content, lines = left
    at = WriteTarget(row.key, row.number, name.epoch)
    standing = statements.typed(connection, row.key)
    if row.epoch == name.epoch:
        if content is not None:
            whole = _whole(content, lines, changes)
            statements.save(connection, at, [digest(row.content)], whole)
        statements.keep(connection, at, lines.items())
        return StoreText.DELIVERED
    if content is None and not set(lines) & set(standing):
        return _added(connection, row, lines)
    return _set_apart(connection, row, content, lines)


def _added(
    connection: Connection, row: ServerRow, lines: Mapping[str, TypedLine]
) -> str:
    """Into the lines of the draft, in which nothing stands; as of its last session."""
    at = WriteTarget(row.key, row.number, row.epoch)
    later = {
        key: TypedLine(row.seq + line.seq, line.text) for key, line in lines.items()
    }
    statements.keep(connection, at, later.items())
    return StoreText.DELIVERED


def _set_apart(
    connection: Connection,
    row: ServerRow,
    content: TypedLine | None,
    lines: Mapping[str, TypedLine],
) -> str:
    """A draft of its own, with both what was saved and what was typed."""
    whole = row.content if content is None else content.text.encode()
    revision = Bookmark.read(whole).revision
    key, number = statements.create(connection, whole, revision, row.last)
    statements.copy_changes(connection, row.key, key)
    at = WriteTarget(key, number, statements.begin_session(connection, key))
    statements.keep(connection, at, lines.items())
    return StoreText.SET_APART.format(new=number)


def _whole(
    content: TypedLine, lines: Mapping[str, TypedLine], changes: tuple[SavedChange, ...]
) -> Whole:
    whole = content.text.encode()
    revision = Bookmark.read(whole).revision
    older = {key: line for key, line in lines.items() if line.seq <= content.seq}
    return Whole(content.seq, revision, whole, facts_json(whole, ""), older, changes)
