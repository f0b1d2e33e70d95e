"""What is mastered and what is not yet, as a list on the screen."""

from collections.abc import Callable

from textual.app import App

from screens.presenters.lists import Row
from screens.presenters.training.mastery import table
from screens.presenters.training.tour_wording import Told
from screens.widgets.list_screen import Listing
from wizard.training.progress import load


def report(app: App[None], _: str, done: Callable[[str], None]) -> None:
    """Show the report of the command line; then back to the menu."""
    progress, trouble = load()
    lines = (*filter(None, [trouble]), *table(progress))
    rows = tuple(Row(line, str(number)) for number, line in enumerate(lines))
    listing = Listing(Told.REPORT_TITLE, rows, Told.REPORT_KEYS)
    app.push_screen(listing, lambda _: done(""))
