"""A PostgreSQL server of the test's own: on loopback, with people who log in by peer.

One user of the system may log in as any of the people that are named to it, as the
account of a kiosk may; nobody else may log in at all.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from support.ports import free_port

FOLDERS = ("/usr/lib/postgresql", "/usr/local/lib/postgresql")
"""Where Debian puts the programs of each version."""

PEOPLE = ("bureau", "wang", "li", "赵")
"""Roles that may log in; the first is the administrator."""

ADMIN = PEOPLE[0]


def programs() -> Path | None:
    """The folder of the newest server's programs, 15 or later; None where none is."""
    found = [path for top in FOLDERS for path in Path(top).glob("*/bin/postgres")]
    numbered = {int(path.parts[-3]): path.parent for path in found if _is_known(path)}
    return numbered[max(numbered)] if numbered else None


def _is_known(path: Path) -> bool:
    return path.parts[-3].isdecimal() and int(path.parts[-3]) >= 15


class Server:
    """A cluster in a folder of its own, started and stopped at will."""

    def __init__(self, bin: Path) -> None:
        self._bin = bin
        self.folder = Path(tempfile.mkdtemp(prefix="zpg"))
        self.data = self.folder / "data"
        self.port = free_port()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
            self.folder.chmod(0o755)
        self._make()
        self.start()
        self._people()

    @property
    def url(self) -> str:
        """Its address, but for who logs in."""
        return f"postgresql:///ziping?host={self.folder}&port={self.port}"

    def url_of(self, person: str) -> str:
        """The address with the person's name."""
        return f"{self.url}&user={person}"

    @property
    def tcp_url(self) -> str:
        """Its address on loopback, which trusts one person; for cutting the network."""
        return f"postgresql://wang@127.0.0.1:{self.port}/ziping"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "start")

    def listen(self, addresses: Sequence[str], trusted: str = "") -> None:
        """Listen at these addresses; one person is trusted who comes from there."""
        self.sql(f"ALTER SYSTEM SET listen_addresses = '{','.join(addresses)}'")
        lines = (self.data / "pg_hba.conf").read_text().splitlines()
        kept = [line for line in lines if not line.endswith("# more")]
        more = [f"host ziping wang {trusted} trust # more"] if trusted else []
        (self.data / "pg_hba.conf").write_text("\n".join([*kept, *more, ""]))
        self.stop()
        self.start()

    def stop(self, mode: str = "fast") -> None:
        """Stop it: fast, or immediate as when the machine loses its power."""
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def kill(self) -> None:
        """End the server's first process at once; the others follow."""
        os.kill(self.pid, signal.SIGKILL)

    def start_again(self) -> None:
        """Start it after it was killed, once all its processes are gone."""
        words = ("-D", self.data, "-l", self.folder / "log", "-w", "start")
        end = time.monotonic() + 20
        while not self.answers:
            assert time.monotonic() < end, "it never came up again"
            self._run("pg_ctl", *words, check=False)

    @property
    def answers(self) -> bool:
        """Whether it serves anybody."""
        words = ("-h", self.folder, "-p", self.port)
        return "accepting" in self._run("pg_isready", *words, check=False)

    @property
    def pid(self) -> int:
        """The server's first process."""
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def sql(self, script: str, person: str = ADMIN, database: str = "ziping") -> str:
        """What a person gets for a script, one line a row."""
        words = ("-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", script)
        return self._run(
            "psql", *words, self.url_of(person).replace("ziping", database, 1)
        ).strip()

    def dump_into(self, database: str) -> None:
        """A dump of the store, restored as another database."""
        self.sql(f"CREATE DATABASE {database}")
        file = self.folder / f"{database}.dump"
        self._run("pg_dump", "-Fc", "-f", file, self.url_of(ADMIN))
        url = self.url_of(ADMIN).replace("///ziping", f"///{database}")
        self._run("pg_restore", "--exit-on-error", "-d", url, file)

    def standby(self) -> "Standby":
        """A second server that follows this one."""
        return Standby(self, self._bin)

    def empty(self) -> None:
        """No drafts of anybody."""
        self.start_again()
        self.sql("TRUNCATE ziping.draft RESTART IDENTITY CASCADE")

    def drop(self) -> None:
        """Stop it, and leave nothing behind."""
        self._run(
            "pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop", check=False
        )
        shutil.rmtree(self.folder, ignore_errors=True)

    def _make(self) -> None:
        words = ("-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-U", ADMIN, "-N")
        self._run("initdb", *words, "-D", self.data)
        settings = f"""
port = {self.port}
listen_addresses = '127.0.0.1'
unix_socket_directories = '{self.folder}'
max_connections = 120
shared_buffers = 16MB
log_min_messages = warning
"""
        with (self.data / "postgresql.conf").open("a") as conf:
            conf.write(settings)
        (self.data / "pg_hba.conf").write_text(
            "local all all peer map=people\n"
            "local replication all peer map=people\n"
            "host ziping wang 127.0.0.1/32 trust\n"
            "host replication all 127.0.0.1/32 reject\n"
        )
        users = {pwd.getpwuid(os.geteuid()).pw_name, "root", "postgres"}
        lines = [f'people {user} "{person}"\n' for user in users for person in PEOPLE]
        (self.data / "pg_ident.conf").write_text("".join(lines))

    def _people(self) -> None:
        self.sql("CREATE DATABASE ziping", database="postgres")
        for person in PEOPLE[1:]:
            self.sql(f'CREATE ROLE "{person}" LOGIN')

    def _run(self, program: str, *words: object, check: bool = True) -> str:
        return run(self._bin, program, *words, check=check)


