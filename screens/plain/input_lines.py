"""Lines from a terminal: those that come together were pasted, not typed."""

import os
import select
import termios
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TextIO

from screens.output import out

FIRST_SECONDS: Final = 0.03
"""Time within which a pasted second line is there; nobody types one so soon."""

NEXT_SECONDS: Final = 0.3
"""Time to wait for more of a paste that has begun; slow lines bring it in parts."""

LOCAL_FLAGS: Final = 3
"""Where the modes of a terminal have the flags of its line editing."""

MOST_BYTES: Final = 65536
"""The size of an unfinished line at most; a terminal holds 4,095 bytes."""


Keep = Callable[[Sequence[str]], None]
"""Keeps lines that nothing has been done with yet."""


def line_blocks(stream: TextIO, keep: Keep) -> Iterator[tuple[str, ...]]:
    """Lines without their ends, those together that came at once.

    Of a pipe or a file every line is by itself: a script means each as an answer.
    What has come of a paste is kept while its next line is waited for.
    """
    while line := stream.readline():
        lines = [line.rstrip("\r\n")]
        for more in _waiting(stream) if stream.isatty() else ():
            lines.append(more.rstrip("\r\n"))
            keep(lines)
        yield tuple(lines)


def unfinished_line(stream: TextIO) -> str:
    """What is typed in the present line of a terminal; blank where that is not known.

    It is taken out of the line: this is for when nothing more is read.
    """
    try:
        return _unfinished(stream) if stream.isatty() else ""
    except (OSError, ValueError, termios.error):
        return ""  # the line is cut


def _waiting(stream: TextIO) -> Iterator[str]:
    """The lines that a terminal holds ready; it hands over one at a time."""
    patience = FIRST_SECONDS
    while select.select([stream], [], [], patience)[0]:
        if not (line := stream.readline()):
            return
        yield line
        patience = NEXT_SECONDS
    if patience == NEXT_SECONDS and (rest := _unfinished(stream)):
        out("")  # the terminal has shown it, and stands behind it
        yield rest


def _unfinished(stream: TextIO) -> str:
    """The rest of a paste that does not end with a line break."""
    keyboard = stream.fileno()
    modes = termios.tcgetattr(keyboard)
    raw = termios.tcgetattr(keyboard)
    raw[LOCAL_FLAGS] &= ~termios.ICANON
    try:
        termios.tcsetattr(keyboard, termios.TCSANOW, raw)
        has_more = select.select([keyboard], [], [], 0)[0]
        left = os.read(keyboard, MOST_BYTES) if has_more else b""
    finally:
        termios.tcsetattr(keyboard, termios.TCSANOW, modes)
    return left.decode(stream.encoding, "replace")
