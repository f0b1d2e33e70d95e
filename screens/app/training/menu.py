"""The menu of training, over the app's first screen."""

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from textual.app import App

from screens.app.training.guided import GuidedLesson
from screens.app.training.quiz import QuizLesson
from screens.app.training.report import ReportLesson
from screens.app.training.tour import StopsLesson, TourLesson
from screens.presenters.row import Chosen, ListRow
from screens.presenters.training.lessons import Lesson, lessons
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen

Done = Callable[[str], None]
"""Goes back to the menu, with a word where something went wrong."""


class LessonScreens(Protocol):
    """The screens of one lesson."""

    def __init__(self, app: App[None], name: str, done: Done) -> None: ...

    def open(self) -> None:
        """Show the first of them."""


LESSONS: Final[Mapping[str, type[LessonScreens]]] = {
    "stops": StopsLesson,
    "tour": TourLesson,
    "form": GuidedLesson,
    "quiz": QuizLesson,
    "report": ReportLesson,
}
"""The screens of each kind of lesson."""


class Menu:
    """What there is to learn. Everything that is opened from here is marked."""

    def __init__(self, app: App[None], done: Callable[[], None]) -> None:
        self._app = app
        self._done = done
        self._at: Lesson | None = None

    def open(self, trouble: str = "") -> None:
        """Show the menu, at the lesson that was done last."""
        self._app.sub_title = TrainingText.MARK
        rows = tuple(ListRow(lesson.text, lesson) for lesson in lessons())
        title = trouble or TrainingText.MENU_TITLE
        listed = ListScreen(title, rows, TrainingText.MENU_KEYS, at=self._at)
        self._app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[Lesson] | None) -> None:
        if chosen is None:
            self._app.sub_title = ""
            self._done()
            return
        self._at = lesson = chosen.of
        LESSONS[lesson.kind](self._app, lesson.name, self.open).open()
