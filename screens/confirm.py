"""A question that is answered with yes or no."""

from collections.abc import Callable

from textual.app import App

from screens.listing import Listing
from screens.views import Row
from screens.wording import Shown

YES, NO = "yes", "no"


def confirm(app: App[None], question: str, act: Callable[[], None]) -> None:
    """Ask, and act on yes; Esc is no."""
    rows = (Row(Shown.YES, YES), Row(Shown.NO, NO))
    others = {"y": YES, "n": NO}

    def answered(key: str | None) -> None:
        if key == YES:
            act()

    listing = Listing(question, rows, Shown.CONFIRM_KEYS, others=others)
    app.push_screen(listing, answered)
