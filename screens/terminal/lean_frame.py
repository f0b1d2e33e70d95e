"""What Textual draws, in as few bytes as draw the same: for slow lines.

A new screen is painted two or three times within a moment, every line up to the edge,
and another height of one part paints all of it again. Here it is known what stands in
each cell: only those that change are drawn, lines that move are moved by the terminal.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from screens.terminal.pen import Pen, drawn
from screens.terminal.sanitise import safe
from screens.terminal.screen_cells import UNKNOWN, LineCells
from screens.terminal.shift import likely_shifts, scroll
from screens.terminal.styles import Styles

SAME_SECONDS: Final = 0.5
"""Seconds that another screen trusts what has been drawn; later, it is all drawn over:
meanwhile somebody may have written there, such as a message to all."""

MANY_BYTES: Final = 500
"""Bytes from which on it is looked for another way to draw the same."""

MOST_SHIFTS: Final = 3
"""Shifts of one drawing."""

CLEAR: Final = "\x1b[H\x1b[J"


class LinePiece(NamedTuple):
    """A part of a line, where it begins, from 0."""

    line: int
    column: int
    strip: Strip


class LeanFrame:
    """Draws pieces; it knows what stands on the screen, by cells."""

    def __init__(self) -> None:
        self._shown: tuple[LineCells, ...] = ()
        """The lines as they stand there."""
        self._wanted: list[LineCells] = []
        """The lines as they are to be."""
        self._size = 0, 0
        self._styles = Styles()
        self._drawn = 0.0
        """When something was drawn last."""
        self.is_held = False
        """Whether what is to be drawn is kept: more is about to come."""

    def forget(self) -> None:
        """What is on the screen is not known any more, and all will be drawn anew.

        What was kept until now is dropped: it was for the screen that there was.
        """
        self._size = 0, 0
        self._shown, self._wanted = (), []

    def begin_screen(self, now: float) -> None:
        """Another screen is drawn from now on, at this time in seconds."""
        if now - self._drawn > SAME_SECONDS:
            self.forget()

    def draw(
        self,
        pieces: Iterable[LinePiece],
        console: Console,
        size: tuple[int, int],
        now: float,
    ) -> str:
        """What draws these pieces on columns and lines, at this time in seconds.

        What lies outside, drawn for a larger window, is left out.
        """
        if size != self._size:
            self._size = size
            self._shown = (LineCells.unknown(size[0]),) * size[1]
            self._wanted = [*self._shown]
        self._drawn = now
        inside = (piece for piece in pieces if piece.line < size[1])
        if plain := [*self._unknown(inside, console)]:
            return self._with_plain(plain, console)
        return "" if self.is_held else self.rest()

    def rest(self) -> str:
        """What is to be drawn yet."""
        found = self._shortest(self._shown, self._wanted)
        self._shown = tuple(self._wanted)
        return found

    def _unknown(
        self, pieces: Iterable[LinePiece], console: Console
    ) -> Iterator[LinePiece]:
        """The pieces of lines that cannot be known by cells; the others are put in."""
        lines: dict[int, list[tuple[LinePiece, LineCells | None]]] = {}
        for piece in pieces:
            cells = self._styles.cells(piece.strip, console)
            lines.setdefault(piece.line, []).append((piece, cells))
        for number, line in lines.items():
            if all(self._fits(piece, cells) for piece, cells in line):
                for piece, cells in line:
                    self._put(piece, cells or LineCells.blank(0))
            else:
                self._wanted[number] = LineCells.unknown(self._size[0])
                yield from (piece for piece, _ in line)

    def _fits(self, piece: LinePiece, cells: LineCells | None) -> bool:
        return cells is not None and piece.column + len(cells.text) <= self._size[0]

    def _put(self, piece: LinePiece, cells: LineCells) -> None:
        line, end = self._wanted[piece.line], piece.column + len(cells.text)
        if line.part(piece.column, end) != cells:
            self._wanted[piece.line] = line.with_part(piece.column, cells)

    def _with_plain(self, plain: Sequence[LinePiece], console: Console) -> str:
        """The lines that are known cell by cell, and pieces of others whole."""
        pen = Pen(self._styles)
        for number, (old, new) in enumerate(
            zip(self._shown, self._wanted, strict=True)
        ):
            pen.line(number, old, new)
        self._shown = tuple(self._wanted)
        for line, column, strip in plain:
            pen.put(line, column, as_text(strip).render(console))
        return pen.finish()

    def _shortest(self, before: Sequence[LineCells], after: Sequence[LineCells]) -> str:
        """What makes these lines of those, in the shortest way that is found."""
        scrolled = scroll(before, after)
        if scrolled is not None:
            return scrolled.order + self._shortest(scrolled.of(before), after)
        found = drawn(before, after, self._styles)
        if len(found) < MANY_BYTES:
            return found
        return min((found, *self._other_ways(before, after, found)), key=_bytes)

    def _other_ways(
        self, before: Sequence[LineCells], after: Sequence[LineCells], found: str
    ) -> Iterator[str]:
        """On a screen that was cleared; and after some of its lines were moved."""
        if not any(UNKNOWN in line.text for line in after):
            blank = (LineCells.blank(self._size[0]),) * self._size[1]
            yield CLEAR + drawn(blank, after, self._styles)
        orders = ""
        for _ in range(MOST_SHIFTS):
            tried = [
                (shift.order, moved, drawn(moved, after, self._styles))
                for shift in likely_shifts(before, after)
                for moved in [shift.of(before)]
            ]
            best = min(tried, key=lambda way: _bytes(way[0] + way[2]), default=None)
            if best is None or _bytes(best[0] + best[2]) >= _bytes(found):
                return
            order, before, found = best
            orders += order
            yield orders + found


def as_text(strip: Strip) -> Strip:
    """The strip with nothing in its text that a terminal would obey."""
    return Strip(
        Segment(safe(segment.text), segment.style)
        for segment in strip
        if not segment.control
    )


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
