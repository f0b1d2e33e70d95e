"""A program under a real pty: what it sends, and when the last byte of it came."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

ROOT = Path(__file__).parents[2]
PEERS = Path(__file__).parent / "peers"
ZIPING = str(Path(sys.executable).with_name("ziping"))

PATIENCE = 60.0
"""Seconds after which what should come is not coming."""

QUIET = 0.12
"""Seconds without a byte that mean: that was all."""

KEYS = {
    "enter": "\r",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "f1": "\x1bOP",
}
KEYS |= {"f2": "\x1bOQ", "f3": "\x1bOR", "f5": "\x1b[15~", "escape": "\x1b"}


NOTHING: Mapping[str, str] = {}
"""No more of an environment than there is."""


class Answer(NamedTuple):
    """What came back."""

    sent: bytes
    seconds: float
    """From the key to the last byte."""


class Session:
    """A program in a terminal of 80 by 24, or of so many columns and lines."""

    def __init__(
        self,
        command: Sequence[str],
        home: Path,
        given: Mapping[str, str] = NOTHING,
        size: tuple[int, int] = (80, 24),
    ) -> None:
        self.began = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            told = {
                "ZIPING_HOME": str(home),
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
            }
            os.chdir(ROOT)
            os.execve(command[0], list(command), {**os.environ, **told, **given})
        columns, lines = size
        packed = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, packed)

    @classmethod
    def ours(
        cls,
        home: Path,
        *words: str,
        environment: Mapping[str, str] = NOTHING,
        size: tuple[int, int] = (80, 24),
    ) -> Self:
        """`ziping` with these words."""
        return cls([ZIPING, *words], home, environment, size)

    @classmethod
    def peer(cls, name: str, home: Path) -> Self:
        """One of the peers."""
        return cls([sys.executable, str(PEERS / f"{name}.py")], home)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def type(self, text: str) -> None:
        """Type text or a key."""
        os.write(self._fd, KEYS.get(text, text).encode())

    def press(self, text: str, quiet: float = QUIET) -> Answer:
        """Type, and wait until nothing more comes."""
        began = time.perf_counter()
        self.type(text)
        sent, last = self.take(quiet)
        return Answer(sent, max(last - began, 0.0))

    def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.press(f"\x1b[200~{text}\x1b[201~", 0.4)

    def take(self, quiet: float = QUIET) -> tuple[bytes, float]:
        """All that comes until it is quiet, and the moment of its last byte."""
        sent, last = b"", time.perf_counter()
        while select.select([self._fd], [], [], quiet if sent else 5 * quiet)[0]:
            sent += self._read()
            last = time.perf_counter()
        return sent, last

    def until(self, wanted: str) -> bytes:
        """All that comes until this text has come."""
        sent, end = b"", time.perf_counter() + PATIENCE
        while wanted.encode() not in sent:
            left = end - time.perf_counter()
            if left < 0 or not select.select([self._fd], [], [], left)[0]:
                raise TimeoutError(f"never came: {wanted}\n{sent[-2000:]!r}")
            sent += self._read()
        return sent

    def go(self, *steps: tuple[str, str]) -> None:
        """Press a key and wait for a text, step by step, until it is quiet."""
        for key, wanted in steps:
            self.type(key)
            self.until(wanted)
            self.take()

    @property
    def cpu(self) -> float:
        """Seconds of processor time until now."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def pss(self) -> float:
        """Its share of the memory, in MB."""
        return pss(self.pid)

    def _read(self) -> bytes:
        try:
            return os.read(self._fd, 65536)
        except OSError as error:
            raise EOFError("the program ended") from error


def pss(pid: int) -> float:
    """The share of a process of the memory, in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    (line,) = [line for line in rollup.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1024
