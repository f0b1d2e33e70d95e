"""A sitting in a kiosk: on the screen, or line by line where that was asked for."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from screens import opening
from screens.kiosk.wording import Kiosk
from screens.terminal import cook, refuse_unable
from wizard.drafts import FileStore
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app import Ziping


def on_screen(folder: Path, minutes: float) -> int:
    """The app at the list of drafts; it ends after so many minutes without a key."""
    _refuse_piped()
    refuse_unable(Kiosk.PLAIN)
    store = FileStore(folder)

    def app() -> "Ziping":
        from screens.kiosk.app import KioskApp  # noqa: PLC0415  reads what is prepared

        return KioskApp(store, minutes * 60)

    return opening.run(store, app, Kiosk.IDLED.format(minutes=f"{minutes:g}"))


def line_by_line() -> int:
    """The interview on a terminal that shows lines."""
    _refuse_piped()
    cook()
    return opening.plain([])


def _refuse_piped() -> None:
    if not (os.isatty(0) and os.isatty(1)):
        raise Unusable(Kiosk.NO_TERMINAL)
