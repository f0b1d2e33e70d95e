"""What a store on a server takes: connections, memory, WAL, disk, and saves a second.

`make sizing` prints the table that docs/shared-store.md has, of the machine it runs on.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count, cycle, islice
from pathlib import Path

from bench.data import fit_samples
from bench.saving import TEXT
from bench.session import ROOT, Session, pss
from support.postgresql import ADMIN, Server, programs
from wizard.drafts.file_store import FileStore
from wizard.drafts.postgresql.schema import migrate
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.drafts.store import Store
from wizard.drafts.store_address import STORE
from wizard.form import put

SESSIONS, DRAFTS = 10, 50
KEYS, SAVES = 500, 60
SECONDS = 5

SAVER = """
import sys, time
from pathlib import Path
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import Form, put

draft = PostgresqlStore(sys.argv[1], Path(sys.argv[2])).create(Form(edition="2020"))
print("ready", flush=True)
sys.stdin.readline()
end, saves = time.monotonic() + int(sys.argv[3]), 0
while time.monotonic() < end:
    saves += 1
    draft.save(put(draft.form, "goals.expected", f"{saves}"), "")
print(saves, flush=True)
draft.close()
"""
"""Saves as often as it can."""

Row = tuple[str, str, str]
"""What, how much, and how that was found."""


def main() -> int:
    """Measure, and print the table."""
    found = programs()
    if found is None:
        sys.stdout.write("without PostgreSQL 15 or newer\n")
        return 1
    server = Server(found)
    try:
        migrate(server.url_of(ADMIN))
        server.sql("GRANT ziping_clerk TO wang")
        with tempfile.TemporaryDirectory() as folder:
            _print(rows(server, Path(folder)))
    finally:
        server.drop()
    return 0


def rows(server: Server, folder: Path) -> Iterator[Row]:
    """The table, row by row."""
    yield from _sessions(server, folder)
    yield from _written(server, folder)
    yield _disk(server, folder)
    for sessions in (1, 8):
        yield _rate(server, folder, sessions)


def _sessions(server: Server, folder: Path) -> Iterator[Row]:
    """Connections and memory, with sessions of the app at a question each."""
    asked = "SELECT pid FROM pg_stat_activity WHERE usename = 'wang'"
    there = PostgresqlStore(server.url_of("wang"), folder / "host")
    with _at_questions(there, folder / "host", server.url_of("wang")) as host:
        pids = server.sql(asked).split()
        backend = statistics.mean(pss(int(pid)) for pid in pids)
    with _at_questions(FileStore(folder / "files"), folder / "files", "") as files:
        pass
    how = f"`pg_stat_activity`, {SESSIONS} sessions of the app at a question"
    yield "connections of a session", f"{len(pids) / SESSIONS:g}", how
    how = f"mean `Pss` of {SESSIONS} processes; with files {files:.1f} MB"
    yield "memory of a session on its host", f"{host:.1f} MB", how
    how = f"mean `Pss` of {len(pids)} of its processes"
    yield "memory of a session on the server", f"{backend:.1f} MB", how


@contextmanager
def _at_questions(store: Store, home: Path, address: str) -> Iterator[float]:
    """Sessions of the app, each at a question of its own draft; the memory of one."""
    ids = []
    for form in islice(cycle(fit_samples()), SESSIONS):
        draft = store.create(form)
        ids.append(draft.id)
        draft.close()
    given = {STORE: address} if address else {}
    with ExitStack() as stack:
        sessions = []
        for id in ids:
            session = Session.ours(home, "open", id, environment=given)
            sessions.append(stack.enter_context(session))
            session.until("核对")
        for session in sessions:
            session.take(0.3)
        yield statistics.mean(session.pss for session in sessions)


def _written(server: Server, folder: Path) -> Iterator[Row]:
    """What a key and a save write into the log that is replicated and archived."""
    store = PostgresqlStore(server.url_of("wang"), folder / "host")
    draft, texts = store.create(fit_samples()[0]), count()

    def key() -> None:
        draft.keep("project.name", f"{TEXT}{next(texts)}")
        draft._link.flush()

    def save() -> None:
        answered = put(draft.form, "project.name", f"{TEXT}{next(texts)}")
        draft.save(answered, "project.name")

    for what, do, times in (("a key", key, KEYS), ("a save", save, SAVES)):
        before = _position(server)
        for _ in range(times):
            do()
        size = (_position(server) - before) / times
        how = f"`pg_current_wal_insert_lsn` around {times}, a form of 14 rows"
        yield f"WAL of {what}", f"{size / 1024:.1f} kB", how
    draft.close()


def _position(server: Server) -> int:
    asked = "SELECT pg_current_wal_insert_lsn() - '0/0'"
    return int(server.sql(asked).partition(".")[0])


def _disk(server: Server, folder: Path) -> Row:
    """A draft with its history, once nothing is left of its earlier saves."""
    asked = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' "
    asked += "AND relnamespace = 'ziping'::regnamespace"
    server.sql("VACUUM FULL")
    before = int(server.sql(asked))
    store = PostgresqlStore(server.url_of("wang"), folder / "host")
    for form in islice(cycle(fit_samples()), DRAFTS):
        draft = store.create(form)
        for number in range(SAVES):
            answered = put(draft.form, "goals.expected", f"{TEXT * 4}{number}")
            draft.save(answered, "goals.expected")
        draft.close()
    busy = (int(server.sql(asked)) - before) / DRAFTS
    server.sql("VACUUM FULL")
    size = (int(server.sql(asked)) - before) / DRAFTS
    how = f"`pg_total_relation_size`, {DRAFTS} drafts of {SAVES} saves each, vacuumed; "
    how += f"before that {busy / 1024:.0f} kB"
    return "disk of a draft", f"{size / 1024:.0f} kB", how


def _rate(server: Server, folder: Path, sessions: int) -> Row:
    """How many saves this machine does, host and server in one."""
    words = [sys.executable, "-c", SAVER, server.url_of("wang")]
    pipe = subprocess.PIPE
    running = [
        subprocess.Popen(
            [*words, str(folder / f"{number}"), str(SECONDS)],
            cwd=ROOT,
            stdin=pipe,
            stdout=pipe,
            text=True,
        )
        for number in range(sessions)
    ]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()
    done = 0
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        done += int(process.communicate()[0])
    how = f"saved as often as they can for {SECONDS} s, one process each"
    return f"saves a second, {sessions} at once", f"{done / SECONDS:.0f}", how


def _print(table: Iterator[Row]) -> None:
    lines = [("what", "how much", "how it was measured"), ("---", "---", "---"), *table]
    for line in lines:
        sys.stdout.write(f"| {' | '.join(line)} |\n")


if __name__ == "__main__":
    sys.exit(main())
