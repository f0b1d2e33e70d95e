"""Exercises in the app: a paper is chosen, done, and another one offered."""

from collections.abc import Callable

from textual.app import App

from screens.app.training.number_screen import NumberScreen
from screens.app.training.quiz_screen import QuizScreen
from screens.presenters.row import Chosen, ListRow
from screens.presenters.training.quiz import PaperChoice, heading, level_rows
from screens.presenters.training.quiz_wording import QuizText
from screens.widgets.list_screen import ListScreen
from wizard.training.practice import Practice, own_number, trouble_before


class QuizLesson:
    """The exercises of one kind; `done` takes a word about trouble."""

    def __init__(self, app: App[None], kind: str, done: Callable[[str], None]) -> None:
        self._app = app
        self._kind = kind
        self._done = done

    def open(self) -> None:
        """Offer a paper of each level, or one by its number."""
        lines = filter(None, (heading(self._kind), trouble_before()))
        rows: tuple[ListRow[str | PaperChoice], ...] = (
            *level_rows(self._kind),
            ListRow(QuizText.TYPE_NUMBER, PaperChoice.BY_NUMBER),
        )
        listed = ListScreen("\n".join(lines), rows, QuizText.CHOOSE_KEYS)
        self._app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[str | PaperChoice] | None) -> None:
        match chosen:
            case None:
                self._done("")
            case Chosen(row=ListRow(of=str() as level)):
                self._begin(own_number(self._kind, level))
            case _:
                self._app.push_screen(NumberScreen(self._kind), self._begin)

    def _begin(self, number: int | None) -> None:
        """Do the paper of this number, then offer another; None is Esc."""
        if number is None:
            self.open()
            return
        screen = QuizScreen(Practice(self._kind, number))
        self._app.push_screen(screen, self._again)

    def _again(self, _: None) -> None:
        self.open()
