"""Between the app and the terminal: every byte is read, no byte is trusted."""

import io
import os
import re
import select
from binascii import b2a_base64
from codecs import getincrementaldecoder
from collections.abc import Iterable
from threading import Event
from time import monotonic
from typing import ClassVar, Final

from rich.console import Console
from rich.control import Control
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Offset

from screens.terminal.backlog import Backlog
from screens.terminal.decoder import Decoder
from screens.terminal.keys import Typed, messages_of, text_of
from screens.terminal.lean_frame import LeanFrame, LinePiece
from screens.terminal.sanitise import drawing_only
from screens.terminal.signals import SCREEN, left_to_main_thread
from screens.terminal.tokens import Token

MOST_CELLS: Final = (500, 200)
"""Columns and lines of the largest screen that is drawn."""

USUAL_CELLS: Final = (80, 25)
"""Columns and lines of a screen that does not tell its size."""

_PLACE: Final = re.compile(r"\x1b\[\d+;\d+H\Z")
"""What moves the cursor behind all that is drawn."""

READ_BYTES: Final = 65536
"""Bytes of one read, more than a terminal holds."""


class WakeEvent(Event):
    """An event that can be waited for together with input, at no cost while idle."""

    def __init__(self) -> None:
        super().__init__()
        self.descriptor, self._writer = os.pipe()
        """What can be read from once the event is set, and what rings."""

    def set(self) -> None:
        """Ring."""
        super().set()
        os.write(self._writer, b"!")

    def clear(self) -> None:
        """Wait for the next ring."""
        if self.is_set():
            os.read(self.descriptor, READ_BYTES)
        super().clear()


class TerminalDriver(LinuxDriver):
    """A driver that nothing from the terminal can bring down.

    Given to the app by its class, it also takes TEXTUAL_DRIVER out of play.
    """

    typed_before: ClassVar[bytes] = b""
    """What was typed and read before there was a driver."""

    backlog: ClassVar = Backlog()
    """Where what is read waits."""

    def __init__(
        self,
        app: App[None],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        screen = io.BufferedWriter(io.FileIO(os.dup(SCREEN), "w"))
        self._file = io.TextIOWrapper(screen, "utf-8", "replace", newline="")
        self._frame = LeanFrame()
        self._place: str | None = None
        """What has moved the cursor to where it stands, if that is known."""
        self._sizes: list[tuple[int, int]] = []
        """The first two sizes that were told."""
        self.exit_event = self._wake = WakeEvent()

    def start_application_mode(self) -> None:
        """Start reading and drawing, by threads that signals are kept from."""
        with left_to_main_thread():
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual has no types there

    def write(self, data: str) -> None:
        """Draw, and do nothing else to the terminal.

        A cursor that stands there already, or is to be drawn away again, stays.
        """
        if data == self._place or (self._frame.is_held and _PLACE.fullmatch(data)):
            return
        place = _PLACE.search(data)
        self._place = place[0] if place else None
        super().write(drawing_only(data))

    def drawn(self, pieces: Iterable[LinePiece], console: Console) -> str:
        """What draws these pieces, to be written."""
        size = self._get_terminal_size()
        return self._frame.draw(pieces, console, size, monotonic())

    def set_clipboard(self, text: str) -> None:
        """Put a text into the clipboard of the terminal, by OSC 52."""
        coded = b2a_base64(text.encode(errors="replace"), newline=False).decode()
        super().write(f"\x1b]52;c;{coded}\a")

    def hold(self) -> None:
        """Draw nothing from now on."""
        self._frame.is_held = True

    def release(self, cursor: Offset) -> None:
        """Draw again, first of all what has been kept."""
        self._frame.is_held = False
        self.write(self._frame.rest() + Control.move_to(*cursor).segment.text)

    def begin_screen(self) -> None:
        """Another screen is drawn from now on."""
        self._frame.begin_screen(monotonic())

    def resized(self, size: tuple[int, int]) -> None:
        """Draw everything again: the window has changed, if only for a moment.

        At the start Textual tells the first size twice, which draws nothing twice.
        """
        is_first_again = self._sizes == [size]
        self._sizes.append(size)
        if not is_first_again:
            self._sizes = self._sizes[:2]
            self._place = None
            self._frame.forget()

    def run_input_thread(self) -> None:
        """Read until the app has enough, or nobody is there any more."""
        decoder = Decoder()
        decode = getincrementaldecoder("utf-8")("replace").decode
        self._post(decoder.feed(decode(self.typed_before), monotonic()))
        self.backlog.hold(decoder.held)
        while not self.exit_event.is_set():
            wait = decoder.wait_seconds(monotonic())
            heard = select.select([self.fileno, self._wake.descriptor], [], [], wait)[0]
            if self.fileno in heard:
                try:
                    data = os.read(self.fileno, READ_BYTES)
                except OSError:
                    return
                if not data:
                    return
                self._post(decoder.feed(decode(data), monotonic()))
            else:
                self._post(decoder.time_out(monotonic()))
            self.backlog.hold(decoder.held)

    def _post(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            for message in messages_of(token):
                if isinstance(message, Typed):
                    self.backlog.arrive(text_of(message))
                self.process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        """As Textual finds it, without shutil, which loads what packs archives."""
        try:
            columns, lines = os.get_terminal_size(SCREEN)
        except OSError:
            columns, lines = USUAL_CELLS
        told = columns or USUAL_CELLS[0], lines or USUAL_CELLS[1]
        return min(told[0], MOST_CELLS[0]), min(told[1], MOST_CELLS[1])

    def _query_in_band_window_resize(self) -> None:
        """The size is the one that the system tells, never one that is sent."""


def driver_after(typed: bytes, waits: Backlog) -> type[TerminalDriver]:
    """A driver that begins with what has been typed so far."""

    class Driver(TerminalDriver):
        typed_before = typed
        backlog = waits

    return Driver
