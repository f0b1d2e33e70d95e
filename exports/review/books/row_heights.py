"""How high the rows of a sheet must be: what opens them does not always grow them."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import east_asian_width

LINE: Final = 14
"""The height of a line, in points."""
MOST_LINES: Final = 12
"""Lines of a row; the rest of a longer text is there when one looks into the cell."""

_UNBROKEN: Final = re.compile(r"\S?[!-~]+\s*|\S\s*")
"""What stands on one line: a run of ASCII with the character before it."""


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
    for part in _UNBROKEN.findall(text):
        wide, shown = _wide(part), _wide(part.rstrip())
        if used and used + shown > room:
            count, used = count + 1, 0
        more, used = divmod(used + wide, room) if shown > room else (0, used + wide)
        count += more
    return count


def _wide(text: str) -> int:
    """How many characters of ASCII a text is wide."""
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)
