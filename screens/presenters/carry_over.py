"""What is carried over from last year and waits to be confirmed."""

from collections.abc import Iterable
from typing import Final

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.recovery import SHORT_VALUE
from screens.presenters.wrap import cut
from screens.wording import Shown
from wizard.address import Address
from wizard.form import get
from wizard.interview.answer_kinds import show
from wizard.interview.interview import Interview

FIRST: Final = "project.name"
"""The first cell that may be carried over from last year."""


def carried_text(interview: Interview) -> str:
    """A word about last year's answer, and about those that stand with it."""
    return Shown.CARRIED + _carried_rest(interview, Shown.CARRIED_KEY)


def unchanged_text(interview: Interview, width: int) -> str:
    """What is confirmed as it stands here; then what waits at the next question.

    Where something does, the first takes one line, so that there is room for it.
    """
    rest = cells_text(interview, interview.together)
    told, kept = Shown.UNCHANGED.format(rest=rest), interview.keep_unchanged()
    if kept.at not in kept.carried:
        return told
    waits = Shown.CARRIED_NEXT + _carried_rest(kept, Shown.CARRIED_KEY)
    return cut(told, width) + waits


def carried_here(interview: Interview) -> str:
    """The same line by line; at the first question about the year, too."""
    rest = _carried_rest(interview, Shown.CARRIED_ORDER)
    return Shown.CARRIED + carried_year(interview) + rest


def _carried_rest(interview: Interview, way: str) -> str:
    """What else is confirmed together with this cell, and how; blank where nothing."""
    rest = [key for key in interview.together if key != interview.at]
    told = cells_text(interview, rest)
    return Shown.CARRIED_REST.format(way=way, rest=told) if rest else ""


def carried_year(interview: Interview) -> str:
    """The year that was taken for this one, at the first question; else blank."""
    year, last = interview.form.year, interview.last and interview.last.year
    waiting = interview.unconfirmed[:1]
    if waiting != (FIRST,) or interview.at != FIRST or year == last:
        return ""
    return Shown.CARRIED_YEAR.format(year=year, last=last)


def cells_text(interview: Interview, keys: Iterable[Address]) -> str:
    """Cells by what they are called and what they hold, on one line."""
    steps = {step.key: step for step in interview.steps}
    return Shown.CELLS_AND.join(
        Shown.CARRIED_CELL.format(
            label=label(interview, steps[key]),
            value=cut(one_line(show(get(interview.form, key))), SHORT_VALUE),
        )
        for key in keys
    )
