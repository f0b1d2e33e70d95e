"""The pen: cells become bytes, as few as will do."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from screens.terminal.screen_cells import DEFAULT, HALF, LineCells, changes
from screens.terminal.styles import Styles

RESET: Final = "\x1b[m"

_BLANKS: Final = re.compile(" {14,}")
"""Blanks for which erasing and moving behind them is shorter."""


class Pen:
    """Where the cursor stands and in which style, and what has been drawn so far."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._drawn: list[str] = []
        self._place = -1, -1
        """Line and column from 0; elsewhere at first."""
        self._look = DEFAULT

    def line(self, number: int, old: LineCells, new: LineCells) -> None:
        """Draw a line where it differs; from 0."""
        if old is new or old == new:
            return
        width = new.width
        for first, last in changes(old, new):
            if last > width:
                self._write(number, first, new.part(first, max(width, first)))
                self._erase(number, max(width, first), "\x1b[K")
                return
            self._write(number, first, new.part(first, last))

    def put(self, number: int, start: int, drawn: str) -> None:
        """Draw something as it is given."""
        self._use(DEFAULT)
        self._move(number, start)
        self._drawn.append(drawn)
        self._place = -1, -1

    def finish(self) -> str:
        """All that has been drawn, the style being that of the terminal again."""
        self._use(DEFAULT)
        return "".join(self._drawn)

    def _write(self, number: int, start: int, cells: LineCells) -> None:
        """Cells, long blanks without a style erased."""
        place = 0
        for blanks in _BLANKS.finditer(cells.text):
            first, last = blanks.span()
            if cells.looks[first:last].strip(DEFAULT):
                continue
            self._print(number, start + place, cells.part(place, first))
            self._erase(number, start + first, f"\x1b[{last - first}X")
            place = last
        self._print(number, start + place, cells.part(place, len(cells.text)))

    def _print(self, number: int, start: int, cells: LineCells) -> None:
        if not cells.text:
            return
        self._move(number, start)
        place = 0
        for look, same in groupby(cells.looks):
            end = place + len([*same])
            self._use(look)
            self._drawn.append(cells.text[place:end].replace(HALF, ""))
            place = end
        self._place = number, start + place

    def _erase(self, number: int, start: int, order: str) -> None:
        """Erase from there on; the cursor stays."""
        self._use(DEFAULT)
        self._move(number, start)
        self._drawn.append(order)

    def _move(self, number: int, column: int) -> None:
        if self._place[0] != number:
            self._drawn.append(f"\x1b[{number + 1};{column + 1}H")
        elif self._place[1] != column:
            self._drawn.append(f"\x1b[{column + 1}G")
        self._place = number, column

    def _use(self, look: str) -> None:
        """Go on in another style."""
        if look == self._look:
            return
        told = self._styles.parameters(look)
        reset = "0;" if self._look != DEFAULT else ""
        self._drawn.append(f"\x1b[{reset}{told}m" if told else RESET)
        self._look = look


def drawn(
    before: Sequence[LineCells], after: Sequence[LineCells], styles: Styles
) -> str:
    """What makes these lines of those."""
    pen = Pen(styles)
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        pen.line(number, old, new)
    return pen.finish()
