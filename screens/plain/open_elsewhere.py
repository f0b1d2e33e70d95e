"""A draft that cannot be worked on here: what can be done with it line by line."""

import sys

from screens.output import out
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
    out(PlainWording.TAKE if closed.question else PlainWording.LOOK)
    chosen = sys.stdin.readline().strip()
    if chosen == TAKE and closed.question:
        return store.take_over(id)
    if chosen == LOOK:
        seen = store.look(id)
        out(Wording.LOOKING.format(name=name_of(seen.form)))
        for row in read_only_rows(seen):
            out(row.text)
    return None
