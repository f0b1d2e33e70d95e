"""What is said to the server of one draft, and how it answers."""

from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Final, NamedTuple

from psycopg import Connection
from psycopg.errors import UniqueViolation

from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql.facts import facts_json
from wizard.drafts.postgresql.mirror import TypedLine, Whole
from wizard.interview.transfer.bookmark import Bookmark

LATER_SESSION, CHANGED_UNDERNEATH = "ZP001", "ZP002"
"""Codes of the errors that `ziping.save` raises."""

NOT_OURS: Final = frozenset({LATER_SESSION, CHANGED_UNDERNEATH})
"""The draft is another's now, or holds what we never wrote."""

_SAVE: Final = """
SELECT ziping.save(%s, %s, {ours}, %s, %s, %b, %s::jsonb,
                   {questions}, {seqs}, {texts}, {change_seqs}, {parts}, {lines})
"""
"""With arrays written out, which takes a third of the time of lists that are passed."""

_KEEP: Final = """
WITH kept AS (
    INSERT INTO ziping.typed AS old (draft, question, epoch, seq, text)
    SELECT key, %(question)s, epoch, %(seq)s, %(text)s FROM ziping.draft
     WHERE key = %(key)s AND epoch = %(epoch)s AND seq < %(seq)s
    ON CONFLICT (draft, question) DO UPDATE
       SET epoch = excluded.epoch, seq = excluded.seq, text = excluded.text
     WHERE old.epoch < excluded.epoch OR old.seq < excluded.seq
)
SELECT count(*) FROM ziping.draft WHERE key = %(key)s AND epoch = %(epoch)s
"""
"""Repeated or late it does no harm; 0 where a later session has the draft."""

_CREATE: Final = """
INSERT INTO ziping.draft (number, revision, content, form, last, token)
SELECT coalesce(max(number), 0) + 1, %s, %s, %s::jsonb, %s, %s::uuid
  FROM ziping.draft WHERE owner = session_user
RETURNING key, number
"""

_ROWS: Final = """
SELECT key, number, epoch, seq, revision, content, last FROM ziping.draft
 WHERE owner = session_user
"""
_ROW: Final = f"{_ROWS} AND number = %s AND discarded IS NULL"
_ROW_OF_KEY: Final = f"{_ROWS} AND key = %s"
_ROW_OF_TOKEN: Final = f"{_ROWS} AND token = %s::uuid"


MOST_TRIES: Final = 20
"""So many sessions of one person may begin a draft in the same moment."""

FIRST_EPOCH: Final = 1
"""That of the first session of a draft."""


class ServerRow(NamedTuple):
    """A draft on the server."""

    key: int
    number: int
    epoch: int
    seq: int
    revision: int
    content: bytes
    last: bytes | None


class WriteTarget(NamedTuple):
    """Which draft a session writes to, and as which of its sessions."""

    key: int
    number: int
    epoch: int


def save(
    connection: Connection, at: WriteTarget, ours: Iterable[bytes], whole: Whole
) -> None:
    """Save it durably. Raises psycopg.Error, with the codes above."""
    digests = tuple(ours)
    lines, changes = whole.unsent.values(), whole.changes
    head = whole.revision, whole.seq, whole.content, whole.facts
    rows = (
        *whole.unsent,
        *(line.seq for line in lines),
        *(encoded(line.text) for line in lines),
        *(each.seq for each in changes),
        *(each.part for each in changes),
        *(each.line for each in changes),
    )
    asked = _save_of(len(digests), len(lines), len(changes))
    connection.execute(asked, (at.key, at.epoch, *digests, *head, *rows))


@lru_cache(maxsize=16)
def _save_of(digests: int, lines: int, changes: int) -> bytes:
    """The statement for so many of each."""
    return _SAVE.format(
        ours=_array("%b", digests, "bytea"),
        questions=_array("%s", lines, "text"),
        seqs=_array("%s", lines, "bigint"),
        texts=_array("%b", lines, "bytea"),
        change_seqs=_array("%s", changes, "bigint"),
        parts=_array("%s", changes, "integer"),
        lines=_array("%b", changes, "bytea"),
    ).encode()


