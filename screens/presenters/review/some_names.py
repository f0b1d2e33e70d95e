"""A sentence's worth of many names."""

from collections.abc import Sequence
from typing import Final

from screens.presenters.review.review_wording import ReviewSays

MOST_NAMED: Final = 3
"""Files that a sentence names."""


def some_names(names: Sequence[str]) -> str:
    """The first few names, and how many there are where there are more."""
    some = ReviewSays.BETWEEN.join(names[:MOST_NAMED])
    more = ReviewSays.AND_MORE.format(count=len(names))
    return some if len(names) <= MOST_NAMED else f"{some}{more}"
