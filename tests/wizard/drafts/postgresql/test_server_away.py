"""The server goes away in every way it can: nothing that was seen is lost."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.paths import ROOT
from support.postgresql import Server
from wizard.drafts.lock import Held
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import Form, Project, put
from wizard.refusals import Unusable

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))

QUESTION = "goals.actual"

PATIENCE = 30.0
"""Seconds in which a server that is back is found again, on a busy machine."""

WORKER = """
import sys
from pathlib import Path
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import put
from wizard.refusals import Unusable

url, folder, id, do = sys.argv[1:5]
store = PostgresqlStore(url, Path(folder))
draft = store.take_over(id) if do == "take" else store.open(id)
print("open", dict(draft.typed).get("goals.actual", ""), flush=True)
number = int(sys.argv[5])
for line in sys.stdin:
    for _ in range(int(line)):
        number += 1
        try:
            if number % 10:
                draft.keep("goals.actual", f"字{number}")
            else:
                draft.save(put(draft.form, "goals.expected", f"字{number}"), "")
        except Unusable as refusal:
            print("trouble", refusal, flush=True)
        print("seen", number, flush=True)
    print("done", draft.trouble, flush=True)
draft.close()
print("closed", flush=True)
"""
"""Types and saves in a draft, as often as it is told, and says what a person saw."""


@pytest.fixture
def store(clean: Server, tmp_path: Path) -> PostgresqlStore:
    """A person's store, from a host."""
    return PostgresqlStore(clean.url_of("wang"), tmp_path / "a")


def until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.01)


