"""Text that was read from the terminal and is in no line yet.

It waits while an answer is saved or a screen opens. One thread reads, another deals
with what was read: both tell this.
"""

from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import Final

MOST_HELD: Final = 1000
"""Characters; more of them at once are a paste, which can be pasted again."""

Keep = Callable[[str], None]
"""Keeps all that waits; blank when nothing does any more."""


class Backlog:
    """What waits, and who keeps it; a single key that is dealt with at once is not."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._read: deque[str] = deque()
        """Text of what the other thread has not seen yet; a key may have none."""
        self._held = ""
        """Text that was read behind it and may go on."""
        self._current = ""
        """Text that is on its way into a line."""
        self._queued = ""
        """Text that waits for a line behind it."""
        self._keep: Keep | None = None
        self._kept = ""

    def keep_by(self, keep: Keep | None) -> None:
        """Let somebody keep it, or nobody."""
        with self._lock:
            self._keep, self._kept = keep, ""

    def hold(self, text: str) -> None:
        """So much was read last that may go on; it arrives later."""
        with self._lock:
            self._held = text if len(text) <= MOST_HELD else ""
            if self._held or self._kept:
                self._tell()

    def arrive(self, text: str) -> None:
        """Something was read; nothing is held any more."""
        with self._lock:
            self._held = ""
            self._read.append(text)
            waits = self._current or self._queued or self._kept
            if len(text) > 1 or len(self._read) > 1 or waits:
                self._tell()

    def taken(self) -> None:
        """What was read first is about to be queued; what is kept stays till then."""
        with self._lock:
            if self._read:
                self._read.popleft()

    def lined_up(self) -> None:
        """What was taken has been queued, as far as it is text for a line."""
        with self._lock:
            if self._kept:
                self._tell()

    def queue(self, current: str, waiting: str) -> None:
        """What is being dealt with, and all the text that is queued behind it."""
        with self._lock:
            self._current, self._queued = current, waiting
            if waiting or self._kept:
                self._tell()

    def _tell(self) -> None:
        """All there is; a key that nothing waits behind is in its line at once."""
        waiting = self._queued + "".join(self._read) + self._held
        text = self._current + waiting if waiting else ""
        if text != self._kept and self._keep is not None:
            self._kept = text
            self._keep(text)
