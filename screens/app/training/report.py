"""What is mastered and what is not yet, as a list on the screen."""

from collections.abc import Callable

from textual.app import App

from screens.presenters.row import ListRow
from screens.presenters.training.mastery import table
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen
from wizard.training.progress import load


def report(app: App[None], _: str, done: Callable[[str], None]) -> None:
    """Show the report of the command line; then back to the menu."""
    progress, trouble = load()
    lines = (*filter(None, [trouble]), *table(progress))
    rows = tuple(ListRow(line, str(number)) for number, line in enumerate(lines))
    listing = ListScreen(TrainingText.REPORT_TITLE, rows, TrainingText.REPORT_KEYS)
    app.push_screen(listing, lambda _: done(""))
