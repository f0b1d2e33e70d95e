"""The schema, one file a version: brought up to date by an administrator."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

import psycopg
from psycopg import Connection

from wizard.drafts.postgresql.reasons import why
from wizard.drafts.postgresql.server import (
    refuse_bad_address,
    refuse_server,
    schema_number,
)
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.refusals import Unusable

WANTED: Final = 2
"""The version that this program works with."""

ROLES: Final = ("ziping_clerk", "ziping_reader")
"""Who may fill in forms of their own; who may read those of all."""

_ROLE: Final = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
        CREATE ROLE {role} NOLOGIN;
    END IF;
END $$
"""

_LOCK: Final = 0x7A6970
"""Two administrators do not migrate at once."""


def migrate(url: str) -> int:
    """Bring the schema to the version that is wanted; its number.

    All of it is done, or nothing. Raises Unusable for a newer one, and where the role
    may not do that.
    """
    refuse_bad_address(url)
    try:
        with psycopg.connect(url) as connection:
            return _migrated(connection)
    except psycopg.Error as error:
        says = StoreText.CANNOT_MIGRATE.format(why=why(error, url))
        raise Unusable(says) from error


def _migrated(connection: Connection) -> int:
    refuse_server(connection)
    connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
    found = _found(connection)
    if found > WANTED:
        raise Unusable(StoreText.NEWER.format(found=found, wanted=WANTED))
    for role in ROLES:
        connection.execute(_ROLE.format(role=role).encode())
    for number, script in _scripts():
        if number > found:
            connection.execute(script)
            done = "INSERT INTO ziping.migration (number) VALUES (%s)"
            connection.execute(done, (number,))
    return WANTED


def _found(connection: Connection) -> int:
    asked = "SELECT to_regclass('ziping.migration') IS NOT NULL"
    row = connection.execute(asked).fetchone()
    return (schema_number(connection) or 0) if row is not None and row[0] else 0


def _scripts() -> Iterator[tuple[int, bytes]]:
    folder = files(__package__) / "migrations"
    for number in range(1, WANTED + 1):
        yield number, (folder / f"{number:04}.sql").read_bytes()
