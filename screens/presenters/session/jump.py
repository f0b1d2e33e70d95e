"""A jump to a question out of its turn, and when one is back where one was."""

from enum import Enum, auto
from typing import Final

from screens.presenters.row import BEGINNING, ListSpot
from wizard.address import Address, row_cell
from wizard.frozen import frozen
from wizard.interview.interview import Interview

SCORED: Final = ("target", "operator", "unit", "actual", "weight")
"""The cells of a row that its score follows."""

TARGET: Final = ("target", "operator", "unit")
"""The cells of a row that say what was wanted."""


class Returns(Enum):
    """When a jump leads back."""

    ANSWERED = auto()
    """As soon as the question is answered."""
    FILLED = auto()
    """Once no question that waits comes next."""
    BY_KEY = auto()
    """Only when a person goes back."""


@frozen
class Jump:
    """The place that was left, and what was open over it."""

    came_from: Address
    to: Address
    returns: Returns
    list: str = ""
    """The list to show again, by its name; blank where the question was left itself."""
    spot: ListSpot = BEGINNING
    """Where one stood in it."""
    mends: bool = False
    """Whether something was wrong or doubtful there."""
    is_done: bool = False
    """Whether something was changed there already, by a key and without an answer."""

    errors: int = 0
    """How many errors the form had when one left."""

    def is_over(self, answered: Address, now: Interview) -> bool:
        """Whether one is to be back, now that a question was answered."""
        if self.returns is Returns.FILLED:
            return now.step is None or not now.is_open(now.step)
        return self.returns is Returns.ANSWERED and answered == self.to


def mending(now: Interview, cell: Address) -> Returns:
    """When a jump to a cell leads back: mending at once, filling in when that is done.

    What is blank is filled in together with what is blank behind it.
    """
    there = now.go(cell)
    is_blank = there.step is None or there.step.begins or not there.prefill
    return Returns.FILLED if is_blank else Returns.ANSWERED


def mending_next(now: Interview, cell: Address) -> Returns:
    """The same of a jump to what is wrong next: a row that is begun is gone on from."""
    step = now.go(cell).step
    return Returns.BY_KEY if step and step.begins else mending(now, cell)


def looking(now: Interview, cell: Address) -> Returns:
    """The same of a jump by which one goes about: filling in goes on from there."""
    is_mended = mending(now, cell) is Returns.ANSWERED
    return Returns.ANSWERED if is_mended else Returns.BY_KEY


def follow_up(before: Interview, now: Interview) -> Address | None:
    """The cell of its row that an answer leaves to be asked for; None where none is.

    A target that the result cannot be compared with asks for the result; that, or
    whatever else has emptied the score, for the score; and what has cost points, or
    missed the target, for the reason.
    """
    row, cell = before.at.row, before.at
    if row is None or row >= len(now.form.indicators):
        return None
    result, score, reason = (row_cell(row, f) for f in ("actual", "score", "deviation"))
    is_changed = now.form != before.form
    if cell.field in TARGET and is_changed and now.contradicts(result):
        return result
    had, has = (moment.form.indicators[row].score for moment in (before, now))
    is_due = cell != score and (had is not None or cell == result)
    if is_due and has is None and now.has(score):
        return score
    is_asked = is_changed and cell != reason and now.lacks_reason(reason)
    return reason if is_asked and now.has(reason) else None
