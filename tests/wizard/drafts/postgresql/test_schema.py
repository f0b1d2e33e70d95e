"""The tables: made once, brought up to date by their owner, queried by a bureau."""

import json
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import psycopg
import pytest

from support.paths import TESTS
from support.postgresql import ADMIN, Server
from wizard.drafts import postgresql
from wizard.drafts.postgresql.schema import WANTED, migrate
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import Form, put
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps, loads


def test_what_is_up_to_date_stays_as_it_is(clean: Server) -> None:
    asked = "SELECT number, at FROM ziping.migration"
    before = clean.sql(asked)
    assert migrate(clean.url_of(ADMIN)) == WANTED
    assert clean.sql(asked) == before


def test_drafts_of_the_first_version_are_gone_on_with(
    clean: Server, tmp_path: Path
) -> None:
    clean.sql("CREATE DATABASE old")
    admin, wang = (
        clean.url_of(person).replace("///ziping", "///old")
        for person in (ADMIN, "wang")
    )
    with psycopg.connect(admin) as connection:
        connection.execute((files(postgresql) / "migrations/0001.sql").read_bytes())
        connection.execute("INSERT INTO ziping.migration (number) VALUES (1)")
        content = Bookmark("", 1).lines() + dumps(fit())
        connection.execute(
            "INSERT INTO ziping.draft (owner, number, revision, content, form) "
            "VALUES ('wang', 1, 1, %s, '{}')",
            (content,),
        )
    with pytest.raises(Unusable, match="库里的表是第 1 版"):
        PostgresqlStore(wang, tmp_path).list()
    assert migrate(admin) == WANTED
    draft = PostgresqlStore(wang, tmp_path).open("1")
    assert draft.form == fit()
    draft.save(put(fit(), "goals.expected", "新的"), "")
    draft.close()
    assert PostgresqlStore(wang, tmp_path).look("1").form.goals.expected == "新的"


def test_a_newer_store_is_refused_by_every_command(
    clean: Server, tmp_path: Path
) -> None:
    clean.sql(f"INSERT INTO ziping.migration (number) VALUES ({WANTED + 1})")
    try:
        with pytest.raises(Unusable, match="请升级程序"):
            migrate(clean.url_of(ADMIN))
        with pytest.raises(Unusable, match="请升级程序"):
            PostgresqlStore(clean.url_of("wang"), tmp_path).list()
    finally:
        clean.sql(f"DELETE FROM ziping.migration WHERE number = {WANTED + 1}")


def test_a_database_without_tables_is_one_sentence(
    clean: Server, tmp_path: Path
) -> None:
    clean.sql("CREATE DATABASE blank")
    url = clean.url_of("wang").replace("///ziping", "///blank")
    with pytest.raises(Unusable, match="还没有草稿的表"):
        PostgresqlStore(url, tmp_path).list()


def test_who_may_not_make_tables_is_told_so_and_nothing_is_left(
    clean: Server,
) -> None:
    clean.sql("CREATE DATABASE bare")
    url = clean.url_of("wang").replace("///ziping", "///bare")
    with pytest.raises(Unusable, match="没有改动库里的表：服务器没有授权给这个账户。"):
        migrate(url)
    asked = "SELECT count(*) FROM pg_namespace WHERE nspname = 'ziping'"
    assert clean.sql(asked, database="bare") == "0"


def test_a_database_in_another_encoding_is_refused(
    clean: Server, tmp_path: Path
) -> None:
    clean.sql(
        "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0"
    )
    url = clean.url_of("wang").replace("///ziping", "///ascii")
    with pytest.raises(Unusable, match="SQL_ASCII，要 UTF-8"):
        PostgresqlStore(url, tmp_path).list()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://wang:geheim@localhost/ziping", "不能写密码"),
        ("postgresql:///ziping?password=geheim", "不能写密码"),
        ("postgresql://[::1/ziping", "地址"),
        ("postgresql:///ziping?nonsense=1", "地址"),
    ],
)
def test_an_address_that_cannot_be_is_refused(
    tmp_path: Path, url: str, said: str
) -> None:
    with pytest.raises(Unusable, match=said) as refusal:
        PostgresqlStore(url, tmp_path).list()
    assert "geheim" not in str(refusal.value)


def fit() -> Form:
    path = TESTS / "scenarios" / "forms" / "合格.toml"
    return loads(path.read_bytes(), path.name)


def test_the_facts_are_there_for_queries_to_the_digit(
    clean: Server, tmp_path: Path
) -> None:
    form = put(fit(), "funding.total.executed", Decimal("14.60"))
    PostgresqlStore(clean.url_of("wang"), tmp_path).create(form).close()
    found = json.loads(clean.sql("SELECT form FROM ziping.form"), parse_float=Decimal)
    assert str(found["funding"]["total"]["executed"]) == "14.60"
    assert [row["name"] for row in found["indicators"]] == [
        row.name for row in form.indicators
    ]
    asked = (
        "SELECT sum((row ->> 'weight')::numeric) "
        "FROM ziping.form, jsonb_array_elements(form -> 'indicators') AS row"
    )
    assert Decimal(clean.sql(asked)) == sum(row.weight or 0 for row in form.indicators)


def test_a_dump_is_restored_and_goes_on(clean: Server, tmp_path: Path) -> None:
    store = PostgresqlStore(clean.url_of("wang"), tmp_path)
    draft = store.create(fit())
    draft.keep("project.name", "没写完")
    draft.close()
    clean.dump_into("restored")
    url = clean.url_of("wang").replace("///ziping", "///restored")
    again = PostgresqlStore(url, tmp_path).open("1")
    assert (again.form, again.typed["project.name"]) == (fit(), "没写完")
    again.save(fit(), "")
    again.close()
    PostgresqlStore(url, tmp_path).create(fit()).close()
