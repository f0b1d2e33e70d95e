"""What it costs to keep drafts on a server, beside files and bare statements."""

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import psycopg

from bench.data import fit_samples
from bench.figures import Figure, Skipped, medians, seconds
from bench.saving import KEYS, SAVES, TEXT
from bench.session import Session
from bench.starting import ready
from support.postgresql import ADMIN, Server, programs
from wizard.drafts.file_store import FileStore
from wizard.drafts.postgresql import statements
from wizard.drafts.postgresql.facts import FactsWriter
from wizard.drafts.postgresql.mirror import TypedLine
from wizard.drafts.postgresql.schema import migrate
from wizard.drafts.postgresql.server import connect
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.drafts.store_address import STORE
from wizard.form import put

ROWS = 50
"""Rows that go in one pipeline."""

BARE_ROW = "INSERT INTO bare (question, text) VALUES (%s, %s)"
BARE_SAVE = "UPDATE bare_whole SET content = %s, form = %s::jsonb"


def figures(folder: Path) -> Iterator[Figure | Skipped]:
    """A key, its row, a save, and the first question."""
    found = programs()
    if found is None:
        yield Skipped("drafts on a server", "PostgreSQL is not here")
        return
    server = Server(found)
    try:
        migrate(server.url_of(ADMIN))
        server.sql("GRANT ziping_clerk TO wang; GRANT ALL ON SCHEMA public TO wang")
        server.sql("CREATE TABLE bare (question text, text bytea)", "wang")
        server.sql("CREATE TABLE bare_whole (content bytea, form jsonb)", "wang")
        server.sql("INSERT INTO bare_whole VALUES ('', '{}')", "wang")
        yield from _kept(folder, server)
        yield _row(folder, server)
        yield _start(folder, server)
    finally:
        server.drop()


def _kept(folder: Path, server: Server) -> Iterator[Figure]:
    form = fit_samples()[0]
    here = FileStore(folder / "files").create(form)
    there = PostgresqlStore(server.url_of("wang"), folder / "host").create(form)
    times = medians(
        {
            "server": seconds(lambda: there.keep("project.name", TEXT)),
            "files": seconds(lambda: here.keep("project.name", TEXT)),
        },
        KEYS,
    )
    ours, floor = times["server"] * 1e6, times["files"] * 1e6
    yield Figure("a key that is kept on a server", ours, "µs", 2, floor, "with files")
    content, facts = here._path.read_bytes(), FactsWriter().dumps(form)
    texts = count()

    def save() -> None:
        answered = put(form, "project.name", f"{TEXT}{next(texts)}")
        there.save(answered, "project.name")

    with psycopg.connect(server.url_of("wang"), autocommit=True) as bare:
        times = medians(
            {
                "save": seconds(save),
                "bare": seconds(partial(_saved, bare, content, facts)),
            },
            SAVES,
        )
    what, beside = "a save on a server", "a bare transaction of the same bytes"
    yield Figure(what, times["save"], "s", 2, times["bare"], beside)
    here.close()
    there.close()


def _saved(bare: psycopg.Connection, content: bytes, facts: str) -> None:
    with bare.transaction():
        bare.execute(BARE_SAVE, (content, facts))


def _row(folder: Path, server: Server) -> Figure:
    """One row of a pipeline, as the link sends them."""
    store = PostgresqlStore(server.url_of("wang"), folder / "host")
    draft = store.create(fit_samples()[0])
    place, seqs = draft._link.place, count(1000)
    connection = connect(server.url_of("wang"))

    def rows() -> None:
        lines = [(f"q{number}", TypedLine(next(seqs), TEXT)) for number in range(ROWS)]
        statements.keep(connection, place, lines)

    def bare() -> None:
        with connection.pipeline():
            for number in range(ROWS):
                connection.execute(BARE_ROW, (f"q{number}", TEXT.encode()))

    times = medians({"ours": seconds(rows), "bare": seconds(bare)}, SAVES)
    connection.close()
    draft.close()
    ours, floor = times["ours"] / ROWS * 1e6, times["bare"] / ROWS * 1e6
    return Figure("the row of a key", ours, "µs", 3, floor, "a bare pipelined INSERT")


def _start(folder: Path, server: Server) -> Figure:
    there = {STORE: server.url_of("wang")}

    def start(environment: dict[str, str]) -> Session:
        home = folder / ("there" if environment else "here")
        return Session.ours(home, "new", environment=environment)

    works = {"server": there, "files": {}}
    measures = {
        name: partial(ready, partial(start, given), "年度？")
        for name, given in works.items()
    }
    times = medians(measures)
    what = "start to first question, drafts on a server"
    return Figure(what, times["server"], "s", 1.2, times["files"], "with files")
