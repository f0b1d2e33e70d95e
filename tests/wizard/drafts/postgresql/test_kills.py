"""Sessions, their backends and the server are killed: nothing that was seen is lost."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from support.hosts import FORM, Host, newest, opened_host, until
from support.postgresql import Server
from support.times import TIMES
from wizard.drafts.postgresql.store import PostgresqlStore

KILLS = 6 * TIMES
"""Kills in all, spread over the ways."""

DRAFTS = 20 * TIMES
SESSIONS = min(6 * TIMES, 50)
KEYS = 105
"""Drafts in the store; those that are typed in at once, and how many keys in each."""

LONGEST = 0.15
"""Seconds of typing before a kill, at most."""


CHECKPOINTER = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"


@pytest.fixture
def host(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """The session of a host."""
    yield from opened_host(clean, tmp_path / "a")


def kill_session(host: Host, server: Server) -> list[int]:
    """The session alone."""
    del server
    return host.kill()


def kill_backend(host: Host, server: Server) -> list[int]:
    """The process that serves it: the server ends all others and begins anew."""
    asked = "SELECT pid FROM pg_stat_activity WHERE usename = 'wang' LIMIT 1"
    before, pid = server.sql(CHECKPOINTER), server.sql(asked)
    if pid:
        os.kill(int(pid), signal.SIGKILL)
    seen = host.kill()
    until(lambda: not pid or has_begun_anew(server, before))
    return seen


def has_begun_anew(server: Server, before: str) -> bool:
    """Whether it serves again, with another checkpointer than that one."""
    with suppress(RuntimeError):  # it may refuse what it was about to answer
        return server.answers and server.sql(CHECKPOINTER) not in ("", before)
    return False


def kill_server(host: Host, server: Server) -> list[int]:
    """All of the server; the session goes on for a moment, and is killed, too."""
    server.kill()
    seen = host.kill()
    server.start_again()
    return seen


WAYS: tuple[Callable[[Host, Server], list[int]], ...] = (
    kill_session,
    kill_backend,
    kill_server,
)


@pytest.mark.parametrize("kill", WAYS)
def test_whatever_is_killed_nothing_that_was_seen_is_lost(
    clean: Server,
    host: Host,
    tmp_path: Path,
    kill: Callable[[Host, Server], list[int]],
) -> None:
    store = PostgresqlStore(clean.url_of("wang"), tmp_path / "a")
    store.create(FORM).close()
    chance, last, keys = random.Random(5), 0, 0
    for _ in range(KILLS // len(WAYS)):
        host.open("1", number=last)
        host.type(100_000)
        host.line()
        time.sleep(chance.uniform(0, LONGEST))
        seen = kill(host, clean)
        found, keys = newest(store), keys + len(seen)
        assert found >= max([*seen, last])
        last = found
    assert [each.id for each in store.list()] == ["1"]
    sys.stdout.write(
        f"{kill.__name__}: {KILLS // len(WAYS)} kills, {keys} keys seen, 0 lost\n"
    )


def test_many_drafts_and_many_sessions_at_once(clean: Server, tmp_path: Path) -> None:
    store = PostgresqlStore(clean.url_of("wang"), tmp_path / "a")
    for _ in range(DRAFTS):
        store.create(FORM).close()
    listed = {each.id for each in store.list()}
    assert listed == {str(number) for number in range(1, DRAFTS + 1)}
    with ExitStack() as stack:
        hosts = [Host(clean, tmp_path / str(n)) for n in range(1, SESSIONS + 1)]
        for number, host in enumerate(hosts, start=1):
            stack.callback(host.end)
            host.open(str(number))
        for host in hosts:
            host.type(KEYS)
        assert [max(host.rest("done")) for host in hosts] == [KEYS] * SESSIONS
        for host in hosts:
            host.close()
    assert {newest(store, str(n)) for n in range(1, SESSIONS + 1)} == {KEYS}
    assert len(store.list()) == DRAFTS
    sys.stdout.write(
        f"{DRAFTS} drafts, {SESSIONS} sessions at once, {KEYS} keys each: 0 lost\n"
    )
