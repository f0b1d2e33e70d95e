"""Lines of the screen by their cells: the character in each, and how it looks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import get_character_cell_size

from screens.terminal.sanitise import safe

UNKNOWN: Final = "\ud800"
"""What is known of a cell of which nothing is: no text has such a character."""

_KNOWN: Final = re.compile(f"[^{UNKNOWN}]+")

HALF: Final = "\0"
"""The second cell of a character that takes two."""

DEFAULT: Final = " "
"""The look of text without a style, among those that are one character each."""

NEAR: Final = 8
"""Cells that are the same between two changes of a line, below which they are drawn as
one: to move the cursor takes as many bytes."""


class LineCells(NamedTuple):
    """Cells beside each other: their characters, and their looks by one each."""

    text: str
    looks: str

    @classmethod
    def blank(cls, count: int) -> "LineCells":
        """So many cells in which nothing stands."""
        return cls(" " * count, DEFAULT * count)

    @classmethod
    def unknown(cls, count: int) -> "LineCells":
        """So many cells in which anything may stand."""
        return cls(UNKNOWN * count, DEFAULT * count)

    @property
    def width(self) -> int:
        """The cells without the blank ones behind the last that is not."""
        text = len(self.text.rstrip(" "))
        return max(text, len(self.looks.rstrip(DEFAULT)))

    def part(self, start: int, end: int) -> "LineCells":
        """These cells of it, from 0."""
        return LineCells(self.text[start:end], self.looks[start:end])

    def with_part(self, start: int, new: "LineCells") -> "LineCells":
        """It with other cells from there on; what a half is left of is unknown."""
        end = start + len(new.text)
        before, behind = self.text[:start], self.text[end:]
        if self.text[start : start + 1] == HALF:
            before = before[:-1] + UNKNOWN
        if behind[:1] == HALF:
            behind = UNKNOWN + behind[1:]
        looks = self.looks[:start] + new.looks + self.looks[end:]
        return LineCells(before + new.text + behind, looks)


def changes(old: LineCells, new: LineCells) -> Iterator[tuple[int, int]]:
    """The stretches of cells that differ; none divides a character of two.

    Cells of which nothing is known are in none.
    """
    if UNKNOWN not in new.text:
        yield from _changes(old, new)
        return
    for known in _KNOWN.finditer(new.text):
        start, end = known.span()
        found = _changes(old.part(start, end), new.part(start, end))
        yield from ((start + first, start + last) for first, last in found)


def _changes(old: LineCells, new: LineCells) -> Iterator[tuple[int, int]]:
    if old == new:
        return
    pairs = zip(old.text, new.text, old.looks, new.looks, strict=True)
    differing = [n for n, (a, b, c, d) in enumerate(pairs) if a != b or c != d]
    first = last = differing[0]
    for place in [*differing[1:], len(new.text) + NEAR]:
        if place - last < NEAR:
            last = place
            continue
        yield _whole(old.text, new.text, first, last + 1)
        first = last = place


def _whole(old: str, new: str, first: int, end: int) -> tuple[int, int]:
    """The stretch with the other halves of characters at its ends."""
    while first and HALF in (old[first], new[first]):
        first -= 1
    while end < len(new) and HALF in (old[end], new[end]):
        end += 1
    return first, end


@lru_cache(maxsize=4096)
def spread(text: str) -> str | None:
    """The text with a mark behind each character of two cells, nothing unsafe in it.

    None where one has no cell of its own.
    """
    shown = safe(text)
    if shown.isascii():
        return shown
    widths = [get_character_cell_size(character) for character in shown]
    if 0 in widths:
        return None
    pairs = zip(shown, widths, strict=True)
    return "".join(each + HALF if width > 1 else each for each, width in pairs)
