"""The way out: what is in the way, what is to be confirmed, then where to."""

from collections.abc import Callable, Sequence
from typing import Final

from textual.app import App

from screens import views
from screens.exporting import Exporting
from screens.listing import Listing
from screens.naming import name_of
from screens.sitting import Sitting
from screens.wording import Shown
from wizard.findings import Finding, Severity
from wizard.interview import Interview

CONFIRMED: Final = "confirmed"
"""The key of the row that says all of them are right as they are."""

Go = Callable[[str, str], None]
"""Goes to the question at a cell, and says there what it is about."""

Done = Callable[[str | None], None]
"""Is told what was written, or nothing."""


def hand_in(app: App[None], sitting: Sitting, go: Go, done: Done) -> None:
    """Tell what was typed and never answered; then see to the form as it stands."""
    if not sitting.unsent:
        _hand_in(app, sitting.now, go, done)
        return
    heading = Shown.UNSENT_TITLE.format(count=len(sitting.unsent))
    rows = views.unsent_rows(sitting.now, sitting.unsent, CONFIRMED)

    def chosen(key: str | None) -> None:
        if key == CONFIRMED:
            _hand_in(app, sitting.now, go, done)
        elif key is not None:
            go(key, "")

    app.push_screen(Listing(heading, rows, Shown.PROBLEMS_KEYS), chosen)


def _hand_in(app: App[None], moment: Interview, go: Go, done: Done) -> None:
    """Show errors; else have the warnings confirmed; else ask where to."""
    doubts = [f for f in moment.findings if f.severity is Severity.WARNING]
    name = name_of(moment.form)

    def chosen(key: str | None) -> None:
        if key == CONFIRMED:
            _export(app, moment, doubts, done)
        elif key is not None:
            go(key, _message_at(moment, key))

    if not moment.is_fit:
        title, rows = Shown.PROBLEMS_TITLE, views.problem_rows(moment)
        keys = Shown.PROBLEMS_KEYS
    elif doubts or moment.unconfirmed:
        title, rows = Shown.DOUBTS_TITLE, views.doubt_rows(moment, doubts, CONFIRMED)
        keys = Shown.DOUBTS_KEYS
    else:
        _export(app, moment, doubts, done)
        return
    heading = title.format(name=name, count=len(doubts))
    app.push_screen(Listing(heading, rows, keys), chosen)


def _message_at(moment: Interview, key: str) -> str:
    """The first finding that is mended at this question; blank where there is none."""
    found = (f.message for f in moment.findings if moment.where(f.where) == key)
    return next(found, "")


def _export(
    app: App[None], moment: Interview, _confirmed: Sequence[Finding], done: Done
) -> None:
    """Ask where to. What was confirmed passes here, with a remark once there is one."""
    app.push_screen(Exporting(moment.form), done)
