"""A draft that cannot be worked on here: what can be done with it line by line."""

import sys

from screens.output import one_line, out
from screens.plain.choice_wording import DraftChoiceText
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.review import read_only_rows
from screens.presenters.names import name_of
from screens.wording import Wording
from wizard.drafts.lock import Closed
from wizard.drafts.store import Draft, Store

TAKE, LOOK = "1", "2"
"""What is written to take the draft over, and to look at it."""


def draft_instead(closed: Closed, id: str, store: Store) -> Draft | None:
    """The draft, taken over; None where it was looked at or left.

    A script is refused: raises Closed.
    """
    if not sys.stdin.isatty():
        raise closed
    out(closed.question or str(closed))
    choices = PlainWording.TAKE if closed.question else PlainWording.LOOK
    out(choices)
    while chosen := sys.stdin.readline():
        match chosen.strip():
            case "":
                return None
            case word if word == TAKE and closed.question:
                return store.take_over(id)
            case word if word == LOOK:
                _show(id, store)
                return None
            case word:
                out(
                    DraftChoiceText.STRANGE.format(
                        typed=one_line(word), choices=choices
                    )
                )
    return None


def _show(id: str, store: Store) -> None:
    """Every answer of the draft, which is not opened for that."""
    seen = store.look(id)
    out(Wording.LOOKING.format(name=name_of(seen.form)))
    for row in read_only_rows(seen):
        out(row.text)
