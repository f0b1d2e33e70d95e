"""The line to go on with, as somebody would type it."""

import re
import shlex
from collections.abc import Sequence
from typing import Final

from screens.output import one_line
from screens.presenters.review.review_wording import ReviewSays

_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+")
"""Words that no shell takes for anything else."""

LONGEST: Final = 300
"""Characters of a line that somebody types; a longer one came from a pattern."""

RESUME: Final = "--resume"
LAST: Final = "--"
"""What stands behind all options, where somebody writes it."""


def line_to_go_on(words: Sequence[str]) -> str:
    """The command of a review that was stopped, and --resume; in words where long."""
    known = [word for word in words if word != RESUME]
    end = known.index(LAST) if LAST in known else len(known)
    line = " ".join(map(_typed, (*known[:end], RESUME, *known[end:])))
    is_short = len(line) <= LONGEST and one_line(line) == line
    return ReviewSays.GO_ON.format(words=line) if is_short else ReviewSays.GO_ON_SAME


def _typed(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else shlex.quote(word)
