"""The lock of a draft on the server: it ends with the connection that holds it."""

from datetime import datetime
from typing import Final, NamedTuple

import psycopg
from psycopg import Connection

from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql.statements import WriteTarget, ourselves

_SPACE: Final = 0x7A69 << 48
"""Where our locks lie among all advisory locks of a database."""

_BACKEND: Final = """
SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()
"""

_END: Final = """
SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity
 WHERE pid = %s AND backend_start = %s AND usename = session_user
"""

_SESSION: Final = """
SELECT epoch, pid, holder FROM ziping.session
 WHERE draft = %s ORDER BY epoch DESC LIMIT 1
"""


_NOTE: Final = """
UPDATE ziping.session SET pid = pg_backend_pid() WHERE draft = %s AND epoch = %s
"""


class Backend(NamedTuple):
    """A process of the server; a pid that is used again began at another time."""

    pid: int
    began: datetime


class SessionRow(NamedTuple):
    """The session that had a draft open last."""

    epoch: int
    pid: int
    holder: str


def channel(key: int) -> str:
    """Where the session of a draft listens for being asked to leave."""
    return f"ziping_{key}"


def backend(connection: Connection) -> Backend:
    """The process that serves a connection. Raises psycopg.Error."""
    found = connection.execute(_BACKEND).fetchone()
    assert found is not None
    return Backend(*found)


def end_backend(connection: Connection, old: Backend) -> None:
    """End a process of one's own that no longer answers. Raises psycopg.Error."""
    connection.execute(_END, old)


def try_lock(connection: Connection, key: int) -> bool:
    """Take the lock where it is free. Raises psycopg.Error."""
    asked = "SELECT pg_try_advisory_lock(%s)"
    return connection.execute(asked, (_SPACE | key,)).fetchone() == (True,)


def wait_for_lock(connection: Connection, key: int) -> bool:
    """Take the lock once it is free, within the time the connection allows.

    Raises psycopg.Error.
    """
    try:
        connection.execute("SELECT pg_advisory_lock(%s)", (_SPACE | key,))
    except psycopg.errors.LockNotAvailable:
        return False
    return True


def unlock(connection: Connection, key: int) -> None:
    """Let others have it. Raises psycopg.Error."""
    connection.execute("SELECT pg_advisory_unlock(%s)", (_SPACE | key,))


def listen(connection: Connection, key: int) -> None:
    """Hear when somebody wants this session to leave. Raises psycopg.Error."""
    connection.execute(f"LISTEN {channel(key)}".encode())


def last_session(connection: Connection, key: int) -> SessionRow | None:
    """The session that had the draft open last. Raises psycopg.Error."""
    found = connection.execute(_SESSION, (key,)).fetchone()
    return None if found is None else SessionRow(*found)


def holder_of(session: SessionRow | None) -> Holder | None:
    """Who that is, as it wrote itself down."""
    return None if session is None else Holder.read(session.holder.encode())


def ask_to_leave(connection: Connection, key: int, session: SessionRow) -> None:
    """Ask a session of one's own to leave. Raises psycopg.Error.

    The row says so, which nobody else can write; the message only wakes it.
    """
    asked = "UPDATE ziping.session SET taker = %s WHERE draft = %s AND epoch = %s"
    connection.execute(asked, (ourselves(), key, session.epoch))
    connection.execute(f"NOTIFY {channel(key)}".encode())


def taker_of(connection: Connection, at: WriteTarget) -> str | None:
    """Who asks this session to leave; None where nobody does. Raises psycopg.Error."""
    asked = "SELECT taker FROM ziping.session WHERE draft = %s AND epoch = %s"
    found = connection.execute(asked, (at.key, at.epoch)).fetchone()
    return None if found is None else found[0]


def arrived_of(connection: Connection, at: WriteTarget) -> int:
    """The last seq of a session that was there when the next one began; 0 while none.

    Raises psycopg.Error.
    """
    asked = "SELECT arrived FROM ziping.session WHERE draft = %s AND epoch = %s"
    found = connection.execute(asked, (at.key, at.epoch)).fetchone()
    return 0 if found is None or found[0] is None else int(found[0])


class NewestSession(NamedTuple):
    """The newest session of a draft, and the seq of its last save."""

    epoch: int
    seq: int


def standing_of(connection: Connection, key: int) -> NewestSession | None:
    """How far a draft has got; None where there is none. Raises psycopg.Error."""
    asked = "SELECT epoch, seq FROM ziping.draft WHERE key = %s"
    found = connection.execute(asked, (key,)).fetchone()
    return None if found is None else NewestSession(*found)


def note_backend(connection: Connection, at: WriteTarget) -> None:
    """Write down which process serves the session from now on. Raises psycopg.Error."""
    connection.execute(_NOTE, (at.key, at.epoch))


def make_durable(connection: Connection, at: WriteTarget) -> None:
    """One synchronous commit, which makes all before it durable, too.

    Raises psycopg.Error.
    """
    with connection.transaction():
        connection.execute("SET LOCAL synchronous_commit = on")
        note_backend(connection, at)
