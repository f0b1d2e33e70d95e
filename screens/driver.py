"""Between the app and the terminal: every byte is read, no byte is trusted."""

import os
import select
from codecs import getincrementaldecoder
from time import monotonic
from typing import Final

from textual.drivers.linux_driver import LinuxDriver

from screens.strokes import meaning
from screens.wire import Wire

MOST: Final = (500, 200)
"""Columns and lines of the largest screen that is drawn."""

GLANCE: Final = 0.1
"""Seconds between two looks at whether the app still wants input."""

READ: Final = 65536
"""Bytes of one read, more than a terminal holds."""


class TerminalDriver(LinuxDriver):
    """A driver that nothing from the terminal can bring down.

    Given to the app by its class, it also takes TEXTUAL_DRIVER out of play.
    """

    def run_input_thread(self) -> None:
        """Read until the app has enough, or nobody is there any more."""
        wire = Wire()
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            wait = wire.patience(monotonic(), GLANCE)
            if select.select([self.fileno], [], [], wait)[0]:
                try:
                    data = os.read(self.fileno, READ)
                except OSError:
                    return
                if not data:
                    return
                tokens = wire.feed(decode(data), monotonic())
            else:
                tokens = wire.tick(monotonic())
            for token in tokens:
                for message in meaning(token):
                    self.process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        columns, lines = super()._get_terminal_size()
        return min(columns, MOST[0]), min(lines, MOST[1])

    def _query_in_band_window_resize(self) -> None:
        """The size is the one that the system tells, never one that is sent."""
