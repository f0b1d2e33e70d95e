"""A question that is answered with yes or no."""

from collections.abc import Callable

from textual.app import App

from screens.listing import Listing
from screens.views import Row
from screens.wording import Shown

YES, NO = "yes", "no"


def confirm(
    app: App[None], question: str, act: Callable[[], None], *, at: str = NO
) -> None:
    """Ask, and act on yes; Esc is no, and so is Enter unless `at` says otherwise."""
    rows = (Row(Shown.YES, YES), Row(Shown.NO, NO))
    others = {"y": YES, "n": NO}

    def answered(key: str | None) -> None:
        if key == YES:
            act()

    listing = Listing(question, rows, Shown.CONFIRM_KEYS, at=at, others=others)
    app.push_screen(listing, answered)
