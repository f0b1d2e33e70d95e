"""The report on what is mastered, as a list on the screen."""

from collections.abc import Callable

from textual.app import App

from screens.presenters.row import Chosen, drawn_row
from screens.presenters.text.looks import Stretch
from screens.presenters.text.sizes import EDGES
from screens.presenters.training.mastery import drawn_table
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen
from screens.widgets.row_list import THERE
from wizard.training.progress import load


class ReportLesson:
    """The report, and the way back to the menu."""

    def __init__(self, app: App[None], _: str, done: Callable[[str], None]) -> None:
        self._app = app
        self._done = done

    def open(self) -> None:
        """Show the report, below a word where it could not be read."""
        progress, trouble = load()
        width = self._app.size.width - EDGES - len(THERE)
        lines = ((Stretch(trouble),) if trouble else (), *drawn_table(progress, width))
        shown = enumerate(filter(None, lines))
        rows = [drawn_row(line, number) for number, line in shown]
        listed = ListScreen(TrainingText.REPORT_TITLE, rows, TrainingText.REPORT_KEYS)
        self._app.push_screen(listed, self._left)

    def _left(self, _: Chosen[int] | None) -> None:
        self._done("")