@dataclass
class Host:
    """A session in a process of its own, with its spool in a folder of its own."""

    server: Server
    folder: Path
    process: subprocess.Popen[str] | None = None

    def open(self, id: str, do: str = "open", number: int = 0) -> str:
        """Open a draft; what stood in the line."""
        words = (self.server.url_of("wang"), str(self.folder), id, do, str(number))
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORKER, *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = self.line()
        assert said.startswith("open"), said
        return said.removeprefix("open").strip()

    def line(self) -> str:
        assert self.process is not None
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def type(self, count: int) -> None:
        """Have it type so many keys, without waiting for that."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()

    def typed(self, count: int) -> int:
        """Have it type so many keys; the number of the last that was seen."""
        self.type(count)
        return max(self.rest("done"), default=0)

    def rest(self, until: str = "") -> list[int]:
        """What was seen until it says so, or ends."""
        seen = []
        while (line := self.line()) and not (until and line.startswith(until)):
            if line.startswith("seen"):
                seen.append(int(line.split()[1]))
        return seen

    def kill(self) -> list[int]:
        """End it at once; what was seen until then."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        seen = self.rest()
        self.end()
        return seen

    def close(self) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.line() == "closed"
        self.end()

    def end(self) -> None:
        """Leave nothing of it."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process = None


def newest(store: PostgresqlStore, id: str = "1") -> int:
    """The last key or save that is found by the next session."""
    draft = store.open(id)
    texts = (draft.typed.get(QUESTION, ""), draft.form.goals.expected or "")
    draft.close()
    return max(int(re.sub(r"\D", "", text) or "0") for text in texts)


@pytest.fixture
def a(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """The session of a host."""
    yield from host(clean, tmp_path / "a")


@pytest.fixture
def b(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """That of another one."""
    yield from host(clean, tmp_path / "b")


def host(server: Server, folder: Path) -> Iterator[Host]:
    made = Host(server, folder)
    yield made
    made.end()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_server_that_is_stopped_is_typed_through(
    store: PostgresqlStore, clean: Server, mode: str
) -> None:
    draft = store.create(FORM)
    draft.keep(QUESTION, "字1")
    clean.stop(mode)
    try:
        draft.keep(QUESTION, "字2")
        with pytest.raises(Unusable, match="记在本机"):
            draft.save(put(FORM, "goals.expected", "字3"), "goals.expected")
        draft.keep("project.name", "字4")
        assert "连上后自动补存" in draft.trouble
    finally:
        clean.start()
    until(lambda: not draft.trouble)
    draft.close()
    again = store.open("1")
    assert again.form.goals.expected == "字3"
    assert dict(again.typed) == {"project.name": "字4"}
    again.close()


def test_a_draft_that_is_closed_while_the_server_is_away_waits_on_its_host(
    store: PostgresqlStore, clean: Server
) -> None:
    draft = store.create(FORM)
    clean.stop()
    try:
        draft.keep(QUESTION, "字1")
        with pytest.raises(Unusable):
            draft.save(put(FORM, "goals.expected", "字2"), "")
        draft.keep(QUESTION, "字3")
        draft.close()
        with pytest.raises(Unusable, match="草稿库连不上"):
            store.list()
    finally:
        clean.start()
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字2", "字3")
    assert "已经补存" in again.news()
    again.close()
    assert not list((store._folder).iterdir())


def test_what_lies_on_a_host_is_never_written_over_a_later_session(
    store: PostgresqlStore, clean: Server, tmp_path: Path
) -> None:
    draft = store.create(FORM)
    clean.stop()
    try:
        draft.keep("project.name", "字1")
        with pytest.raises(Unusable):
            draft.save(put(FORM, "goals.expected", "断线时写的"), "")
        draft.close()
    finally:
        clean.start()
    later = PostgresqlStore(clean.url_of("wang"), tmp_path / "b").open("1")
    later.save(put(FORM, "goals.expected", "后来写的"), "")
    later.close()
    assert [each.id for each in store.list()] == ["2", "1"]
    again = store.open("1")
    assert again.form.goals.expected == "后来写的"
    assert "另存为草稿 2" in again.news()
    again.close()
    assert store.look("2").form.goals.expected == "断线时写的"


def test_lines_that_nobody_has_typed_over_since_go_into_the_draft(
    store: PostgresqlStore, clean: Server, tmp_path: Path
) -> None:
    draft = store.create(FORM)
    clean.stop()
    draft.keep("project.name", "断线时打的")
    draft.close()
    clean.start()
    later = PostgresqlStore(clean.url_of("wang"), tmp_path / "b").open("1")
    later.save(put(FORM, "goals.expected", "后来写的"), "")
    later.close()
    again = store.open("1")
    assert again.typed["project.name"] == "断线时打的"
    assert again.form.goals.expected == "后来写的"
    again.close()


def test_a_session_that_is_killed_has_lost_nothing_that_was_seen(
    a: Host, store: PostgresqlStore
) -> None:
    store.create(FORM).close()
    for wait in (0.0, 0.02, 0.05):
        before = newest(store)
        a.open("1", number=before)
        a.type(10_000)
        a.line()
        time.sleep(wait)
        seen = a.kill()
        assert newest(store) >= max([*seen, before])


def test_a_server_that_is_killed_has_lost_nothing_that_was_seen(
    a: Host, clean: Server, store: PostgresqlStore
) -> None:
    store.create(FORM).close()
    a.open("1")
    a.type(300)
    a.line()
    clean.stop("immediate")
    clean.start()
    last = max(a.rest("done"))
    a.close()
    assert newest(store) == last == 300


def test_both_are_killed_and_nothing_that_was_seen_is_lost(
    a: Host, clean: Server, store: PostgresqlStore
) -> None:
    store.create(FORM).close()
    a.open("1")
    a.type(10_000)
    a.line()
    clean.stop("immediate")
    seen = a.kill()
    clean.start()
    assert newest(store) >= max(seen)


def test_the_backend_of_a_session_is_ended_and_it_goes_on(
    store: PostgresqlStore, clean: Server
) -> None:
    draft = store.create(FORM)
    for number in range(1, 4):
        clean.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE usename = 'wang'"
        )
        draft.keep(QUESTION, f"字{number}")
    until(lambda: draft._mirror.has_arrived)
    draft.close()
    assert newest(store) == 3


def test_another_host_takes_over_in_seconds_and_finds_every_key(
    a: Host, b: Host, store: PostgresqlStore
) -> None:
    store.create(FORM).close()
    a.open("1")
    last = a.typed(205)
    began = time.monotonic()
    assert b.open("1", "take") == f"字{last}"
    assert time.monotonic() - began < PATIENCE
    assert a.process is not None
    assert a.process.wait(PATIENCE) == -signal.SIGTERM
    b.close()


def test_a_host_that_does_not_answer_is_taken_over_and_keeps_nothing_back(
    a: Host, b: Host, store: PostgresqlStore, clean: Server
) -> None:
    store.create(FORM).close()
    a.open("1")
    last = a.typed(5)
    until(lambda: clean.sql("SELECT max(seq) FROM ziping.typed") == str(last))
    assert a.process is not None
    a.process.send_signal(signal.SIGSTOP)
    assert b.open("1", "take") == f"字{last}"
    b.typed(15)
    a.process.send_signal(signal.SIGCONT)
    assert a.process.wait(PATIENCE) == -signal.SIGTERM
    b.close()
    assert [each.id for each in store.list()] == ["1"]


def test_whoever_was_cut_off_goes_on_as_a_draft_of_its_own(
    a: Host, b: Host, store: PostgresqlStore
) -> None:
    store.create(FORM).close()
    a.open("1")
    assert a.process is not None
    a.process.send_signal(signal.SIGSTOP)
    assert a.process.stdin is not None
    a.process.stdin.write("20\n")
    a.process.stdin.flush()
    b.open("1", "take")
    b.typed(5)
    b.close()
    a.process.send_signal(signal.SIGCONT)
    assert max(a.rest("done"), default=0) in (0, 20)
    numbers = {each.id for each in store.list()}
    assert numbers in ({"1"}, {"1", "2"})
    if numbers == {"1", "2"}:
        a.close()
        assert newest(store, "2") == 20


def test_what_was_changed_by_other_hands_is_not_written_over(
    store: PostgresqlStore, clean: Server
) -> None:
    draft = store.create(FORM)
    clean.sql("UPDATE ziping.draft SET content = content || '\\x0a', revision = 9")
    draft.save(put(FORM, "goals.expected", "我写的"), "")
    assert (draft.id, "另存为草稿 2" in draft.news()) == ("2", True)
    draft.close()
    assert store.look("1").form == FORM
    assert store.look("2").form.goals.expected == "我写的"


def test_a_database_that_is_only_read_is_waited_for(
    store: PostgresqlStore, clean: Server
) -> None:
    draft = store.create(FORM)
    clean.sql("ALTER DATABASE ziping SET default_transaction_read_only = on")
    try:
        clean.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE usename = 'wang'"
        )
        with pytest.raises(Unusable, match="记在本机"):
            draft.save(put(FORM, "goals.expected", "只读时写的"), "")
    finally:
        clean.sql("ALTER DATABASE ziping RESET default_transaction_read_only")
        clean.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE usename = 'wang'"
        )
    until(lambda: not draft.trouble)
    draft.close()
    assert store.look("1").form.goals.expected == "只读时写的"


def test_the_lock_of_a_session_holds_through_a_restart(
    store: PostgresqlStore, clean: Server, tmp_path: Path
) -> None:
    draft = store.create(FORM)
    clean.stop("immediate")
    clean.start()
    until(
        lambda: (
            clean.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
            == "1"
        )
    )
    with pytest.raises(Held):
        PostgresqlStore(clean.url_of("wang"), tmp_path / "b").open("1")
    draft.close()


def test_a_server_that_cannot_be_reached_is_one_sentence(tmp_path: Path) -> None:
    away = PostgresqlStore("postgresql://wang@127.0.0.1:9/ziping", tmp_path)
    with pytest.raises(Unusable, match="草稿库连不上：服务器没有回应。"):
        away.list()


def test_no_connection_is_left_behind(store: PostgresqlStore, clean: Server) -> None:
    store.create(FORM).close()
    store.list()
    store.look("1")
    with pytest.raises(Unusable):
        store.open("7")
    store.open("1").close()
    asked = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'wang'"
    until(lambda: clean.sql(asked) == "0")
