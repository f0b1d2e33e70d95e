"""A draft that begins before anybody has asked the server for it: never lost, once."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.hosts import FORM, PATIENCE, QUESTION, Host, newest, opened_host, until
from support.paths import ROOT
from support.postgresql import Server
from wizard.drafts.history import ChangeKind
from wizard.drafts.lock import Held
from wizard.drafts.postgresql.late_store import LateStore
from wizard.drafts.postgresql.mirror import TypedLine
from wizard.drafts.postgresql.spool import NEWBORN, Spool, SpoolName
from wizard.drafts.postgresql.statements import FIRST_EPOCH
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.form import put
from wizard.refusals import Unusable

BEGUN = """
import sys
from pathlib import Path
from time import sleep
from wizard.drafts.postgresql.late_store import LateStore
from wizard.form import Form

draft = LateStore(sys.argv[1], Path(sys.argv[2])).begin(Form(edition="2020"))
draft.keep("project.name", "一")
print("psycopg" in sys.modules)
draft.settle()
while not draft.id:
    sleep(0.01)
print("psycopg" in sys.modules, draft.id)
draft.close()
"""
"""Begins a draft, types, and says when the driver was there, and the server had it."""


@pytest.fixture
def late(clean: Server, tmp_path: Path) -> LateStore:
    """A person's store, from a host."""
    return LateStore(clean.url_of("wang"), tmp_path / "a")


@pytest.fixture
def store(clean: Server, tmp_path: Path) -> PostgresqlStore:
    """The same, with the driver."""
    return PostgresqlStore(clean.url_of("wang"), tmp_path / "a")


@pytest.fixture
def a(clean: Server, tmp_path: Path) -> Iterator[Host]:
    """The session of a host."""
    yield from opened_host(clean, tmp_path / "a")


def test_the_driver_is_loaded_behind_the_first_question(
    clean: Server, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BEGUN, clean.url_of("wang"), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert ran.stdout.split() == ["False", "True", "1"]


def test_it_is_a_draft_like_any_other_once_the_server_has_it(
    late: LateStore, store: PostgresqlStore, tmp_path: Path, clean: Server
) -> None:
    draft = late.begin(FORM)
    draft.settle()
    draft.keep(QUESTION, "字1")
    until(lambda: draft.id == "1")
    with pytest.raises(Held):
        PostgresqlStore(clean.url_of("wang"), tmp_path / "b").open("1")
    draft.save(put(FORM, "goals.expected", "字2"), "goals.expected")
    draft.keep(QUESTION, "字3")
    draft.close()
    assert not list((tmp_path / "a" / "spool").iterdir())
    again = store.open("1")
    assert again.form.goals.expected == "字2"
    assert dict(again.typed) == {QUESTION: "字3"}
    again.close()
    assert [entry.kind for entry in store.log("1")] == [
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
    ]


def test_a_server_that_is_away_is_waited_for(
    late: LateStore, store: PostgresqlStore, clean: Server
) -> None:
    clean.stop()
    try:
        draft = late.begin(FORM)
        draft.keep(QUESTION, "字1")
        draft.settle()
        until(lambda: draft.trouble == StoreText.AWAY)
        with pytest.raises(Unusable, match=StoreText.AWAY):
            draft.save(put(FORM, "goals.expected", "字2"), "")
        draft.keep(QUESTION, "字3")
        assert draft.id == ""
    finally:
        clean.start()
    until(lambda: not draft.trouble)
    draft.close()
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字2", "字3")
    again.close()
    assert [each.id for each in store.list()] == ["1"]
    assert [entry.kind for entry in store.log("1")] == [
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
    ]


def test_one_that_never_reached_the_server_is_delivered_by_the_next_session(
    late: LateStore, store: PostgresqlStore, clean: Server, tmp_path: Path
) -> None:
    clean.stop()
    draft = late.begin(FORM)
    with pytest.raises(Unusable):
        draft.save(put(FORM, "goals.expected", "字2"), "")
    draft.keep(QUESTION, "字3")
    draft.close()
    clean.start()
    assert [each.id for each in store.list()] == ["1"]
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字2", "字3")
    assert "已经补存" in again.news()
    again.close()
    assert [entry.kind for entry in store.log("1")] == [
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
    ]
    assert not list((tmp_path / "a" / "spool").iterdir())


def test_what_is_left_of_one_that_the_server_has_makes_no_second(
    late: LateStore, store: PostgresqlStore, tmp_path: Path
) -> None:
    """As where a host dies between the server's commit and the end of its spool."""
    folder = tmp_path / "a" / "spool"
    draft = late.begin(FORM)
    draft.keep(QUESTION, "字1")
    draft.save(put(FORM, "goals.expected", "字2"), "")
    draft.keep(QUESTION, "字3")
    (spool,) = folder.glob(f"{NEWBORN}.*.spool")
    content = spool.read_bytes()
    draft.close()
    spool.write_bytes(content)
    assert [each.id for each in store.list()] == ["1"]
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字2", "字3")
    again.close()
    assert len(store.list()) == 1
    assert not list(folder.iterdir())


def test_what_was_typed_into_one_that_is_nowhere_any_more_stays_where_it_lies(
    store: PostgresqlStore, tmp_path: Path
) -> None:
    """As where a draft was taken off the server while a host was away."""
    name = SpoolName(NEWBORN, 7, FIRST_EPOCH)
    path = tmp_path / "a" / "spool" / name.file
    spool = Spool(path, name.epoch)
    spool.keep(QUESTION, TypedLine(1, "字1"))
    spool.close(remove=False)
    assert store.list() == ()
    spool = Spool(path, name.epoch)
    assert spool.lines == {QUESTION: TypedLine(1, "字1")}
    spool.close(remove=True)


def test_who_has_no_rights_is_told_and_keeps_all_until_they_are_given(
    late: LateStore, store: PostgresqlStore, clean: Server
) -> None:
    clean.sql("REVOKE ziping_clerk FROM wang")
    try:
        draft = late.begin(FORM)
        draft.keep(QUESTION, "字1")
        draft.settle()
        until(lambda: draft.trouble)
        assert "没有授权给这个账户" in draft.trouble
        assert draft.trouble.endswith("内容记在本机，能存时自动补存。")
    finally:
        clean.sql("GRANT ziping_clerk TO wang")
    until(lambda: not draft.trouble)
    draft.close()
    assert newest(store) == 1


@pytest.mark.parametrize("url", ["postgresql:///x?password=geheim", "postgresql://[1/"])
def test_an_address_that_cannot_be_is_refused_at_once(tmp_path: Path, url: str) -> None:
    with pytest.raises(Unusable, match="草稿库的地址"):
        LateStore(url, tmp_path).begin(FORM)
    assert not list(tmp_path.iterdir())


def test_it_is_killed_at_any_moment_of_its_beginning(
    a: Host, store: PostgresqlStore
) -> None:
    for number, wait in enumerate((0.0, 0.05, 0.1, 0.15, 0.2, 0.4), start=1):
        a.open("", "begin")
        a.type(10_000)
        a.line()
        time.sleep(wait)
        seen = a.kill()
        assert len(store.list()) == number
        assert newest(store, str(number)) >= max(seen, default=0)
