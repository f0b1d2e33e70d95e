"""The way out: what is in the way, what is to be confirmed, then where to."""

from collections.abc import Callable
from typing import Final

from textual.app import App

from screens.app import warnings as doubts
from screens.app.save_as import ExportScreen
from screens.presenters.findings import doubt_from, problem_rows, question_of
from screens.presenters.hand_in import doubt_rows, unsent_rows
from screens.presenters.names import name_of
from screens.presenters.session import Session
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown
from wizard.interview.interview import Interview

CONFIRMED: Final = "confirmed"
"""The key of the row that says all of them are right as they are."""

Go = Callable[[str, str], None]
"""Goes to the question at a cell, and says there what it is about."""

Done = Callable[[str | None], None]
"""Is told what was written, or nothing."""


def hand_in(app: App[None], session: Session, go: Go, done: Done) -> None:
    """Tell what was typed and never answered; then see to the form as it stands."""
    if not session.unsent:
        _hand_in(app, session, go, done)
        return
    heading = Shown.UNSENT_TITLE.format(count=len(session.unsent))
    rows = unsent_rows(session.now, session.unsent, CONFIRMED)

    def chosen(key: str | None) -> None:
        if key == CONFIRMED:
            _hand_in(app, session, go, done)
        elif key is not None:
            go(key, "")
        else:
            done(None)

    app.push_screen(ListScreen(heading, rows, Shown.PROBLEMS_KEYS), chosen)


def _hand_in(
    app: App[None], session: Session, go: Go, done: Done, at: str = ""
) -> None:
    """Show errors; else have the warnings confirmed; else ask where to."""
    moment = session.now
    if not moment.is_fit:
        _show_problems(app, moment, go, done)
    elif moment.doubts or moment.unconfirmed:
        _show_doubts(app, session, go, done, at)
    else:
        app.push_screen(ExportScreen(session), done)


def _show_problems(app: App[None], moment: Interview, go: Go, done: Done) -> None:
    def chosen(key: str | None) -> None:
        if key is not None:
            _go(moment, key, go)
        else:
            done(None)

    heading = Shown.PROBLEMS_TITLE.format(name=name_of(moment.form))
    rows = problem_rows(moment)
    app.push_screen(ListScreen(heading, rows, Shown.PROBLEMS_KEYS), chosen)


def _show_doubts(app: App[None], session: Session, go: Go, done: Done, at: str) -> None:
    moment = session.now

    def chosen(key: str | None) -> None:
        if key is None:
            done(None)
        elif doubts.confirms(app, session, key, again):
            pass
        elif key == CONFIRMED:
            session.move(moment.confirm(moment.doubts))
            app.push_screen(ExportScreen(session), done)
        else:
            _go(moment, key, go)

    def again(key: str) -> None:
        at = doubt_from(moment, key, session.now)
        _hand_in(app, session, go, done, at)

    told = {"name": name_of(moment.form), "count": len(moment.doubts)}
    heading = Shown.DOUBTS_TITLE.format(**told)
    rows = doubt_rows(moment, CONFIRMED)
    keys = Shown.DOUBTS_KEYS
    listing = doubts.WarningList(heading, rows, keys, at=at, others=doubts.KEYS)
    app.push_screen(listing, chosen)


def _go(moment: Interview, key: str, go: Go) -> None:
    question = question_of(moment, key)
    go(question, _message_at(moment, question))


def _message_at(moment: Interview, key: str) -> str:
    """The first finding that is mended at this question; blank where there is none."""
    found = (f.message for f in moment.findings if moment.where(f.where) == key)
    return next(found, "")
