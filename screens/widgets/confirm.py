"""A question that is answered with yes or no."""

from collections.abc import Callable

from textual.app import App

from screens.presenters.row import ListRow
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown

YES, NO = "yes", "no"


Callback = Callable[[], None]


def _nothing() -> None:
    """What happens on no, unless something is to."""


def confirm(
    app: App[None],
    question: str,
    act: Callback,
    *,
    at: str = NO,
    otherwise: Callback = _nothing,
) -> None:
    """Ask, and act on yes; Esc is no, and so is Enter unless `at` says yes."""
    rows = (ListRow(Shown.YES, YES), ListRow(Shown.NO, NO))
    others = {"y": YES, "n": NO}

    def answered(key: str | None) -> None:
        (act if key == YES else otherwise)()

    listing = ListScreen(question, rows, Shown.CONFIRM_KEYS, at=at, others=others)
    app.push_screen(listing, answered)
