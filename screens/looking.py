"""A draft that is only looked at, as its answers."""

from screens.review import review_rows
from screens.views import Row
from wizard.interview import Interview
from wizard.shelf import edition
from wizard.store import Seen


def seen_rows(seen: Seen) -> tuple[Row, ...]:
    """Every answer as it was at the last save."""
    version = edition(seen.form.edition)
    marks = (seen.carried, None, seen.confirmed)
    at_rest = Interview.resume(version, seen.form, seen.at, *marks)
    return review_rows(at_rest)
