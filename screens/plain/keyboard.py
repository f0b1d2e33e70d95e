"""The keyboard of the line mode: read key by key, while lines are typed.

The terminal shows and edits nothing by itself meanwhile, and is as it was afterwards,
whatever ends the session.
"""

import os
import select
import signal
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, TextIO

ENDS: Final = (signal.SIGTERM, signal.SIGHUP)
"""The signals that end a session with a sentence."""

LOCAL_FLAGS, CHARACTERS = 3, 6
"""Places in what `tcgetattr` gives."""

MOST_BYTES: Final = 65536
"""Bytes of one read."""

Handler = Callable[[int, FrameType | None], object]


class Keyboard:
    """Reads what is typed; shows what is given."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._decode = getincrementaldecoder(stream.encoding)("replace").decode
        self._keys = stream.fileno()

    def read(self) -> str | None:
        """Wait for keys; None where no more will come."""
        try:
            data = self._stream.buffer.read1(MOST_BYTES)  # type: ignore[attr-defined]  # it is buffered
        except OSError:
            return None  # the line is cut
        return self._decode(data) if data else None

    def has_more(self, seconds: float) -> bool:
        """Whether more is typed within so many seconds."""
        return bool(select.select([self._keys], [], [], seconds)[0])

    def show(self, text: str) -> None:
        """Show a text where the next key will stand."""
        os.write(self._keys, text.encode(self._stream.encoding, "replace"))


@contextmanager
def keyboard(stream: TextIO) -> Iterator[Keyboard]:
    """A terminal's keyboard, read key by key until this ends."""
    before = termios.tcgetattr(stream)
    now = termios.tcgetattr(stream)
    now[LOCAL_FLAGS] &= ~(termios.ICANON | termios.ECHO)
    now[CHARACTERS][termios.VMIN], now[CHARACTERS][termios.VTIME] = 1, 0

    def restore() -> None:
        termios.tcsetattr(stream, termios.TCSANOW, before)

    def resume(*_: object) -> None:
        termios.tcsetattr(stream, termios.TCSANOW, now)

    resume()
    continued = signal.signal(signal.SIGCONT, resume)
    try:
        with _restored_first(restore):
            yield Keyboard(stream)
    finally:
        signal.signal(signal.SIGCONT, continued)
        restore()


@contextmanager
def _restored_first(restore: Callable[[], None]) -> Iterator[None]:
    """Where a signal is answered that ends the session, this is done before."""
    handlers = {number: signal.getsignal(number) for number in ENDS}

    def with_restore(handler: Handler) -> Handler:
        def end(number: int, frame: FrameType | None) -> None:
            restore()
            handler(number, frame)

        return end

    for number, handler in handlers.items():
        if callable(handler):
            signal.signal(number, with_restore(handler))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
