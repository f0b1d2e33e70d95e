"""The menu of training, over the app's first screen."""

from collections.abc import Callable, Mapping
from typing import Final

from textual.app import App

from screens.app.training.guided import guide
from screens.app.training.quiz import quiz
from screens.app.training.report import report
from screens.app.training.tour import tour
from screens.presenters.row import ListRow
from screens.presenters.training.lessons import lessons
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen

Back = Callable[[str], None]
"""Goes back to the menu, with a word where something went wrong."""

Start = Callable[[App[None], str, Back], None]
"""Begins a lesson of this name."""

STARTS: Final[Mapping[str, Start]] = {
    "tour": tour,
    "form": guide,
    "quiz": quiz,
    "report": report,
}
"""How each kind of lesson begins."""


class Menu:
    """What there is to learn. Everything that is opened from here is marked."""

    def __init__(self, app: App[None], done: Callable[[], None]) -> None:
        self._app = app
        self._done = done
        self._at = ""

    def open(self, trouble: str = "") -> None:
        """Show the menu, at what was done last."""
        self._app.sub_title = TrainingText.MARK
        rows = tuple(ListRow(lesson.text, lesson.key) for lesson in lessons())
        title = trouble or TrainingText.MENU_TITLE
        listing = ListScreen(title, rows, TrainingText.MENU_KEYS, at=self._at)
        self._app.push_screen(listing, self._chosen)

    def _chosen(self, key: str | None) -> None:
        if key is None:
            self._app.sub_title = ""
            self._done()
            return
        self._at = key
        kind, _, name = key.partition(" ")
        STARTS[kind](self._app, name, self.open)
