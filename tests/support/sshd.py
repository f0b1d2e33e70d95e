"""A real OpenSSH server on loopback, with keys and a configuration of its own."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from support.paths import ROOT
from support.ports import free_port
from support.terminal import Terminal

SSHD: Final = "/usr/sbin/sshd"
PATIENCE: Final = 20.0

CONFIG: Final = """
ListenAddress 127.0.0.1
Port {shell}
Port {shared}
HostKey {folder}/host
AuthorizedKeysFile {folder}/keys
StrictModes no
PidFile none
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
MaxStartups 200
AcceptEnv LANG LC_* TEXTUAL* PYTHON* BROWSER EDITOR VISUAL PAGER SHELL COLUMNS LINES
Subsystem sftp internal-sftp
"""
"""What stands before the blocks of the manual: more is taken than should be."""

MANUAL: Final = ROOT / "docs" / "administrators.md"

BLOCKS: Final = re.compile(r"^    Port 22\n(?:    .*\n)+", re.M)
"""The blocks that an administrator copies; here they differ by port, not by group."""

HERE: Final = {
    "Port 2022": "Port {files}",
    "Port 22": "Port {kiosk}",
    "Match Group ziping Local": "Match Local",
    "Match Group ziping-shared": "Match LocalPort {shared}",
    "Match Group ziping": "Match LocalPort {kiosk}",
    "/etc/ssh/ziping/%u": "{folder}/keys",
    "/var/lib/ziping": "{data}",
    "/usr/local/bin/ziping-kiosk": "{wrapper}",
    "Interval 10": "Interval 2",
}
"""What stands there, and here in its place."""

PORTS: Final = ("shell", "kiosk", "files", "shared")

KEYS: Final = {
    "own": "",
    "张三": 'command="{wrapper} --user 张三",restrict,pty ',
    "李四": 'command="{wrapper} --user 李四",restrict,pty ',
    "idle": 'command="{wrapper} --user idle --idle 0.05",restrict,pty ',
}
"""Whose key it is, and what stands before it in the file of keys."""

EXEC: Final = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"


class Server:
    """A server that is running, and what one does with it from another machine."""

    def __init__(self, folder: Path, ports: Mapping[str, int]) -> None:
        self.folder = folder
        self.ports = ports
        self.data = folder / "data"
        self.wrapper = folder / "bin" / "ziping-kiosk"
        self.account = pwd.getpwuid(os.geteuid()).pw_name
        self.mine = self.data / self.account / "own"

    def command(
        self, port: str, key: str, *words: str, client: str = "ssh"
    ) -> list[str]:
        """The command line of a client: options, then what is asked for."""
        given = {
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": "/dev/null",
            "IdentitiesOnly": "yes",
            "BatchMode": "yes",
            "LogLevel": "ERROR",
            "Port": str(self.ports[port]),
            "User": self.account,
        }
        options = [
            word for name, value in given.items() for word in ("-o", f"{name}={value}")
        ]
        return [
            client,
            "-F",
            "/dev/null",
            "-i",
            str(self.folder / key),
            *options,
            *words,
        ]

    def login(self, port: str, key: str, *words: str, **environment: str) -> Terminal:
        """A terminal that is logged in."""
        words = words or ("127.0.0.1",)
        command = self.command(port, key, "-tt", *words)
        return Terminal(
            command,
            self.folder / "client",
            program=("-c", EXEC),
            environment=environment,
        )

    def ask(
        self, port: str, key: str, *words: str, sent: bytes = b"", client: str = "ssh"
    ) -> subprocess.CompletedProcess[bytes]:
        """What comes back for an order, without a terminal."""
        command = self.command(port, key, *words, client=client)
        return subprocess.run(
            command, input=sent, capture_output=True, check=False, timeout=60
        )

    def sessions(self) -> list[int]:
        """Our processes at the server."""
        mark = b"ZIPING_HOME=%s" % bytes(self.data)
        return [int(p.name) for p in Path("/proc").glob("[0-9]*") if mark in told_of(p)]

    def wait_until_empty(self, seconds: float) -> float:
        """How long it took until nobody was there any more."""
        began = time.monotonic()
        while self.sessions():
            took = time.monotonic() - began
            assert took < seconds, f"still there after {took:.1f} s: {self.sessions()}"
            time.sleep(0.02)
        return time.monotonic() - began


def told_of(process: Path) -> bytes:
    """The environment that a process was started in."""
    with suppress(OSError):
        return (process / "environ").read_bytes()
    return b""


def parent(pid: int) -> int:
    """The process that started another."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    return int(stat.rpartition(")")[2].split()[1])


@contextmanager
def running() -> Iterator[Server]:
    """A server until it is left."""
    is_root = os.geteuid() == 0
    if is_root:  # sshd wants it, and takes no folder that others can write for a root
        Path("/run/sshd").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="ziping-", dir="/run" if is_root else None))
    folder.chmod(0o755)
    try:
        server = Server(folder, free_ports())
        prepare(server)
        with subprocess.Popen(
            [SSHD, "-D", "-f", folder / "config", "-E", folder / "log"]
        ) as sshd:
            try:
                wait_for_port(server.ports["kiosk"])
                yield server
            finally:
                sshd.terminate()
    finally:
        shutil.rmtree(folder)


def prepare(server: Server) -> None:
    """Keys, the wrapper that `make kiosk` writes, and the configuration."""
    folder = server.folder
    for name in ("bin", "data", "client"):
        (folder / name).mkdir(mode=0o755)
    for key in ("host", *KEYS):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / key]
        subprocess.run(words, check=True)
    make_wrapper(folder / "bin", server.data)
    with (folder / "keys").open("w", encoding="utf-8") as keys:
        for name, before in KEYS.items():
            public = (folder / f"{name}.pub").read_text(encoding="utf-8")
            keys.write(before.format(wrapper=server.wrapper) + public)
    told = {"folder": folder, "wrapper": server.wrapper, "data": server.data}
    text = (CONFIG + documented()).format(**told, **server.ports)
    (folder / "config").write_text(text, encoding="utf-8")


def documented() -> str:
    """The blocks of the manual, with gaps for what is different here."""
    (text,) = BLOCKS.findall(MANUAL.read_text(encoding="utf-8"))
    places = "|".join(map(re.escape, HERE))
    return textwrap.dedent(re.sub(places, lambda found: HERE[found[0]], text))


def make_wrapper(folder: Path, data: Path) -> None:
    """What `make kiosk` writes into a folder."""
    python = ROOT / ".venv" / "bin" / "python"
    text = (ROOT / "screens" / "ziping-kiosk").read_text(encoding="utf-8")
    wrapper = folder / "ziping-kiosk"
    text = text.replace("@PYTHON@", str(python if python.exists() else sys.executable))
    text = text.replace("@DATA@", str(data)).replace("@SELF@", str(wrapper))
    wrapper.write_text(text, encoding="utf-8")
    wrapper.chmod(0o755)


def free_ports() -> dict[str, int]:
    """A port for every block."""
    return {name: free_port() for name in PORTS}


def wait_for_port(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError("sshd does not answer")
