"""What Textual draws, in as few bytes as draw the same: for slow lines.

A new screen is painted two or three times within a moment, every line up to the edge,
with the terminal's own colours named for every word of it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from rich.cells import get_character_cell_size

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

UNKNOWN: Final = "\ue000"
"""What is known of a cell at first."""

HALF: Final = "\0"
"""The second cell of a character that takes two."""

DEFAULT: Final = " "
"""The look of text without a style, among those that are one character each."""

NEAR: Final = 8
"""Cells that are the same between two changes of a line, below which they are drawn as
one: to move the cursor takes as many bytes."""


class _Line(NamedTuple):
    """The cells of a line: their characters, and their looks by one character each."""

    text: str
    looks: str

    def part(self, start: int, end: int) -> "_Line":
        """These cells of it, from 0."""
        return _Line(self.text[start:end], self.looks[start:end])

    def with_part(self, start: int, new: "_Line") -> "_Line":
        """It with other cells from there on."""
        end = start + len(new.text)
        text = self.text[:start] + new.text + self.text[end:]
        return _Line(text, self.looks[:start] + new.looks + self.looks[end:])


class LeanFrame:
    """Rewrites what is drawn; it knows what has just been drawn, by cells."""

    def __init__(self) -> None:
        self._lines: dict[int, _Line] = {}
        """What is known, by the number of the line from 1."""
        self._since: dict[int, float] = {}
        """Since when a line is known."""
        self._size = 0, 0
        self._looks: dict[str, str] = {"": DEFAULT}
        """The character that a style is known by."""
        self._styles: dict[str, str] = {DEFAULT: ""}
        """The style of such a character."""

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
        is_text = not _TOKEN.sub("", drawn) and "\n" not in drawn
        new = self._cells(drawn) if is_text else None
        if new is None or column - 1 + len(new.text) > self._size[0]:
            self._lines.pop(line, None)
            return part
        return self._line(line, column - 1, new, now)

    def _cells(self, drawn: str) -> _Line | None:
        """What is drawn, cell by cell; None where a mark has no cell of its own."""
        texts, looks = [], []
        for style, text in _runs(drawn):
            cells = _spread(text)
            if cells is None:
                return None
            texts.append(cells)
            looks.append(self._look(style) * len(cells))
        return _Line("".join(texts), "".join(looks))

    def _look(self, style: str) -> str:
        if style not in self._looks:
            look = chr(ord(DEFAULT) + len(self._looks))
            self._looks[style], self._styles[look] = look, style
        return self._looks[style]

    def _line(self, line: int, start: int, new: _Line, now: float) -> str:
        """Part of a line from a cell on; nothing where the same has just been drawn."""
        columns = self._size[0]
        known = self._lines.get(line)
        if known is None or now - self._since[line] > SAME_SECONDS:
            known = _Line(UNKNOWN * columns, DEFAULT * columns)
        self._since[line] = now
        end = start + len(new.text)
        old, after = known.part(start, end), known.with_part(start, new)
        self._lines[line] = after
        if HALF in (known.text[start : start + 1], known.text[end : end + 1]):
            del self._lines[line]  # half of a character is drawn over
            return f"\x1b[{line};{start + 1}H{self._rendered(new)}"
        drawn = []
        for first, last in _changes(old, new):
            text = self._rendered(new.part(first, last))
            is_last = last == len(new.text) and _is_blank(after, end)
            drawn.append(f"\x1b[{line};{start + first + 1}H{_erased(text, is_last)}")
        return "".join(drawn)

    def _rendered(self, cells: _Line) -> str:
        """Each stretch of one style between its beginning and a reset."""
        drawn, place = [], 0
        for look, same in groupby(cells.looks):
            end = place + len(list(same))
            text = cells.text[place:end].replace(HALF, "")
            style, place = self._styles[look], end
            drawn.append(f"\x1b[{style}m{text}\x1b[m" if style else text)
        return "".join(drawn)


def _erased(text: str, is_last: bool) -> str:
    """The text with blanks at its end erased, where that is shorter.

    Where nothing stands behind it is erased to the edge of the screen (EL), else as
    many cells (ECH); the cursor is moved by what is drawn next.
    """
    kept = text.rstrip(" ")
    if is_last and kept != text:
        return f"{kept}\x1b[K"
    blanks = len(text) - len(kept)
    return f"{kept}\x1b[{blanks}X" if blanks > len("\x1b[99X") else text


def _is_blank(line: _Line, start: int) -> bool:
    """Whether nothing stands from a cell on, as far as is known."""
    return not line.text[start:].strip(" ") and not line.looks[start:].strip(DEFAULT)


def _changes(old: _Line, new: _Line) -> Iterator[tuple[int, int]]:
    """The stretches of cells that differ; none divides a character of two."""
    if old == new:
        return
    if old.text.count(UNKNOWN) == len(old.text):
        yield 0, len(new.text)
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
def _spread(text: str) -> str | None:
    """The text with a mark behind each character of two cells.

    None where one has no cell of its own.
    """
    if text.isascii():
        return text
    widths = [get_character_cell_size(character) for character in text]
    if 0 in widths:
        return None
    pairs = zip(text, widths, strict=True)
    return "".join(each + HALF if width > 1 else each for each, width in pairs)


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
