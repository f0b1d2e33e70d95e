"""The actions on the row of an indicator, for both front ends."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from screens.presenters.labels import label
from screens.presenters.lists.row_wording import RowWording
from screens.wording import Wording
from wizard.frozen import frozen
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.interview.transfer.rearrangement import (
    Rearranged,
    duplicated,
    lacking,
    moved,
    recategorised,
    spread,
    spread_all,
    topped_up,
    trimmed_down,
)
from wizard.numbers import trimmed
from wizard.wording import Says

MOST_ROWS: Final = 6
"""Rows that are told one by one; of more, how many they are."""


@frozen
class RowAction:
    """One thing that can be done now, and the moment after it."""

    key: str
    text: str
    moment: Interview
    """The moment itself where nothing is changed by it."""

    def said(self, now: Interview) -> str:
        """What is said once it is done."""
        return RowWording.SAME if self.moment is now else self.moment.echo


@frozen
class RowCommand:
    """A way to rearrange the rows around one of them."""

    change: Callable[[Interview, int], Rearranged | None]
    """None where it cannot be done now."""
    offer: str
    done: str


ROW_COMMANDS: Final[Mapping[str, RowCommand]] = {
    "up": RowCommand(
        lambda now, row: moved(now.form, row, -1), Wording.CHOICE_UP, Wording.ROW_MOVED
    ),
    "down": RowCommand(
        lambda now, row: moved(now.form, row, 1), Wording.CHOICE_DOWN, Wording.ROW_MOVED
    ),
    "copy": RowCommand(
        lambda now, row: duplicated(now.form, row),
        Wording.CHOICE_COPY,
        Wording.ROW_COPIED,
    ),
    "top-up": RowCommand(
        lambda now, row: topped_up(now.form, row, now.edition),
        Wording.CHOICE_TOP_UP,
        Wording.ROW_TOPPED_UP,
    ),
    "trim": RowCommand(
        lambda now, row: trimmed_down(now.form, row, now.edition),
        Wording.CHOICE_TRIM,
        Wording.ROW_TRIMMED,
    ),
    "spread": RowCommand(
        lambda now, row: spread(now.form, row, now.edition),
        Wording.CHOICE_SPREAD,
        Wording.ROW_SPREAD,
    ),
    "spread-all": RowCommand(
        lambda now, row: spread_all(now.form, row, now.edition),
        Wording.CHOICE_SPREAD_ALL,
        Wording.ALL_SPREAD,
    ),
}
"""What can be done with a row, besides deleting it and moving it to a category.

What gives out points comes last: it is not done by Enter alone.
"""


def no_row_text(now: Interview, key: str) -> str:
    """Why nothing can be done with a row here; `key` is what is pressed for it."""
    step = now.step
    if step is not None and step.begins:
        return RowWording.NOT_YET.format(key=key)
    cell = "" if step is None else label(now, step)
    return RowWording.NO_ROW.format(cell=cell)


def row_actions(now: Interview) -> tuple[RowAction, ...]:
    """The actions on the row of the current question."""
    row = now.at.row
    if row is None:
        return ()
    changes = ((key, act, act.change(now, row)) for key, act in ROW_COMMANDS.items())
    return tuple(
        RowAction(key, _offer(act, now, row), _rearranged(now, change, act.done))
        for key, act, change in changes
        if change is not None
    )


def _rearranged(now: Interview, change: Rearranged, done: str) -> Interview:
    """The moment after it, which says when it has changed 得分 as well.

    Where it changes nothing, the moment itself.
    """
    moment = now.rearrange(change, done)
    if moment.form == now.form:
        return now
    scores = [row.score for row in now.form.indicators]
    moved = [
        (row.score, number)
        for number, row in enumerate(moment.form.indicators)
        if (was := change.places[number]) is not None and row.score != scores[was]
    ]
    match moved:
        case []:
            return moment
        case [(score, change.row)]:
            says = RowWording.SCORE_TOO.format(score=show(score))
        case _:
            says = _scores_too([number + 1 for _, number in moved])
    return now.rearrange(change, done + says)


def _scores_too(rows: Sequence[int]) -> str:
    """Which rows have another score now, by their numbers on paper."""
    if len(rows) > MOST_ROWS:
        return RowWording.SCORES_OF_MANY.format(count=len(rows))
    numbers = Says.LIST_COMMA.join(map(str, rows))
    return RowWording.SCORES_TOO.format(rows=numbers)


def to_categories(now: Interview) -> tuple[RowAction, ...]:
    """The row in each of the other categories."""
    row = now.at.row
    if row is None:
        return ()
    present = now.form.indicators[row].category
    others = (word for word in now.edition.categories if word != present)
    return tuple(RowAction(word, word, _to(now, row, word)) for word in others)


def _to(now: Interview, row: int, category: str) -> Interview:
    change = recategorised(now.form, row, category, now.edition)
    return now.rearrange(change, Wording.ROW_MOVED_TO.format(category=category))


def _offer(act: RowCommand, now: Interview, row: int) -> str:
    """How an act is offered, with the numbers that it is about."""
    group = now.edition.group_of(now.form.indicators[row].category)
    left, missing = now.ledger.left, lacking(now.form, row, now.edition)
    gaps = {
        "group": group.name,
        "points": trimmed(group.points),
        "left": trimmed(abs(missing)),
        "of": group.name if missing != left else "",
    }
    return act.offer.format(**gaps)
