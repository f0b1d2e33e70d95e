"""A question that is answered with yes or no."""

from collections.abc import Callable
from functools import partial
from typing import Final

from textual.app import App

from screens.presenters.row import ENTER, Chosen, ListRow
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording

YES_KEY, NO_KEY = "y", "n"

ROWS: Final = (ListRow(Wording.YES, True), ListRow(Wording.NO, False))

Callback = Callable[[], None]


def confirm(
    app: App[None],
    question: str,
    yes: Callback,
    *,
    no: Callback | None = None,
    at: bool = False,
) -> None:
    """Ask, and call `yes` or `no`; Esc is no, and so is Enter where `at` is False."""
    keys = (YES_KEY, NO_KEY)
    asked = ListScreen(question, ROWS, Wording.CONFIRM_KEYS, at=at, keys=keys)
    app.push_screen(asked, partial(_follow, yes, no))


def _follow(yes: Callback, no: Callback | None, chosen: Chosen[bool] | None) -> None:
    if chosen is not None and _is_yes(chosen):
        yes()
    elif no is not None:
        no()


def _is_yes(chosen: Chosen[bool]) -> bool:
    if chosen.key == ENTER:
        return chosen.row.of is True
    return chosen.key == YES_KEY
