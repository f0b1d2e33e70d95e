"""People are kept apart by the database, whatever they ask it."""

from pathlib import Path

import pytest

from support.postgresql import Server
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import Form, Project
from wizard.refusals import Unusable

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))

TABLES = ("draft", "typed", "session", "form")


@pytest.fixture
def two(server: Server, tmp_path: Path) -> Server:
    """A draft of Wang's, in which something is typed."""
    server.empty()
    draft = PostgresqlStore(server.url_of("wang"), tmp_path / "wang").create(FORM)
    draft.keep("project.name", "没写完")
    draft.close()
    return server


def store_of(server: Server, person: str, folder: Path) -> PostgresqlStore:
    return PostgresqlStore(server.url_of(person), folder / person)


def test_everyone_has_a_list_and_numbers_of_their_own(
    two: Server, tmp_path: Path
) -> None:
    for person in ("li", "赵"):
        store = store_of(two, person, tmp_path)
        assert store.list() == ()
        draft = store.create(FORM)
        assert draft.id == "1"
        draft.close()
    assert len(store_of(two, "wang", tmp_path).list()) == 1


def test_a_draft_of_another_is_as_good_as_not_there(
    two: Server, tmp_path: Path
) -> None:
    store = store_of(two, "li", tmp_path)
    for ask in (store.open, store.look, store.take_over, store.discard):
        with pytest.raises(Unusable, match="没有编号为 1 的草稿"):
            ask("1")


@pytest.mark.parametrize("table", TABLES)
def test_no_row_of_another_is_read(two: Server, table: str) -> None:
    asked = f"SELECT count(*) FROM ziping.{table}"
    assert two.sql(asked, "wang") == "1"
    assert two.sql(asked, "li") == "0"
    assert two.sql(f"SET ziping.person = 'wang'; {asked}", "li") == "0"


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE ziping.draft SET discarded = now()",
        "UPDATE ziping.draft SET owner = session_user",
        "DELETE FROM ziping.typed",
        "UPDATE ziping.session SET taker = 'x'",
    ],
)
def test_no_row_of_another_is_changed(two: Server, script: str) -> None:
    before = [two.sql(f"SELECT * FROM ziping.{table}") for table in TABLES[:3]]
    two.sql(script, "li")
    assert [two.sql(f"SELECT * FROM ziping.{table}") for table in TABLES[:3]] == before


@pytest.mark.parametrize(
    "script",
    [
        "INSERT INTO ziping.draft (owner, number, revision, content, form) "
        "VALUES ('wang', 2, 1, '', '{}')",
        "INSERT INTO ziping.typed (draft, owner, question, epoch, seq, text) "
        "SELECT 1, 'wang', 'x', 1, 1, ''",
        "DELETE FROM ziping.draft",
        "TRUNCATE ziping.draft CASCADE",
        "ALTER TABLE ziping.draft DISABLE ROW LEVEL SECURITY",
        "SET SESSION AUTHORIZATION wang",
        "SET ROLE wang",
        "INSERT INTO ziping.migration (number) VALUES (99)",
        "CREATE TABLE ziping.mine (x int)",
    ],
)
def test_what_would_make_one_another_is_refused(two: Server, script: str) -> None:
    with pytest.raises(RuntimeError, match="psql"):
        two.sql(script, "li")


def test_nobody_logs_in_as_a_role_that_the_server_did_not_map_to_them(
    two: Server, tmp_path: Path
) -> None:
    store = PostgresqlStore(two.url_of("postgres"), tmp_path)
    with pytest.raises(Unusable, match="草稿库连不上"):
        store.list()


def test_a_bureau_reads_every_form_and_writes_none(two: Server) -> None:
    two.sql('GRANT ziping_reader TO "赵"')
    try:
        asked = "SELECT owner, project, form ->> 'edition' FROM ziping.form"
        assert two.sql(asked, "赵") == "wang|访惠聚经费|2020"
        two.sql("UPDATE ziping.draft SET discarded = now() WHERE owner = 'wang'", "赵")
        assert two.sql(asked, "赵") == "wang|访惠聚经费|2020"
    finally:
        two.sql('REVOKE ziping_reader FROM "赵"')
