"""A real terminal in a window on a screen that nobody sees, and a picture of it."""

import os
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from support.paths import ROOT
from support.terminal import PATIENCE

COLUMNS, LINES = 80, 24

CURSOR = b"\x00\x00\xff"
"""Red, as it lies in a picture."""

PUTTY = {
    "black on white": (0, 255),
    "white on black": (255, 0),
}
"""The default foreground and background of a window, as grey."""

NEEDED = ("Xvfb", "xdotool", "xwd")


class Picture:
    """The pixels of a window, as `xwd` gives them."""

    def __init__(self, dump: bytes) -> None:
        head = struct.unpack(">25I", dump[:100])
        self._start, self._line = head[0] + head[19] * 12, head[12]
        self.width, self.height = head[4], head[5]
        self._dump = dump
        self.cell = self.width // COLUMNS, self.height // LINES
        self.edge = self.width % COLUMNS // 2, self.height % LINES // 2

    def pixel(self, x: int, y: int) -> bytes:
        """Blue, green and red."""
        at = self._start + y * self._line + x * 4
        return self._dump[at : at + 3]

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Column and line of the cell with the cursor's colour on two sides."""
        (width, height), (left, top) = self.cell, self.edge
        for y in range(LINES):
            for x in range(COLUMNS):
                corner = left + x * width, top + y * height
                if (
                    CURSOR
                    == self.pixel(corner[0] + 1, corner[1] + 1)
                    == self.pixel(corner[0] + 1, corner[1] + height - 2)
                ):
                    return x, y
        return None

    def greys(self, line: int) -> set[int]:
        """How bright the pixels of a line of text are, where they are grey."""
        top = self.edge[1] + line * self.cell[1]
        pixels = {
            self.pixel(x, y)
            for y in range(top, top + self.cell[1])
            for x in range(self.width)
        }
        return {pixel[0] for pixel in pixels if len({*pixel}) == 1}


class Window:
    """The program in a terminal's window."""

    def __init__(
        self, command: Sequence[str], words: Sequence[str], environment: dict[str, str]
    ) -> None:
        program = [sys.executable, "-m", "screens.cli", *words]
        self._environment = environment
        self._terminal = subprocess.Popen([*command, *program], env=environment)
        self._window = ""
        self.wait_until(self._is_there)

    @property
    def program(self) -> Path:
        """The process of the program, as long as it is there."""
        parent = self._terminal.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return Path(f"/proc/{children[-1]}")

    def close(self) -> None:
        """Close it, as a crash would."""
        self._terminal.kill()
        self._terminal.wait()

    def press(self, *keys: str) -> None:
        """Press keys by their X names, at once."""
        self._do("windowfocus", self._window, "key", "--delay", "0", *keys)

    def type(self, text: str) -> None:
        """Type characters of a plain keyboard."""
        self._do("windowfocus", self._window, "type", "--delay", "5", text)

    def picture(self) -> Picture:
        """What it shows."""
        words = ["xwd", "-silent", "-nobdrs", "-id", self._window]
        return Picture(
            subprocess.run(
                words, env=self._environment, capture_output=True, check=True
            ).stdout
        )

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds of it."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.picture().cursor
            time.sleep(0.05)

    def _is_there(self) -> bool:
        found = self._do("search", "--onlyvisible", "--name", ".").split()
        self._window = found[-1] if found else ""
        if found:
            self._do("windowfocus", self._window)
        return bool(found)

    def _do(self, *words: str) -> str:
        ran = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return ran.stdout


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; its name."""
    ours, theirs = os.pipe()
    words = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1000x700x24"]
    server = subprocess.Popen(
        [*words, "-noreset", "-nolisten", "tcp"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        yield ":" + os.read(ours, 16).decode().strip()
    finally:
        os.close(ours)
        server.terminate()
        server.wait()


def environment_of(home: Path, display: str) -> dict[str, str]:
    """The environment of a window; PuTTY finds its sessions there."""
    sessions = home.parent / ".putty/sessions"
    sessions.mkdir(parents=True, exist_ok=True)
    for name, (front, back) in PUTTY.items():
        greys = {0: front, 1: front, 2: back, 3: back, 4: back}
        lines = [f"Colour{n}={grey},{grey},{grey}" for n, grey in greys.items()]
        settings = ("Colour5=255,0,0", "ScrollBar=0", "BlinkCur=0", *lines)
        (sessions / name.replace(" ", "%20")).write_text("\n".join(settings) + "\n")
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home.parent),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "ZIPING_HOME": str(home),
        "DISPLAY": display,
    }


def command_of(terminal: str, colours: str) -> list[str]:
    """What opens a terminal in these colours, with a red cursor."""
    size = f"{COLUMNS}x{LINES}+0+0"
    if terminal == "pterm":
        return ["pterm", "-load", colours, "-geometry", size, "-e"]
    front, back = colours.split(" on ")
    colour = ["-fg", front, "-bg", back, "-cr", "red"]
    return ["xterm", "-u8", *colour, "-geometry", size, "-e"]
