"""The lessons in their order, for both front ends."""

from collections.abc import Iterator

from screens.presenters.training.guided import latest_draft
from screens.presenters.training.quiz_wording import ABOUT, KINDS
from screens.presenters.training.tour import Tour
from screens.presenters.training.training_wording import TrainingText
from wizard.editions.library import DEFAULT, edition
from wizard.frozen import frozen
from wizard.training.briefs import brief_of, briefs
from wizard.training.read_marks import read_cells

BEFORE, AFTER = ("sorting", "computing"), ("faults",)
"""The exercises that are best done before a first form, and after it."""


@frozen
class Lesson:
    """One entry of the menu of training."""

    kind: str
    """How it is taught: `stops`, `tour`, `quiz`, `form`, `report`, in both menus."""
    name: str
    """What it is about: an edition, a kind of exercise, a brief."""

    @property
    def text(self) -> str:
        """Its row in the menu, with how far one has come."""
        return {
            "stops": _stops_text,
            "tour": _tour_text,
            "quiz": _quiz_text,
            "form": _form_text,
            "report": _report_text,
        }[self.kind](self.name)


def lessons() -> tuple[Lesson, ...]:
    """Every lesson, in the order they are best taken."""
    return tuple(_lessons())


def _lessons() -> Iterator[Lesson]:
    yield Lesson("stops", DEFAULT)
    yield Lesson("tour", DEFAULT)
    for kind in BEFORE:
        yield Lesson("quiz", kind)
    for brief in briefs():
        yield Lesson("form", brief.id)
    for kind in AFTER:
        yield Lesson("quiz", kind)
    yield Lesson("report", "")


def _stops_text(name: str) -> str:
    return TrainingText.STOPS_ROW.format(read=_read(name, is_short=True))


def _tour_text(name: str) -> str:
    return TrainingText.TOUR_ROW.format(read=_read(name, is_short=False))


def _read(name: str, *, is_short: bool) -> str:
    """How many of the cells were read; blank where none was."""
    seen = read_cells(name)
    if not seen:
        return ""
    cells = Tour.of(edition(name), is_short=is_short).stops
    number = sum(cell in seen for cell in cells)
    facts = {"number": number, "count": len(cells)}
    return TrainingText.READ.format(**facts) if number else ""


def _quiz_text(kind: str) -> str:
    return TrainingText.EXERCISE_ROW.format(kind=KINDS[kind], about=ABOUT[kind])


def _form_text(name: str) -> str:
    brief = brief_of(name)
    state = TrainingText.BEGUN if latest_draft(brief) else TrainingText.UNTOUCHED
    return TrainingText.GUIDED_ROW.format(
        title=brief.title, state=state, about=brief.about
    )


def _report_text(_: str) -> str:
    return TrainingText.REPORT_ROW
