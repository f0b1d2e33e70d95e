"""Leaving the program."""

from textual.app import App

from screens.widgets.confirm import confirm
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording


def confirm_quit(app: App[None], trouble: str, question: str) -> None:
    """Ask once whether to leave; `trouble` is why something is not saved."""
    question = Wording.LEAVE_UNSAVED.format(why=trouble) if trouble else question
    shown = app.screen
    if not isinstance(shown, ListScreen) or shown.heading != question:
        confirm(app, question, app.exit, at=not trouble)
