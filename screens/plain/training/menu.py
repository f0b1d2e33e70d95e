"""The menu of training line by line."""

import sys
from collections.abc import Callable, Mapping
from typing import Final

from screens.exits import Exit
from screens.output import out, remark
from screens.plain.training.guided import guide
from screens.plain.training.quiz import plain_quiz
from screens.plain.training.tour import short_tour, tour
from screens.presenters.session.mode import with_mark
from screens.presenters.training.lessons import lessons
from screens.presenters.training.mastery import table
from screens.presenters.training.training_wording import TrainingText
from wizard.numbers import whole_number
from wizard.training.progress import load


def _report(_: str) -> None:
    """Print what has been mastered, as the command line reports it."""
    progress, trouble = load()
    if trouble:
        remark(trouble)
    out("\n".join(table(progress)))


STARTS: Final[Mapping[str, Callable[[str], None]]] = {
    "stops": short_tour,
    "tour": tour,
    "form": guide,
    "quiz": plain_quiz,
    "report": _report,
}
"""How each kind of lesson begins."""


def learn_plainly() -> Exit:
    """Offer the lessons by number until the input ends or a line is blank."""
    _offer()
    while number := sys.stdin.readline().strip():
        found = lessons()
        place = whole_number(number, len(found))
        if place is not None:
            lesson = found[place - 1]
            STARTS[lesson.kind](lesson.name)
            _offer()
        else:
            out(TrainingText.PLAIN_MENU_NUMBER.format(count=len(found)))
    return Exit.DONE


def _offer() -> None:
    out("")
    out(with_mark(TrainingText.MARK, TrainingText.MENU_TITLE))
    for number, lesson in enumerate(lessons(), start=1):
        out(TrainingText.PLAIN_MENU_ROW.format(number=number, text=lesson.text))
    out(TrainingText.PLAIN_MENU_HINT)
