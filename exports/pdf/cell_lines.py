"""Characters of a PDF into the text of a cell: wrapped lines are one again."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from exports.pdf.drawn.page_device import Character

GAP: Final = 1
"""Widths of a character from which a gap within a line is a blank."""
_CLOSING: Final = frozenset("，。、；：？！）》”\u2019】〉」』〕…,.;:?!)%")
"""Signs that no line begins with: what is before them goes to the next line, too."""
_OPENING: Final = frozenset("（《“\u2018【〈「『〔(")
"""Signs that no line ends with."""


class CellLine(NamedTuple):
    """A line of text, and where it begins and ends."""

    text: str
    left: int
    right: int
    top: int
    bottom: int
    widest: int
    """The width of its widest character."""
    first: int
    """The width of what could not be parted from its first character."""

    @property
    def height(self) -> int:
        """How high its characters are."""
        return self.bottom - self.top

    @property
    def middle(self) -> int:
        """How far its middle is from the top of the page."""
        return (self.top + self.bottom) // 2


def lines_of(characters: Iterable[Character]) -> list[CellLine]:
    """The characters in lines, from the top."""
    return [line_of(row) for row in rows_in(characters)]


def rows_in(characters: Iterable[Character]) -> list[list[Character]]:
    """The characters of each line from the left, from the top."""
    rows = list[list[Character]]()
    tall: Character | None = None
    for char in sorted(characters, key=lambda char: (char.middle[1], char.left)):
        if tall is not None and _is_beside(tall, char):
            rows[-1].append(char)
            tall = max(tall, char, key=_height)
        else:
            rows.append([char])
            tall = char
    return [sorted(row, key=lambda char: char.left) for row in rows]


def text_of(lines: Sequence[CellLine], left: int, right: int) -> str:
    """The text of a cell between these edges.

    A line end is kept where there was room for more: it was meant. Where there was
    none, the line was wrapped, and there is nothing between two Chinese characters.
    """
    text = ""
    for number, line in enumerate(lines):
        text += line.text
        after = lines[number + 1] if number + 1 < len(lines) else None
        if after is not None:
            text += _between(line, after, _room(lines, left, right))
    return text


def _room(lines: Sequence[CellLine], left: int, right: int) -> int:
    """How wide a line of the cell can be: as the widest, or within its margins."""
    margin = min(min(line.left for line in lines) - left, (right - left) // 4)
    return max(
        max(line.right - line.left for line in lines), right - left - 2 * max(margin, 0)
    )


def _between(line: CellLine, after: CellLine, room: int) -> str:
    free = room - (line.right - line.left)
    if free > after.first + max(line.widest, after.widest) * 3 // 2:
        return "\n"
    ends, begins = line.text[-1:], after.text[:1]
    is_latin = (
        ends.isascii() and begins.isascii() and ends.isalpha() and begins.isalpha()
    )
    return " " if is_latin else ""


def _height(char: Character) -> int:
    return char.bottom - char.top


def _is_beside(tall: Character, char: Character) -> bool:
    """Whether a character stands on the line of the tallest, as a raised one does."""
    shared = min(tall.bottom, char.bottom) - max(tall.top, char.top)
    return 2 * shared > min(_height(tall), _height(char))


def line_of(row: Sequence[Character]) -> CellLine:
    """The line that these characters are."""
    text, last = "", None
    for char in row:
        if last is not None and _is_gap(last, char):
            text += " "
        text, last = text + char.text, char
    seen = [char for char in row if char.text.strip()] or list(row)
    held = takewhile(lambda pair: _holds(pair[0].text, pair[1].text), pairwise(seen))
    whole = [seen[0], *(after for _, after in held)]
    return CellLine(
        text,
        seen[0].left,
        seen[-1].right,
        min(char.top for char in row),
        max(char.bottom for char in row),
        max(char.right - char.left for char in seen),
        whole[-1].right - whole[0].left,
    )


def _is_gap(last: Character, char: Character) -> bool:
    """Whether there is a blank between two characters that nobody typed as one."""
    if not last.text.strip() or not char.text.strip():
        return False
    height = min(last.bottom - last.top, char.bottom - char.top)
    return char.left - last.right > GAP * height


def _holds(before: str, after: str) -> bool:
    """Whether no line is broken between two characters."""
    if before in _OPENING or after in _CLOSING:
        return True
    return not _is_wide(before) and not _is_wide(after)


def _is_wide(text: str) -> bool:
    return unicodedata.east_asian_width(text[:1] or " ") in "WF"
