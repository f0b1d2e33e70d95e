"""A terminal for the tests: a real pty, and the screen that a person would see."""

import fcntl
import os
import pty
import select
import shlex
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import pyte

from screens.presenters.text.sizes import beside
from support.paths import ROOT

PATIENCE = 20.0
"""Seconds to wait for the screen to show something; tests on a busy machine need it."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "up": "\x1b[A",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "home": "\x1b[H",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "ctrl+pageup": "\x1b[5;5~",
    "ctrl+pagedown": "\x1b[6;5~",
    "backspace": "\x7f",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "ctrl+g": "\x07",
    "ctrl+l": "\x0c",
    "ctrl+s": "\x13",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+z": "\x1a",
    "ctrl+u": "\x15",
    "ctrl+y": "\x19",
}


LOOK, LOOKS = 0.02, 2
"""Seconds between two looks at whether the program sleeps, and how many have to say so.

A look is longer than the tick at which the program paints.
"""

EMPTY: Mapping[str, str] = {}

SHELL = ["/bin/bash", "--noprofile", "--norc", "--login", "-i"]
"""A login shell, which has the program as a job of its own."""

PROMPT = "shell:"


class Terminal:
    """`ziping` in a terminal of this size; else of the size that the test is run at."""

    size: ClassVar = (80, 24)
    """Columns and lines, where none are asked for."""

    def __init__(
        self,
        words: Sequence[str],
        home: Path,
        *,
        folder: Path | None = None,
        columns: int = 0,
        lines: int = 0,
        term: str = "xterm-256color",
        ignores_hang_up: bool = False,
        environment: Mapping[str, str] = EMPTY,
        program: Sequence[str] = ("-m", "screens.cli"),
        shell: bool = False,
    ) -> None:
        columns, lines = columns or self.size[0], lines or self.size[1]
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder or home.parent)
            # whoever runs the tests may ignore it, and children inherit that
            hang_up = signal.SIG_IGN if ignores_hang_up else signal.SIG_DFL
            signal.signal(signal.SIGHUP, hang_up)
            given = {
                **os.environ,
                "ZIPING_HOME": str(home),
                "TERM": term,
                "LANG": "C.UTF-8",
                "PYTHONPATH": str(ROOT),
                **environment,
            }
            command = [sys.executable, *program, *words]
            if shell:
                os.execve(SHELL[0], SHELL, {**given, "PS1": PROMPT})
            os.execve(sys.executable, command, given)
        self._set_size(columns, lines)
        if shell:
            self.wait_for(PROMPT)
            self.type(f"{shlex.join([sys.executable, *program, *words])}\n")

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        self.close_window()

    @property
    def app(self) -> int:
        """The process of the program: what was started, or the job of the shell."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return int((children.split() or [str(self.pid)])[0])

    @property
    def ticks(self) -> int:
        """The time of the processor that it has taken, in hundredths of a second."""
        found = Path(f"/proc/{self.app}/stat").read_text().rpartition(")")[2].split()
        return int(found[11]) + int(found[12])

    def close_window(self) -> None:
        """Close the terminal, as a cut line does."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def is_cooked(self) -> bool:
        """Whether the terminal is as a shell wants it."""
        flags = termios.tcgetattr(self._fd)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)

    @property
    def text(self) -> str:
        """What the screen shows, as lines without the blanks behind them."""
        return "\n".join(_line(row, self.screen.columns) for row in self._rows())

    @property
    def left(self) -> str:
        """The same without the table that stands beside a question."""
        columns = self.screen.columns
        own = columns - beside(columns)
        return "\n".join(_line(row, own) for row in self._rows())

    def read(self, seconds: float) -> bytes:
        """Take what the program writes within so many seconds."""
        if self._fd < 0:
            time.sleep(seconds)
            return b""
        end, got = time.monotonic() + seconds, b""
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._fd], [], [], left)[0]:
                break
            try:
                part = os.read(self._fd, 65536)
            except OSError:
                break
            if not part:
                break
            self._stream.feed(part)
            got += part
        self.sent += got
        return got

    def shows(self, text: str) -> bool:
        """Whether this stands on the screen, read on over the ends of lines."""
        shown = (_read_on(part) for part in (self.text, self.left))
        return text in self.text or any(_read_on(text) in part for part in shown)

    def settle(self) -> None:
        """Wait until all that was typed has been dealt with: it sleeps or is gone."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < LOOKS:
            assert time.monotonic() < end, f"never at rest\n{self.text}"
            is_busy = self.read(LOOK) or self.unread() or not self._sleeps()
            quiet = 0 if is_busy else quiet + 1

    def unread(self) -> int:
        """How many bytes of what was typed it has not read; none where it has ended.

        Asked whether there is any, the kernel first passes on what it still has: else a
        busy machine, whose program sleeps because no key has come yet, looks at rest.
        """
        try:
            line = os.open(f"/proc/{self.app}/fd/0", os.O_RDONLY | os.O_NOCTTY)
        except FileNotFoundError:
            return 0
        try:
            if not os.isatty(line):  # forked, and not yet in the terminal it will have
                return 1
            select.select([line], [], [], 0)
            left = fcntl.ioctl(line, termios.FIONREAD, bytes(4))
        finally:
            os.close(line)
        return int.from_bytes(left, sys.byteorder)

    def _sleeps(self) -> bool:
        tasks = Path(f"/proc/{self.app}/task").glob("*/stat")
        return all(
            task.read_text().rpartition(")")[2].split()[0] in "SZX" for task in tasks
        )

    @property
    def marked(self) -> str:
        """What stands in reverse video, but for a cursor, read on over line ends."""
        lines = ([char.data for char in row if char.reverse] for row in self._cells())
        return _read_on("".join("".join(line) for line in lines if len(line) > 1))

    def wait_for(self, wanted: str) -> None:
        """Wait until the screen shows this text."""
        end = time.monotonic() + PATIENCE
        while not self.shows(wanted):
            assert time.monotonic() < end, f"never shown: {wanted}\n{self.text}"
            self.read(0.05)

    def look_for(self, wanted: str, key: str = "down") -> None:
        """Press a key until the screen shows this text, as one looks through a list."""
        end = time.monotonic() + PATIENCE
        self.read(0.2)
        while not self.shows(wanted):
            assert time.monotonic() < end, f"not there: {wanted}\n{self.text}"
            self.press(key)
            self.settle()

    def wait_until_gone(self, unwanted: str) -> None:
        """Wait until the screen no longer shows this text."""
        end = time.monotonic() + PATIENCE
        while self.shows(unwanted):
            assert time.monotonic() < end, f"still shown: {unwanted}\n{self.text}"
            self.read(0.05)

    def type(self, text: str) -> None:
        """Type text, without Enter."""
        os.write(self._fd, text.encode())

    def type_quickly(self, text: str) -> None:
        """Type text key by key, each as soon as the one before it has been read."""
        for key in text:
            self.type(key)
            self._wait_until_read()

    def _wait_until_read(self) -> None:
        end = time.monotonic() + PATIENCE
        while left := self.unread():
            assert time.monotonic() < end, f"{left} bytes never read\n{self.text}"
            self.read(0.001)

    def kill_unread(self) -> int:
        """Kill it; how many bytes of what was typed it had not read by then.

        A busy machine may not have let it; no program can keep those.
        """
        os.kill(self.pid, signal.SIGSTOP)
        left = self.unread()
        self.kill()
        return left

    def send(self, data: bytes) -> None:
        """Send bytes, however many, as a terminal does."""
        while data:
            data = data[os.write(self._fd, data[:2048]) :]
            self.read(0.001)

    def paste(self, text: str, bracketed: bool) -> None:
        """Paste as a terminal does: between marks, or as the keys that it would be."""
        keys = text.replace("\n", "\r")
        sent = f"\x1b[200~{keys}\x1b[201~" if bracketed else keys
        os.write(self._fd, sent.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name; a pause behind Esc, which begins other keys, too.

        It begins once the program has read the Esc, however late that is.
        """
        for key in keys:
            os.write(self._fd, KEYS[key].encode())
            self.read(0.0)
            if key == "escape":
                self._wait_until_read()
                self.read(0.15)

    def answer(self, question: str, text: str) -> None:
        """Wait for a question, clear what is proposed, type an answer, press Enter."""
        self.wait_for(question)
        self.press("end", "ctrl+u")
        self.type(text)
        self.press("enter")

    def accept(self, question: str) -> None:
        """Wait for a question and press Enter on what is proposed."""
        self.wait_for(question)
        self.press("enter")

    def resize(self, columns: int, lines: int) -> None:
        """Make the window another size; the program is told as by any terminal."""
        self.screen.resize(lines, columns)
        self._set_size(columns, lines)

    def kill(self) -> None:
        """End it as a crash of the machine would."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def exit_code(self) -> int:
        """Wait for the end of the program."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.read(0.1)
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"still running\n{self.text}")

    def _set_size(self, columns: int, lines: int) -> None:
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)

    def _cells(self) -> list[list[pyte.screens.Char]]:
        return [[row[x] for x in range(self.screen.columns)] for row in self._rows()]

    def _rows(self) -> list[dict[int, pyte.screens.Char]]:
        return [self.screen.buffer[y] for y in range(self.screen.lines)]


def _line(row: dict[int, pyte.screens.Char], columns: int) -> str:
    return "".join(row[x].data for x in range(columns)).rstrip()


def _read_on(text: str) -> str:
    """A text without its blanks and line ends."""
    return "".join(text.split())
