"""A pooler stands between host and server: one that keeps no lock is refused."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from support.hosts import FORM, QUESTION, newest, until
from support.ports import free_port
from support.postgresql import Server
from wizard.drafts.lock import Held
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.refusals import Unusable

pytestmark = pytest.mark.skipif(
    os.environ.get("ZIPING_SERVER") != "1" or shutil.which("pgbouncer") is None,
    reason="runs PgBouncer: make test-store",
)

SETTINGS = """
[databases]
ziping = host=127.0.0.1 port={server} user=wang
[pgbouncer]
listen_port = {port}
listen_addr = 127.0.0.1
unix_socket_dir =
auth_type = any
auth_file = {folder}/users
pool_mode = {mode}
default_pool_size = 5
logfile = {folder}/log
pidfile = {folder}/pid
"""


@contextmanager
def pooler(server: Server, mode: str) -> Iterator[str]:
    """The address of a PgBouncer before the server."""
    folder, port = server.folder / f"pooler-{mode}", free_port()
    folder.mkdir()
    (folder / "users").write_text('"wang" ""\n')
    words = {"server": server.port, "port": port, "folder": folder, "mode": mode}
    (folder / "ini").write_text(SETTINGS.format(**words))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    program = shutil.which("pgbouncer") or ""
    command = [*as_user, program, str(folder / "ini")]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        url = f"postgresql://wang@127.0.0.1:{port}/ziping"
        try:
            until(lambda: answers(url))
            yield url
        finally:
            process.terminate()
    shutil.rmtree(folder)


def answers(url: str) -> bool:
    """Whether somebody is there by now."""
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def test_one_that_lends_for_a_session_keeps_the_lock(
    clean: Server, tmp_path: Path
) -> None:
    with pooler(clean, "session") as url:
        draft = PostgresqlStore(url, tmp_path / "a").create(FORM)
        draft.keep(QUESTION, "字7")
        with pytest.raises(Held):
            PostgresqlStore(url, tmp_path / "b").open("1")
        draft.close()
        assert newest(PostgresqlStore(url, tmp_path / "b")) == 7


def test_one_that_lends_for_a_transaction_is_refused_before_a_draft_is_opened(
    clean: Server, tmp_path: Path
) -> None:
    with pooler(clean, "transaction") as url:
        store = PostgresqlStore(url, tmp_path)
        with pytest.raises(Unusable, match="锁不住草稿"):
            store.create(FORM)
        assert store.list() == ()
