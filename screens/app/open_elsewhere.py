"""A draft that cannot be worked on here: what can be done with it instead."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.presenters.names import name_of
from screens.presenters.review import seen_rows
from screens.presenters.row import ListRow
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown
from wizard.drafts.lock import Closed
from wizard.drafts.store import Seen

if TYPE_CHECKING:
    from screens.app.app import Ziping

TAKE, LOOK, BACK = "take", "look", "back"
"""What can be chosen."""

Callback = Callable[[], None]


def offer(app: "Ziping", closed: Closed, acts: dict[str, Callback]) -> None:
    """Ask whether to take the draft over where that can be, or to look at it."""
    takes = (ListRow(Shown.TAKE, TAKE),) if closed.question else ()
    rows = (*takes, ListRow(Shown.LOOK, LOOK), ListRow(Shown.NOT_NOW, BACK))

    def chosen(key: str | None) -> None:
        acts[key or BACK]()

    heading = closed.question or str(closed)
    app.push_screen(ListScreen(heading, rows, Shown.CLOSED_KEYS), chosen)


def show(app: "Ziping", seen: Seen, back: Callback, at: str = "") -> None:
    """The answers, to be read; choosing one changes nothing."""

    def chosen(key: str | None) -> None:
        if key is None:
            back()
        else:
            show(app, seen, back, key)

    title = Shown.LOOKING.format(name=name_of(seen.form))
    listing = ListScreen(title, seen_rows(seen), Shown.LOOKING_KEYS, at=at)
    app.push_screen(listing, chosen)
