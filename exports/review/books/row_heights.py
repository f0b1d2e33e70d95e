"""How high the rows of a sheet must be: what opens them does not always grow them."""

import re
from collections.abc import Iterable
from typing import Final

LINE: Final = 14
"""The height of a line, in points."""
MOST_LINES: Final = 12
"""Lines of a row; the rest of a longer text is there when one looks into the cell."""

_RUNS: Final = re.compile(r"[!-~]+ *|[^!-~]+")
"""What is broken within only where no line holds it, and what is broken anywhere."""


def row_height(cells: Iterable[tuple[str, int]]) -> int:
    """High enough for the longest of some texts, each in a column so wide; in points.

    A width is in characters of ASCII; a Chinese one takes two.
    """
    most = max((lines_of(*each) for each in cells), default=1)
    return LINE * min(most, MOST_LINES) + 2


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column that is so wide."""
    room = max(width - 1, 1)
    return max(1, sum(_lines(each, room) for each in text.split("\n")))


def _lines(text: str, room: int) -> int:
    if _wide(text) <= room:
        return 1
    count, used = 1, 0
    for run in _RUNS.findall(text):
        wide, shown, most = _wide(run), _wide(run.rstrip()), room
        if not run.isascii():  # no character is broken in two
            most = max(room - room % 2, 2)
        elif used and used + shown > room >= shown:
            count, used = count + 1, 0
        if used + shown > most:
            more = -(-(used + shown) // most) - 1
            count, used = count + more, used - more * most
        used = min(used + wide, room)
    return count


def _wide(text: str) -> int:
    """How many characters of ASCII a text is wide: as many as bytes of an old text."""
    return len(text.encode("gb18030", "replace"))
