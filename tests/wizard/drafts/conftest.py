"""A real PostgreSQL server, for all tests of drafts that want one."""

from collections.abc import Iterator

import pytest

from support.postgresql import ADMIN, PEOPLE, Server, programs
from wizard.drafts.postgresql.schema import migrate


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server with the tables and the people; skipped where there is none."""
    found = programs()
    if found is None:
        pytest.skip("without PostgreSQL 15 or newer: apt-get install postgresql")
    made = Server(found)
    try:
        migrate(made.url_of(ADMIN))
        for person in PEOPLE[1:]:
            made.sql(f'GRANT ziping_clerk TO "{person}"')
        yield made
    finally:
        made.drop()


@pytest.fixture
def clean(server: Server) -> Server:
    """The server without drafts."""
    server.empty()
    return server
