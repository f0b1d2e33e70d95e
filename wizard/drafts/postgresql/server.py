"""Connections to the server: made with time limits, refused in one sentence.

The limits are those that were measured to let a vanished host's lock go in seconds;
a statement given up in a dead network must not be written when the network is back.
"""

import logging
from typing import Final

import psycopg
from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from wizard.drafts.postgresql.address import refuse_password
from wizard.drafts.postgresql.reasons import why
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.refusals import Unusable

OLDEST: Final = 150_000
"""PostgreSQL 15, the first with views that keep to the policies of who asks."""

UNDEFINED_TABLE, NO_PRIVILEGE, NO_SCHEMA = "42P01", "42501", "3F000"

LIMITS: Final = {
    "connect_timeout": "3",
    "keepalives": "1",
    "keepalives_idle": "3",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "6000",
    "application_name": "ziping",
    "client_encoding": "UTF8",
    "sslmode": "prefer",
}
"""What libpq is told where the address does not say otherwise.

Seconds; `tcp_user_timeout` in milliseconds.
"""

SETTINGS: Final = (
    "SET synchronous_commit = off",
    "SET statement_timeout = '20s'",
    "SET lock_timeout = '6s'",
    "SET tcp_keepalives_idle = 3",
    "SET tcp_keepalives_interval = 1",
    "SET tcp_keepalives_count = 3",
    "SET tcp_user_timeout = '6s'",
    "SET client_connection_check_interval = '1s'",
    "SET idle_in_transaction_session_timeout = '20s'",
    "SET idle_session_timeout = 0",
    "SET bytea_output = 'hex'",
)
"""What the server is told. A key is committed asynchronously, a save never."""

logging.getLogger("psycopg").addHandler(logging.NullHandler())
"""Else its warnings are printed across the screen."""


def refuse_bad_address(url: str) -> None:
    """Raises Unusable for an address that is none, or that holds a password."""
    refuse_password(url)
    try:
        conninfo_to_dict(url)
    except psycopg.Error as error:
        raise Unusable(StoreText.BAD_URL.format(url=url)) from error


def connect(url: str, user: str = "") -> Connection:
    """A connection that commits by itself, of this role where one is named.

    Raises Unusable, with the reason that can be known.
    """
    refuse_bad_address(url)
    try:
        return _connected(url, user)
    except psycopg.Error as error:
        raise Unusable(StoreText.CANNOT_CONNECT.format(why=why(error, url))) from error


def reconnect(url: str, user: str = "") -> Connection:
    """The same, once more. Raises psycopg.Error."""
    return _connected(url, user)


def _connected(url: str, user: str) -> Connection:
    named = {"user": user} if user else {}
    info = make_conninfo(url, **{**LIMITS, **conninfo_to_dict(url), **named})
    connection = psycopg.connect(info, autocommit=True)
    try:
        with connection.pipeline():
            for setting in SETTINGS:
                connection.execute(setting.encode())
    except psycopg.Error:
        connection.close()
        raise
    return connection


def refuse_server(connection: Connection) -> None:
    """Raises Unusable for a server or a database that this program cannot work with."""
    info = connection.info
    if info.server_version < OLDEST:
        version = info.parameter_status("server_version")
        raise Unusable(StoreText.TOO_OLD.format(version=version))
    encoding = info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise Unusable(StoreText.NOT_UTF8.format(encoding=encoding))


def refuse_strange(connection: Connection, wanted: int) -> None:
    """The same for a schema, too. Raises Unusable."""
    refuse_server(connection)
    found = schema_number(connection)
    if found is None:
        raise Unusable(StoreText.NO_SCHEMA)
    if found != wanted:
        says = StoreText.OLDER if found < wanted else StoreText.NEWER
        raise Unusable(says.format(found=found, wanted=wanted))


def refuse_pooler(connection: Connection, url: str, user: str = "") -> None:
    """Raises Unusable where a pooler lends connections for a transaction alone.

    The lock of a draft would end with each. Where there is a pooler, it says another
    process than serves us; lent like that, two connections are served by the same one.
    """
    served_by = _backend_pid(connection)
    if served_by == connection.info.backend_pid:
        return
    with connect(url, user) as other:
        if _backend_pid(other) == served_by:
            raise Unusable(StoreText.POOLER)


def _backend_pid(connection: Connection) -> int:
    found = connection.execute("SELECT pg_backend_pid()").fetchone()
    return 0 if found is None else int(found[0])


def schema_number(connection: Connection) -> int | None:
    """The number of the last migration; None where there is none to be seen."""
    asked = "SELECT max(number) FROM ziping.migration"
    try:
        row = connection.execute(asked).fetchone()
    except (psycopg.errors.UndefinedTable, psycopg.errors.InsufficientPrivilege):
        return None
    except psycopg.errors.InvalidSchemaName:
        return None
    return None if row is None else row[0]
