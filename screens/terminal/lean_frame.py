"""What Textual draws, in as few bytes as draw the same: for slow lines.

A new screen is painted two or three times within a moment, every line up to the edge,
with the terminal's own colours named for every word of it.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from rich.cells import cell_len

SAME_SECONDS: Final = 0.5
"""Seconds that a line is known to stand there; later, it is drawn over all the same."""

_MOVE: Final = re.compile(r"\x1b\[(\d+);(\d+)H")
_TOKEN: Final = re.compile(r"\x1b\[([0-9;]*)m|[^\x1b]+")

_MODE: Final = re.compile(r"(?:\x1b\[\?(?:25|1004|2004|2026)[hl]|\x1b\[\?2026\$p)*")
"""What changes nothing that stands there."""

_DEFAULTS: Final = frozenset({"39", "49"})
"""Colours that text has anyway."""

_UNSEEN_ON_BLANKS: Final = frozenset({"1", "2"})
"""Styles that a blank looks the same in."""

_PALETTE: Final = frozenset({"38", "48"})
"""Colours by number, which is another parameter."""

_RESET: Final = ({""}, {"0"})

Run = tuple[str, str]
"""The parameters of a style, and text in it."""


Cell = tuple[str, str]
"""The style and the character of a cell; blank behind one that takes two."""

BLANK: Final = ("", " ")


class LeanFrame:
    """Rewrites what is drawn; it knows what has just been drawn, by cells."""

    def __init__(self) -> None:
        self._lines: dict[int, dict[int, Cell]] = {}
        """Cells that are known, by line and column from 1."""
        self._since: dict[int, float] = {}
        """Since when a line is known."""
        self._size = 0, 0

    def forget(self) -> None:
        """What is on the screen is not known any more."""
        self._lines.clear()

    def lean(self, data: str, size: tuple[int, int], now: float) -> str:
        """The same drawing on columns and lines, at this time in seconds."""
        if size != self._size:
            self._size = size
            self._lines.clear()
        *parts, last = re.split(r"(?=\x1b\[\d+;\d+H)", data)
        drawn = "".join(self._part(part, now) for part in parts)
        return drawn + (last if _MOVE.fullmatch(last) else self._part(last, now))

    def _part(self, part: str, now: float) -> str:
        """What is drawn from one place on, the next part naming its own."""
        place = _MOVE.match(part)
        if place is None:
            if not _MODE.fullmatch(part):
                self._lines.clear()
            return part
        line, column = int(place[1]), int(place[2])
        if line > self._size[1]:
            return ""  # of a larger window: it would be drawn over the last line
        drawn = part[place.end() :].rstrip("\r\n")
        if _TOKEN.sub("", drawn) or "\n" in drawn:
            self._lines.pop(line, None)
            return part
        return self._line(line, column, list(_runs(drawn)), now)

    def _line(self, line: int, column: int, runs: list[Run], now: float) -> str:
        """Part of a line; nothing where the same has just been drawn."""
        if line not in self._lines or now - self._since[line] > SAME_SECONDS:
            self._lines[line] = {}
        self._since[line] = now
        known, new = self._lines[line], dict(enumerate(_cells(runs), column))
        if new.items() <= known.items():
            return ""
        known |= new
        drawn = _rendered(runs)
        behind = range(column + len(new), self._size[0] + 1)
        kept = drawn.rstrip(" ")
        if kept != drawn and all(known.get(at) == BLANK for at in behind):
            drawn = f"{kept}\x1b[K"
        return f"\x1b[{line};{column}H{drawn}"


def _cells(runs: list[Run]) -> list[Cell]:
    """The cells of drawn text; a mark without a cell is with the one before."""
    cells: list[Cell] = []
    for style, text in runs:
        if text.isascii():
            cells += [(style, character) for character in text]
            continue
        for character in text:
            width = cell_len(character)
            if width or not cells:
                cells += [(style, character), (style, "")][:width]
            else:
                cells[-1] = (cells[-1][0], cells[-1][1] + character)
    return cells


def _runs(drawn: str) -> Iterator[Run]:
    """Text by its style, without colours that it has anyway."""
    style = ""
    for token in _TOKEN.finditer(drawn):
        if token[1] is not None:
            named = token[1].split(";")
            is_reset = set(named) in _RESET
            style = "" if is_reset else _joined(style, named)
            continue
        text = token[0]
        blanks = ""
        if style and set(style.split(";")) <= _UNSEEN_ON_BLANKS:
            text, blanks = text.rstrip(" "), text[len(text.rstrip(" ")) :]
        yield from ((s, t) for s, t in ((style, text), ("", blanks)) if t)


def _joined(style: str, named: list[str]) -> str:
    """A style with more of it."""
    unneeded = frozenset() if _PALETTE & {*named} else _DEFAULTS
    return ";".join(filter(None, (style, *(n for n in named if n not in unneeded))))


def _rendered(runs: list[Run]) -> str:
    """Each stretch of one style between its beginning and a reset."""
    drawn = (
        (style, "".join(text for _, text in same))
        for style, same in groupby(runs, itemgetter(0))
    )
    return "".join(f"\x1b[{s}m{text}\x1b[m" if s else text for s, text in drawn)
