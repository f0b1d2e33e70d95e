"""The store of drafts in PostgreSQL: those of the role that is logged in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg
from psycopg import Connection

from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.history import HistoryEntry
from wizard.drafts.lock import Held
from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql import leftovers, session_lock, statements
from wizard.drafts.postgresql.draft import PostgresqlDraft
from wizard.drafts.postgresql.link import Link
from wizard.drafts.postgresql.mirror import Mirror
from wizard.drafts.postgresql.reasons import why
from wizard.drafts.postgresql.saved_history import SavedHistory, entries_of
from wizard.drafts.postgresql.schema import WANTED
from wizard.drafts.postgresql.server import connect, refuse_pooler, refuse_strange
from wizard.drafts.postgresql.session_lock import SessionRow
from wizard.drafts.postgresql.spool import FOLDER, SpoolName, opened_spool
from wizard.drafts.postgresql.statements import ServerRow, WriteTarget
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.drafts.store import Begun, DraftSummary, Seen
from wizard.form import Form
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps, loads

_LIST: Final = """
SELECT number, changed, form #>> '{project,name}', form ->> 'year', form ->> 'edition'
  FROM ziping.draft WHERE owner = session_user AND discarded IS NULL
 ORDER BY changed DESC, number DESC
"""

_DISCARD: Final = """
UPDATE ziping.draft SET discarded = now() WHERE owner = session_user AND key = %s
"""


class PostgresqlStore:
    """Drafts in a database; what is typed is in a folder of this host before that."""

    def __init__(self, url: str, folder: Path, user: str = "") -> None:
        self._url, self._user = url, user
        self._folder = folder / FOLDER
        self._open: list[Link] = []
        self._told: dict[int, str] = {}
        """What came of spools that were left over, by draft, until it is opened."""

    def list(self) -> tuple[DraftSummary, ...]:
        """Every draft, the last one changed first. Raises Unusable."""
        with self._connected() as connection:
            found = connection.execute(_LIST).fetchall()
        return tuple(
            DraftSummary(
                str(number), "", changed, name or "", year or "", edition or ""
            )
            for number, changed, name, year, edition in found
        )

    def create(self, form: Form, begun: Begun | None = None) -> PostgresqlDraft:
        """A new draft, open. Raises Unusable."""
        carried = begun.keys if begun else frozenset()
        declared = begun is not None and begun.declared
        content = Bookmark("", 1, carried, declared=declared).lines() + dumps(form)
        last = dumps(begun.last) if begun else None
        with self._kept_connection() as connection:
            key, number = statements.create(connection, content, 1, last)
            session_lock.try_lock(connection, key)
            row = ServerRow(key, number, 0, 0, 1, content, last)
            return self._begun(connection, row)

    def born(self, content: bytes, token: int, mirror: Mirror) -> Link:
        """The link of a draft that began on this host, once. Raises Unusable."""
        with self._kept_connection() as connection:
            row = statements.born(connection, content, token)
            if not session_lock.wait_for_lock(connection, row.key):
                raise psycopg.errors.LockNotAvailable  # its old session is dying
            place = WriteTarget(row.key, row.number, statements.FIRST_EPOCH)
            session_lock.note_backend(connection, place)
            return Link(self._url, self._user, connection, place, mirror, content, None)

    def open(self, id: str) -> PostgresqlDraft:
        """A draft, open. Raises Held and Unusable."""
        with self._kept_connection() as connection:
            row = _known(connection, id)
            if session_lock.try_lock(connection, row.key):
                return self._begun(connection, row)
            held = _held(id, session_lock.last_session(connection, row.key))
            connection.close()
        if not held.may_end_at_once:
            raise held
        return self.take_over(id)

    def take_over(self, id: str) -> PostgresqlDraft:
        """A draft that one's own session has open elsewhere: that one leaves.

        It is asked to; where it does not answer, its connection is ended, and what it
        typed since waits in the spool of its host.
        """
        with self._kept_connection() as connection:
            row = _known(connection, id)
            session = session_lock.last_session(connection, row.key)
            if session is not None:
                session_lock.ask_to_leave(connection, row.key, session)
            if not _locked_soon(connection, row.key, session):
                raise _held(id, session)
            draft = self._begun(connection, _known(connection, id))
        draft.remark(DraftSays.TOOK_OVER)
        return draft

    def look(self, id: str) -> Seen:
        """A draft as it was saved last, whoever has it open. Raises Unusable."""
        with self._connected() as connection:
            row = _known(connection, id)
        mark = Bookmark.read(row.content)
        form = loads(row.content, f"{id}.toml")
        marks = (mark.carried_cells, mark.confirmed, mark.revision, mark.declared)
        return Seen(form, mark.at, *marks)

    def log(self, id: str) -> tuple[HistoryEntry, ...]:
        """The history of a draft, whoever has it open. Raises Unusable."""
        with self._connected() as connection:
            row = _known(connection, id)
            return entries_of(statements.history_lines(connection, row.key))

    def discard(self, id: str) -> str:
        """Take a draft off the list; it stays in the database. Raises like `open`."""
        with self._connected() as connection:
            row = _known(connection, id)
            if not session_lock.try_lock(connection, row.key):
                raise _held(id, session_lock.last_session(connection, row.key))
            connection.execute("SET synchronous_commit = on")
            connection.execute(_DISCARD, (row.key,))
        return str(StoreText.DISCARDED)

    @property
    def taker(self) -> Holder | None:
        """Who takes a draft of ours over, where somebody does."""
        takers = (link.taker for link in self._open)
        return next((taker for taker in takers if taker is not None), None)

    def last_words(self) -> None:
        """Send what has been typed, where a session ends without being asked."""
        for link in self._open:
            link.flush(1.0)

    def _begun(self, connection: Connection, row: ServerRow) -> PostgresqlDraft:
        epoch = statements.begin_session(connection, row.key)
        typed = statements.typed(connection, row.key)
        lines = tuple(statements.history_lines(connection, row.key))
        last = None if row.last is None else loads(row.last, f"{row.number}.last")
        mirror = Mirror(row.content)
        for question, text in typed.items():
            mirror.type(question, text)
        place = WriteTarget(row.key, row.number, epoch)
        name = SpoolName(_store_id(connection), row.key, epoch)
        spool = opened_spool(self._folder, name)
        link = Link(
            self._url, self._user, connection, place, mirror, row.content, row.last
        )
        self._open.append(link)
        saved = loads(row.content, f"{row.number}.toml")
        draft = PostgresqlDraft(
            row.content, saved, last, SavedHistory(lines, saved), mirror, spool, link
        )
        if told := self._told.pop(row.number, ""):
            draft.remark(told)
        return draft

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """A connection for one thing. Raises Unusable."""
        with self._new_connection() as connection:
            yield connection
            connection.close()

    @contextmanager
    def _kept_connection(self) -> Iterator[Connection]:
        """A connection that a draft may go on with. Raises Unusable."""
        with self._new_connection() as connection:
            refuse_pooler(connection, self._url, self._user)
            yield connection

    @contextmanager
    def _new_connection(self) -> Iterator[Connection]:
        """A connection to a server that is as it has to be. Raises Unusable.

        What sessions that were ended have left here is delivered first.
        """
        connection = connect(self._url, self._user)
        try:
            refuse_strange(connection, WANTED)
            store = _store_id(connection)
            self._told |= leftovers.deliver(connection, self._folder, store)
            yield connection
        except psycopg.Error as error:
            connection.close()
            says = StoreText.CANNOT_CONNECT.format(why=why(error, self._url))
            raise Unusable(says) from error
        except BaseException:
            connection.close()
            raise


def _known(connection: Connection, id: str) -> ServerRow:
    """The draft of this number. Raises Unusable."""
    is_number = id.isascii() and id.isdecimal() and len(id) < 10
    row = statements.row(connection, int(id)) if is_number else None
    if row is None:
        raise Unusable(DraftSays.NO_DRAFT.format(id=id))
    return row


def _locked_soon(connection: Connection, key: int, session: SessionRow | None) -> bool:
    """Whether the lock is ours once the session has left, or was made to."""
    connection.execute("SET lock_timeout = '3s'")
    try:
        if session_lock.wait_for_lock(connection, key):
            return True
        if session is None:
            return False
        asked = "SELECT pg_terminate_backend(%s, 0)"
        connection.execute(asked, (session.pid,))
        return session_lock.wait_for_lock(connection, key)
    finally:
        connection.execute("SET lock_timeout = '6s'")


def _held(id: str, session: SessionRow | None) -> "HeldOnServer":
    """What is said of a draft that is open elsewhere; it is one's own, always."""
    holder = session_lock.holder_of(session)
    place = holder.place if holder is not None else StoreText.ELSEWHERE
    return HeldOnServer(id, holder, place)


def _store_id(connection: Connection) -> str:
    found = connection.execute("SELECT id FROM ziping.store").fetchone()
    return "" if found is None else str(found[0])


class HeldOnServer(Held):
    """A draft that a session of one's own has open, on this host or another."""

    def __init__(self, id: str, holder: Holder | None, place: str) -> None:
        super().__init__(id, holder)
        self.args = (StoreText.MINE_ELSEWHERE.format(id=id, place=place),)
        self.question = DraftSays.TAKE_OVER.format(place=place)

    @property
    def may_end_at_once(self) -> bool:
        """Whether nobody can go on there, as far as this host knows."""
        holder = self.holder
        if holder is None or holder.host != os.uname().nodename:
            return False
        return not _goes_on(holder)


def _goes_on(holder: Holder) -> bool:
    return holder.is_alive and not holder.is_stuck
