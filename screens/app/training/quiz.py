"""Exercises in the app: a paper is chosen, done, and another one offered."""

from collections.abc import Callable

from textual.app import App

from screens.app.training.number_screen import NumberScreen
from screens.app.training.quiz_screen import QuizScreen
from screens.presenters.row import ListRow
from screens.presenters.training import quiz as told
from screens.presenters.training.quiz_wording import QuizText
from screens.widgets.list_screen import ListScreen
from wizard.training.practice import Practice, own_number, trouble_before

Done = Callable[[str], None]
"""Goes back to where the exercises were chosen, with a word about trouble."""


def quiz(app: App[None], kind: str, done: Done) -> None:
    """Choose a paper of this kind, do it, and come back to choose another."""
    heading = told.heading(kind)
    if trouble := trouble_before():
        heading = f"{heading}\n{trouble}"
    rows = (*told.level_rows(kind), ListRow(QuizText.TYPE_NUMBER, told.NUMBER))

    def begin(number: int | None) -> None:
        if number is None:
            quiz(app, kind, done)
            return
        screen = QuizScreen(Practice(kind, number))
        app.push_screen(screen, lambda _: quiz(app, kind, done))

    def chosen(key: str | None) -> None:
        if key is None:
            done("")
        elif key == told.NUMBER:
            app.push_screen(NumberScreen(kind), begin)
        else:
            begin(own_number(kind, key))

    app.push_screen(ListScreen(heading, rows, QuizText.CHOOSE_KEYS), chosen)
