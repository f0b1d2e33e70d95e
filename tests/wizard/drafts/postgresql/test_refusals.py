"""What a server can refuse, before typing and under it: one sentence, nothing lost."""

from contextlib import ExitStack, suppress
from pathlib import Path

import psycopg
import pytest

from support.hosts import FORM, QUESTION, until
from support.postgresql import ADMIN, Server
from wizard.drafts.postgresql import mirror
from wizard.drafts.postgresql.patience import SAVE_SECONDS
from wizard.drafts.postgresql.schema import migrate
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import put
from wizard.refusals import Unusable

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'wang'"

REFUSALS = {
    "no connection left for the role": (
        "ALTER ROLE wang CONNECTION LIMIT 0",
        "ALTER ROLE wang CONNECTION LIMIT -1",
        "服务器的连接已经占满。",
    ),
    "a role that may not log in": (
        "ALTER ROLE wang NOLOGIN",
        "ALTER ROLE wang LOGIN",
        '它说：role "wang" is not permitted to log in。',
    ),
    "a database that is closed to it": (
        "REVOKE CONNECT ON DATABASE ziping FROM PUBLIC",
        "GRANT CONNECT ON DATABASE ziping TO PUBLIC",
        "它说：permission denied for database",
    ),
    "a role without rights": (
        "REVOKE ziping_clerk FROM wang",
        "GRANT ziping_clerk TO wang",
        "没有授权给这个账户",
    ),
    "a role that may only read": (
        "REVOKE ziping_clerk FROM wang; GRANT ziping_reader TO wang",
        "REVOKE ziping_reader FROM wang; GRANT ziping_clerk TO wang",
        "服务器没有授权给这个账户。",
    ),
}
"""What an administrator does, how it is undone, and what is said."""

UNDER_TYPING = {
    "its rights are taken": (
        "REVOKE ziping_clerk FROM wang",
        "GRANT ziping_clerk TO wang",
        "服务器没有授权给这个账户。内容记在本机，能存时自动补存。",
    ),
    "it may not log in again": (
        f"ALTER ROLE wang NOLOGIN; {CUT}",
        "ALTER ROLE wang LOGIN",
        "内容记在本机",
    ),
    "idle sessions are ended": (
        f"ALTER ROLE wang SET idle_session_timeout = '50ms'; {CUT}",
        "ALTER ROLE wang RESET idle_session_timeout",
        "",
    ),
    "statements may take a millisecond": (
        f"ALTER ROLE wang SET statement_timeout = '1ms'; {CUT}",
        "ALTER ROLE wang RESET statement_timeout",
        "",
    ),
    "there is no connection left": (
        f"ALTER ROLE wang CONNECTION LIMIT 0; {CUT}",
        "ALTER ROLE wang CONNECTION LIMIT -1",
        "内容记在本机",
    ),
}
"""The same under a session that goes on; blank where nothing need be said."""


@pytest.fixture
def store(clean: Server, tmp_path: Path) -> PostgresqlStore:
    """A person's store, from a host."""
    return PostgresqlStore(clean.url_of("wang"), tmp_path / "a")


@pytest.mark.parametrize("what", REFUSALS)
def test_a_refusal_is_one_sentence_that_says_why(
    store: PostgresqlStore, clean: Server, what: str
) -> None:
    script, undo, said = REFUSALS[what]
    clean.sql(script)
    try:
        with pytest.raises(Unusable, match=said) as refusal:
            store.create(FORM)
    finally:
        clean.sql(undo)
    assert str(refusal.value).count("\n") == 0
    store.create(FORM).close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql:///nowhere?host={folder}&port={port}&user=wang", "does not exist"),
        ("postgresql:///ziping?host={folder}&port={port}&user=sun", "authentication"),
        ("postgresql://wang@127.0.0.1:{port}/ziping?sslmode=require", "连接不安全"),
        (
            "postgresql://wang@127.0.0.1:{port}/ziping?sslmode=verify-full"
            "&sslrootcert=/nowhere.crt",
            "连接不安全",
        ),
        ("postgresql://li@127.0.0.1:{port}/ziping", "它说：no pg_hba.conf entry"),
        ("postgresql://wang@127.0.0.1:9/ziping", "服务器没有回应"),
        ("postgresql:///ziping?host=/nowhere", "服务器没有回应"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_sentence(
    clean: Server, tmp_path: Path, address: str, said: str
) -> None:
    url = address.format(folder=clean.folder, port=clean.port)
    with pytest.raises(Unusable, match=said) as refusal:
        PostgresqlStore(url, tmp_path).list()
    assert str(refusal.value).startswith("草稿库连不上：")
    assert "\n" not in str(refusal.value)


def test_a_server_without_a_connection_left_says_so(
    store: PostgresqlStore, clean: Server
) -> None:
    with ExitStack() as stack:
        with suppress(psycopg.OperationalError):
            while True:
                stack.enter_context(psycopg.connect(clean.url_of("li")))
        with pytest.raises(Unusable, match="连接已经占满"):
            store.list()


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "EUC_CN", "LATIN1"])
def test_no_tables_are_made_where_text_would_not_stay_what_it_is(
    clean: Server, encoding: str
) -> None:
    name = f"in_{encoding.lower()}"
    words = f"ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0"
    clean.sql(f"CREATE DATABASE {name} {words}")
    with pytest.raises(Unusable, match=f"{encoding}，要 UTF-8"):
        migrate(clean.url_of(ADMIN).replace("///ziping", f"///{name}"))
    asked = "SELECT count(*) FROM pg_namespace WHERE nspname = 'ziping'"
    assert clean.sql(asked, database=name) == "0"


@pytest.mark.parametrize("what", UNDER_TYPING)
def test_what_is_refused_under_typing_arrives_once_it_is_not(
    store: PostgresqlStore, clean: Server, what: str
) -> None:
    script, undo, said = UNDER_TYPING[what]
    draft = store.create(FORM)
    clean.sql(script)
    try:
        with suppress(Unusable):  # the connection may be gone for a moment
            draft.save(put(FORM, "goals.expected", "存的"), "")
        draft.keep(QUESTION, "打的")
        if said:
            until(lambda: said in draft.trouble)
        else:
            until(lambda: not draft.trouble)
    finally:
        clean.sql(undo)
    until(lambda: not draft.trouble)
    draft.close()
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("存的", "打的")
    again.close()
    assert [each.id for each in store.list()] == ["1"]


def test_a_table_that_an_administrator_works_on_is_waited_for(
    store: PostgresqlStore, clean: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirror, "SAVE_SECONDS", SAVE_SECONDS)
    draft = store.create(FORM)
    with psycopg.connect(clean.url_of(ADMIN)) as administrator:
        administrator.execute("LOCK TABLE ziping.draft IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(Unusable, match="内容记在本机"):
            draft.save(put(FORM, "goals.expected", "字1"), "")
        draft.keep(QUESTION, "字2")
    until(lambda: not draft.trouble)
    draft.close()
    again = store.open("1")
    assert (again.form.goals.expected, again.typed[QUESTION]) == ("字1", "字2")
    again.close()
