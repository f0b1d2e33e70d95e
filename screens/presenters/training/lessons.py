"""What there is to learn: a row for each lesson, on the screen and line by line."""

from collections.abc import Iterator

from screens.presenters.training.guided import begun
from screens.presenters.training.quiz_wording import ABOUT, KINDS
from screens.presenters.training.training_wording import TrainingText
from wizard.editions.library import DEFAULT
from wizard.frozen import frozen
from wizard.training.briefs import Brief, briefs

BEFORE, AFTER = ("sorting", "computing"), ("faults",)
"""The exercises that are best done before a first form, and after it."""


@frozen
class Lesson:
    """One entry of the menu."""

    kind: str
    """How it is taught: one of STARTS, in both menus."""
    name: str
    """What it is about."""
    text: str
    """What the menu says of it."""

    @property
    def key(self) -> str:
        """Its name among all lessons."""
        return f"{self.kind} {self.name}"


def lessons() -> tuple[Lesson, ...]:
    """Every lesson, in the order they are best taken."""
    return (
        Lesson("tour", DEFAULT, TrainingText.TOUR_ROW),
        *map(_exercise, BEFORE),
        *_guided(),
        *map(_exercise, AFTER),
        Lesson("report", "", TrainingText.REPORT_ROW),
    )


def _exercise(kind: str) -> Lesson:
    text = TrainingText.EXERCISE_ROW.format(kind=KINDS[kind], about=ABOUT[kind])
    return Lesson("quiz", kind, text)


def _guided() -> Iterator[Lesson]:
    for brief in briefs():
        yield Lesson("form", brief.id, _row(brief))


def _row(brief: Brief) -> str:
    state = TrainingText.BEGUN if begun(brief) else TrainingText.UNTOUCHED
    return TrainingText.GUIDED_ROW.format(
        title=brief.title, state=state, about=brief.about
    )
