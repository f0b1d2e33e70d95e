"""A draft that is only looked at, as its answers."""

from screens.presenters.lists import Row
from screens.presenters.review import review_rows
from wizard.drafts.store import Seen
from wizard.editions.library import edition
from wizard.interview.interview import Interview


def seen_rows(seen: Seen) -> tuple[Row, ...]:
    """Every answer as it was at the last save."""
    version = edition(seen.form.edition)
    marks = (seen.carried, None, seen.confirmed)
    at_rest = Interview.resume(version, seen.form, seen.at, *marks)
    return review_rows(at_rest)
