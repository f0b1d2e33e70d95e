"""Two hosts with a network each: a draft goes from one to the other, safely."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.hosts import FORM, PATIENCE, Host, newest, until
from support.namespaces import NETWORK, Machine, machine, why_not
from support.postgresql import Server
from wizard.drafts.postgresql.store import PostgresqlStore

NOT_HERE = why_not()

pytestmark = pytest.mark.skipif(bool(NOT_HERE), reason=NOT_HERE)

NUMBERS = (41, 42)
"""By which the hosts have their addresses."""


@pytest.fixture
def machines(clean: Server) -> Iterator[tuple[Machine, Machine]]:
    """Two hosts, and the server at the other end of their cables."""
    first, second = NUMBERS
    with machine(first) as a, machine(second) as b:
        clean.listen(["127.0.0.1", a.server, b.server], f"{NETWORK}.0.0/16")
        yield a, b
    clean.listen(["127.0.0.1"])


@pytest.fixture
def hosts(
    clean: Server, machines: tuple[Machine, Machine], tmp_path: Path
) -> Iterator[tuple[Host, Host]]:
    """A session on each of them."""
    made = tuple(
        Host(
            clean,
            tmp_path / each.name,
            url=f"postgresql://wang@{each.server}:{clean.port}/ziping",
            through=each.run,
        )
        for each in machines
    )
    yield made[0], made[1]
    for host in made:
        host.end()


@pytest.fixture
def store(clean: Server, tmp_path: Path) -> PostgresqlStore:
    """What is found in the end, from the server's own host."""
    store = PostgresqlStore(clean.url_of("wang"), tmp_path / "here")
    store.create(FORM).close()
    return store


def test_a_draft_goes_from_host_to_host_with_every_key(
    hosts: tuple[Host, Host], store: PostgresqlStore
) -> None:
    a, b = hosts
    a.open("1")
    last = a.typed(205)
    began = time.monotonic()
    assert b.open("1", "take", number=last) == f"字{last}"
    assert time.monotonic() - began < PATIENCE
    assert a.process is not None
    assert a.process.wait(PATIENCE) == -signal.SIGTERM
    last = b.typed(33)
    b.close()
    assert newest(store) == last == 238


def test_the_host_whose_cable_is_pulled_types_on_and_gives_way(
    hosts: tuple[Host, Host],
    machines: tuple[Machine, Machine],
    store: PostgresqlStore,
    clean: Server,
) -> None:
    """What it typed without the other's knowledge becomes a draft of its own."""
    a, b = hosts
    a.open("1")
    a.typed(15)
    with machines[0].unplugged():
        typed = a.typed(20)
        held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
        until(lambda: clean.sql(held) == "0")
        b.open("1", number=1000)
        theirs = b.typed(15)
        b.close()
    until(lambda: clean.sql("SELECT count(*) FROM ziping.draft") == "2")
    a.close()
    assert newest(store) == theirs == 1015
    assert newest(store, "2") == typed == 35


def test_a_cable_that_is_pulled_for_a_while_costs_nothing(
    hosts: tuple[Host, Host],
    machines: tuple[Machine, Machine],
    store: PostgresqlStore,
    clean: Server,
) -> None:
    a, _ = hosts
    a.open("1")
    a.typed(15)
    with machines[0].unplugged():
        a.typed(20)
        time.sleep(2)  # less than either end waits for the other
        last = a.typed(14)
    asked = "SELECT convert_from(text, 'UTF8') FROM ziping.typed"
    until(lambda: clean.sql(asked) == f"字{last}")
    a.close()
    assert newest(store) == last == 49
    assert [each.id for each in store.list()] == ["1"]
