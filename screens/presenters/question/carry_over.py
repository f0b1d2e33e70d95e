"""Cells from last year's form or from the declaration that wait to be confirmed."""

from collections.abc import Iterable
from typing import Final

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.question.command_wording import UNCHANGED
from screens.presenters.question.origin_wording import DECLARED, LAST_YEAR, OriginText
from screens.presenters.question.recovery import SHORT_VALUE
from screens.presenters.text.wrap import cut
from screens.wording import Wording
from wizard.address import Address
from wizard.form import get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview

FIRST: Final = "project.name"
"""The first cell that may be carried over from last year."""


def origin_text(interview: Interview) -> OriginText:
    """The words for where such cells are from."""
    return DECLARED if interview.declared else LAST_YEAR


def carried_text(interview: Interview) -> str:
    """That this cell is no answer of today, and which others are with it."""
    return origin_text(interview).here + _carried_rest(interview, UNCHANGED.label)


def unchanged_text(interview: Interview, width: int) -> str:
    """The cells that are confirmed as they stand; then those of the next question.

    Where there are such, the first take one line, to leave room for them.
    """
    rest = cells_text(interview, interview.unconfirmed_here)
    confirmed, after = Wording.UNCHANGED.format(rest=rest), interview.keep_unchanged()
    if after.at not in after.carried_cells:
        return confirmed
    next_cell = origin_text(after).next + _carried_rest(after, UNCHANGED.label)
    return cut(confirmed, width) + next_cell


def carried_line_text(interview: Interview) -> str:
    """The same for the interview line by line, at the first question with the year."""
    rest = _carried_rest(interview, Wording.CARRIED_ORDER)
    return origin_text(interview).here + carried_year(interview) + rest


def _carried_rest(interview: Interview, way: str) -> str:
    """The other cells that are confirmed with this one, and how; or blank."""
    rest = [key for key in interview.unconfirmed_here if key != interview.at]
    cells = cells_text(interview, rest)
    return Wording.CARRIED_REST.format(way=way, rest=cells) if rest else ""


def carried_year(interview: Interview) -> str:
    """The year that was assumed, at the first question; else blank."""
    year, last = interview.form.year, interview.last and interview.last.year
    waiting = interview.unconfirmed[:1]
    is_first = waiting == (FIRST,) and interview.at == FIRST
    is_plain = year == last and not interview.declared
    if year is None or not is_first or is_plain:
        return ""
    return origin_text(interview).year.format(year=year, last=last)


def cells_text(interview: Interview, keys: Iterable[Address]) -> str:
    """Cells by what they are called and what they hold, on one line."""
    steps = {step.key: step for step in interview.steps}
    return Wording.CELLS_AND.join(
        Wording.CARRIED_CELL.format(
            label=label(interview, steps[key]),
            value=cut(one_line(show(get(interview.form, key))), SHORT_VALUE),
        )
        for key in keys
    )
