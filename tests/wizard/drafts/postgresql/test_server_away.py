"""The server goes away in every way it can: nothing that was seen is lost."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.hosts import FORM, PATIENCE, QUESTION, Host, newest, opened_host, until
from support.postgresql import Server
from wizard.drafts.history import ChangeKind
from wizard.drafts.lock import Held
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import put
from wizard.refusals import Unusable


@pytest.fixture
def store(clean: Server, tmp_path: Path) -> PostgresqlStore:
    """A person's store, from a host."""
    return PostgresqlStore(clean.url_of("wang"), tmp_path / "a")


@pytest.fixture
def a(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """The session of a host."""
    yield from opened_host(clean, tmp_path / "a")


@pytest.fixture
def b(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """That of another one."""
    yield from opened_host(clean, tmp_path / "b")


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
    assert [entry.kind for entry in store.log("1")] == [
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
    ]
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