class Standby:
    """A copy of a server that follows it, until it is promoted to take its place."""

    def __init__(self, server: Server, bin: Path) -> None:
        self._bin = bin
        self._data = server.folder / "standby"
        self._server = server
        self.port = free_port()
        url = f"host={server.folder} port={server.port} user={ADMIN}"
        words = ("-D", self._data, "-R", "-c", "fast", "--no-sync", "-d", url)
        run(bin, "pg_basebackup", *words)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = self._server.folder / "standby.log"
        options = ("-o", f"-p {self.port} -F", "-l", log, "-w")
        run(self._bin, "pg_ctl", "-D", self._data, *options, "start")

    def stop(self) -> None:
        """Stop it."""
        run(self._bin, "pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")

    def sql(self, script: str) -> str:
        """What it answers."""
        words = ("-X", "-A", "-t", "-q", "-c", script, "-U", ADMIN, "ziping")
        place = ("-h", self._server.folder, "-p", self.port)
        return run(self._bin, "psql", *place, *words, check=False).strip()

    def wait_for(self, script: str) -> None:
        """Wait until it answers 1."""
        end = time.monotonic() + 20
        while (said := self.sql(script)) != "1":
            assert time.monotonic() < end, said
            time.sleep(0.02)

    def drop(self) -> None:
        """Stop it, and leave nothing behind."""
        words = ("-m", "immediate", "-w", "stop")
        run(self._bin, "pg_ctl", "-D", self._data, *words, check=False)
        shutil.rmtree(self._data, ignore_errors=True)

    def promote(self) -> None:
        """Let it take the place of the server."""
        run(self._bin, "pg_ctl", "-D", self._data, "-w", "promote")

    def url_of(self, person: str) -> str:
        """An address that leads to whichever of the two may be written to."""
        folder, ports = self._server.folder, f"{self._server.port},{self.port}"
        hosts = f"host={folder},{folder}&port={ports}"
        end = f"user={person}&target_session_attrs=read-write"
        return f"postgresql:///ziping?{hosts}&{end}"


def run(bin: Path, program: str, *words: object, check: bool = True) -> str:
    """What one of the server's own programs says; it never runs as root."""
    command = [str(bin / program), *map(str, words)]
    if os.geteuid() == 0 and program in ("pg_ctl", "initdb", "pg_basebackup"):
        command = ["runuser", "-u", "postgres", "--", *command]
    done = subprocess.run(
        command,
        cwd="/",
        env={**os.environ, "PGOPTIONS": "-c default_transaction_read_only=off"},
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    if check and done.returncode:
        raise RuntimeError(f"{program}: {done.stdout}")
    return done.stdout


def running_server() -> Iterator[Server]:
    """A server with the tables, and the people as its clerks; skips where none is."""
    from wizard.drafts.postgresql.schema import migrate  # noqa: PLC0415  few tests need it

    found = programs()
    if found is None:
        pytest.skip("without PostgreSQL 15 or newer: apt-get install postgresql")
    made = Server(found)
    try:
        migrate(made.url_of(ADMIN))
        for person in PEOPLE[1:]:
            made.sql(f'GRANT ziping_clerk TO "{person}"')
        yield made
    finally:
        made.drop()
