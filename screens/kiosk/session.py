"""A session in a kiosk: on the screen, or line by line where that was asked for."""

import io
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from screens.commands.open import ready, run_app
from screens.kiosk.kiosk_wording import Kiosk
from screens.kiosk.paths import account
from screens.terminal.signals import end_on_alarm
from screens.terminal.tty import line_input
from wizard.drafts.chosen_store import chosen_store
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from screens.app.app import Ziping


def on_screen(folder: Path, minutes: float) -> int:
    """The app at the list of drafts; it ends after so many minutes without a key."""
    _refuse_piped()
    ready(Kiosk.PLAIN.format(account=account()))
    store = chosen_store(folder)

    def app() -> "Ziping":
        from screens.kiosk.app import KioskApp  # noqa: PLC0415  reads what is prepared

        return KioskApp(store, minutes * 60)

    return run_app(store, app, _idled(minutes))


def line_by_line(minutes: float) -> int:
    """The interview on a terminal that shows lines; it ends just so."""
    _refuse_piped()
    line_input()
    end_on_alarm(_idled(minutes), lambda: None, b"")
    typed = io.BufferedReader(_Awaited(minutes * 60))
    sys.stdin = io.TextIOWrapper(typed, "utf-8", "replace")
    from screens.commands.plain import plain  # noqa: PLC0415  most sessions are on a screen

    return plain([])


class _Awaited(io.FileIO):
    """The keyboard, with an alarm that whatever is typed puts off."""

    def __init__(self, seconds: float) -> None:
        super().__init__(0, closefd=False)
        self._seconds = seconds

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        """The next of it."""
        signal.setitimer(signal.ITIMER_REAL, self._seconds)
        return super().readinto(buffer)


def _idled(minutes: float) -> str:
    return Kiosk.IDLED.format(minutes=f"{minutes:g}")


def _refuse_piped() -> None:
    if not (os.isatty(0) and os.isatty(1)):
        raise Unusable(Kiosk.NO_TERMINAL)