def _array(place: str, count: int, kind: str) -> str:
    return f"ARRAY[{', '.join([place] * count)}]::{kind}[]"


def keep(
    connection: Connection, at: WriteTarget, lines: Iterable[tuple[str, TypedLine]]
) -> bool:
    """Keep lines, all in one round trip; whether the draft is still ours."""
    with connection.pipeline():
        cursors = [
            connection.execute(
                _KEEP,
                {
                    "key": at.key,
                    "epoch": at.epoch,
                    "question": question,
                    "seq": line.seq,
                    "text": encoded(line.text),
                },
            )
            for question, line in lines
        ]
    return all(cursor.fetchone() == (1,) for cursor in cursors)


def create(
    connection: Connection,
    content: bytes,
    revision: int,
    last: bytes | None,
    token: int | None = None,
) -> tuple[int, int]:
    """The key and the number of a new draft; the next number where one is just taken.

    Raises psycopg.Error.
    """
    facts = revision, content, facts_json(content, ""), last, _uuid(token)
    for _ in range(MOST_TRIES):
        with suppress(UniqueViolation), connection.transaction():
            row = connection.execute(_CREATE, facts).fetchone()
            assert row is not None
            return row[0], row[1]
    raise UniqueViolation


def row(connection: Connection, number: int) -> ServerRow | None:
    """A draft of one's own; None where there is none. Raises psycopg.Error."""
    found = connection.execute(_ROW, (number,)).fetchone()
    return None if found is None else ServerRow(*found)


def row_of_key(connection: Connection, key: int) -> ServerRow | None:
    """The same by its key, taken off the list or not. Raises psycopg.Error."""
    found = connection.execute(_ROW_OF_KEY, (key,)).fetchone()
    return None if found is None else ServerRow(*found)


def born(connection: Connection, content: bytes, token: int) -> ServerRow:
    """The draft that began on a host with this token, as it is by now.

    Its first session is that of the host. Raises psycopg.Error.
    """
    found = row_of_token(connection, token)
    if found is None:
        with suppress(UniqueViolation), connection.transaction():
            revision = Bookmark.read(content).revision
            key, _ = create(connection, content, revision, None, token)
            begin_session(connection, key)
        found = row_of_token(connection, token)
    assert found is not None
    return found


def row_of_token(connection: Connection, token: int) -> ServerRow | None:
    """A draft that began on a host; None while it has not. Raises psycopg.Error."""
    found = connection.execute(_ROW_OF_TOKEN, (_uuid(token),)).fetchone()
    return None if found is None else ServerRow(*found)


def _uuid(token: int | None) -> str | None:
    return None if token is None else f"{token:032x}"


def begin_session(connection: Connection, key: int) -> int:
    """The epoch of a session that begins now. Raises psycopg.Error."""
    asked = "SELECT ziping.begin_session(%s, %s)"
    found = connection.execute(asked, (key, ourselves())).fetchone()
    return 0 if found is None else int(found[0])


def ourselves() -> str:
    """This process, as the table of sessions names it."""
    return Holder.me().line().decode()


def typed(connection: Connection, key: int) -> dict[str, str]:
    """What stands in lines, by question, the newest last. Raises psycopg.Error."""
    asked = (
        "SELECT question, text FROM ziping.typed WHERE draft = %s ORDER BY epoch, seq"
    )
    return {
        question: decoded(text) for question, text in connection.execute(asked, (key,))
    }


def history_lines(connection: Connection, key: int) -> list[bytes]:
    """The history of a draft, the oldest line first. Raises psycopg.Error."""
    asked = "SELECT line FROM ziping.change WHERE draft = %s ORDER BY id"
    return [line for (line,) in connection.execute(asked, (key,))]


def copy_changes(connection: Connection, old: int, new: int) -> None:
    """Give one draft the history of another. Raises psycopg.Error."""
    connection.execute("SELECT ziping.copy_changes(%s, %s)", (old, new))


def encoded(text: str) -> bytes:
    """Text as bytes: a terminal's lone bytes stay what they were."""
    return text.encode("utf-8", "surrogatepass")


def decoded(text: bytes) -> str:
    """The text in those bytes."""
    return text.decode("utf-8", "surrogatepass")
