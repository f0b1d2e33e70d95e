"""Another server takes the place of the one that is gone, and may know less than it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.hosts import FORM, QUESTION, until
from support.postgresql import Server, Standby
from wizard.drafts.postgresql.draft import PostgresqlDraft
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import put

at_length = pytest.mark.skipif(
    os.environ.get("ZIPING_SERVER") != "1", reason="copies a server: make test-store"
)


@pytest.fixture
def standby(clean: Server) -> Iterator[Standby]:
    """A second server that follows the first, which is there again behind the test."""
    made = clean.standby()
    yield made
    made.drop()
    clean.start_again()


@at_length
def test_a_session_goes_on_at_the_server_that_was_promoted(
    clean: Server, standby: Standby, tmp_path: Path
) -> None:
    standby.start()
    draft = PostgresqlStore(standby.url_of("wang"), tmp_path).create(FORM)
    draft.save(put(FORM, "goals.expected", "字1"), "")
    standby.wait_for("SELECT revision - 1 FROM ziping.draft")
    clean.stop("immediate")
    draft.keep(QUESTION, "字2")
    standby.promote()
    until(lambda: draft._mirror.has_arrived)
    draft.close()
    again = PostgresqlStore(standby.url_of("wang"), tmp_path).open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字1", "字2")
    again.close()


def test_saves_that_the_promoted_server_never_got_are_saved_there_again(
    clean: Server, standby: Standby, tmp_path: Path
) -> None:
    standby.start()
    store = PostgresqlStore(standby.url_of("wang"), tmp_path)
    draft = store.create(FORM)
    standby.wait_for("SELECT epoch FROM ziping.draft")
    standby.stop()
    saved_without(clean, standby, draft)
    found_once(store)


@at_length
def test_a_session_that_the_promoted_server_never_saw_begin_goes_on_there(
    clean: Server, standby: Standby, tmp_path: Path
) -> None:
    standby.start()
    store = PostgresqlStore(standby.url_of("wang"), tmp_path)
    store.create(FORM).close()
    standby.wait_for("SELECT epoch FROM ziping.draft")
    standby.stop()
    saved_without(clean, standby, store.open("1"))
    found_once(store)


def saved_without(clean: Server, standby: Standby, draft: PostgresqlDraft) -> None:
    """Save twice while the standby is away; then it takes the place of the server."""
    draft.save(put(FORM, "goals.expected", "字1"), "")
    draft.save(put(draft.form, "goals.actual", "字2"), "")
    clean.stop("immediate")
    standby.start()
    standby.promote()
    until(lambda: standby.sql("SELECT revision FROM ziping.draft") == "3")
    draft.close()


def found_once(store: PostgresqlStore) -> None:
    """What was saved is there, and nothing else."""
    again = store.open("1")
    assert (again.form.goals.expected, again.form.goals.actual) == ("字1", "字2")
    again.close()
    assert [each.id for each in store.list()] == ["1"]


@at_length
def test_a_draft_that_the_promoted_server_never_got_is_made_there(
    clean: Server, standby: Standby, tmp_path: Path
) -> None:
    store = PostgresqlStore(standby.url_of("wang"), tmp_path)
    draft = store.create(FORM)
    draft.save(put(FORM, "goals.expected", "字1"), "")
    draft.keep(QUESTION, "字2")
    clean.stop("immediate")
    standby.start()
    standby.promote()
    until(lambda: standby.sql("SELECT count(*) FROM ziping.draft") == "1")
    draft.close()
    (found,) = store.list()
    again = store.open(found.id)
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字1", "字2")
    again.close()
