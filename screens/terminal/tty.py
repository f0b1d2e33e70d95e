"""The terminal we were started in: whether it can show the app, and how it is set."""

import os
import re
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from screens.wording import Wording
from wizard.refusals import Unusable

UNABLE: Final = {"", "dumb", "unknown"}
"""Values of TERM that promise no cursor movement; blank, there is none."""

INPUT_FLAGS, LOCAL_FLAGS = 0, 3
"""Places in what `tcgetattr` gives."""

_UNWANTED: Final = re.compile("COLUMNS|LINES|TEXTUAL.*")
"""Variables by which Textual would write files, load code or draw otherwise."""


def require_screen(plain: str = "ziping plain") -> None:
    """Raises Unusable where no app can be shown; `plain` is what can be used there."""
    if not all(_is_tty(stream) for stream in (0, 1)):
        raise Unusable(Wording.NOT_A_TTY)
    term = os.environ.get("TERM", "")
    if term in UNABLE:
        raise Unusable(
            Wording.NO_TERMINAL.format(term=term or Wording.NO_TERM, plain=plain)
        )


def set_environment() -> None:
    """Set the environment variables that Textual reads when it is first imported.

    Kitty key reports break Chinese input methods; COLUMNS and LINES freeze resizing;
    animations cost bytes on a slow line. What changes twice within a sixtieth of a
    second, as it does twice at the start, is not held back for the rest of it.
    """
    for name in filter(_UNWANTED.fullmatch, [*os.environ]):
        del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    os.environ["TEXTUAL_FPS"] = "200"


@contextmanager
def raw_input() -> Iterator[Callable[[], None]]:
    """Read keys without echo and without line editing; Enter stays Enter.

    Ctrl+S is a key like all others: held, the terminal would take no first question.
    The terminal is as it was when this ends, whatever the app left behind.
    """
    before = termios.tcgetattr(0)
    now = [*before]
    now[INPUT_FLAGS] &= ~(termios.ICRNL | termios.IXON)
    now[LOCAL_FLAGS] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, now)

    def restore() -> None:
        termios.tcsetattr(0, termios.TCSANOW, before)

    try:
        yield restore
    finally:
        restore()


def drop_typed() -> None:
    """Forget what was typed and nobody has read yet."""
    with suppress(termios.error):
        termios.tcflush(0, termios.TCIFLUSH)


def line_input() -> None:
    """Read lines with echo and line editing, whatever was set before."""
    now = termios.tcgetattr(0)
    now[INPUT_FLAGS] |= termios.ICRNL
    now[LOCAL_FLAGS] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(0, termios.TCSANOW, now)


def _is_tty(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor) and sys.__stdin__ is not None
    except OSError:
        return False
