"""The styles of what is drawn, each known by one character: its look."""

import re
from typing import Final

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from screens.terminal.screen_cells import DEFAULT, LineCells, spread

_STYLE: Final = re.compile(r"\x1b\[([0-9;]*)m")

_DEFAULTS: Final = frozenset({"39", "49"})
"""Colours that text has anyway."""

_PALETTE: Final = frozenset({"38", "48"})
"""Colours by number, which is another parameter."""

_UNSEEN_ON_BLANKS: Final = frozenset({"1", "2"})
"""Styles that a blank looks the same in."""


class Styles:
    """Gives each style its character, and each of these what a terminal is told."""

    def __init__(self) -> None:
        self._looks: dict[Style | None, str] = {None: DEFAULT}
        self._known: dict[str, str] = {"": DEFAULT}
        self._parameters: dict[str, str] = {DEFAULT: ""}

    def parameters(self, look: str) -> str:
        """The parameters of SGR (ECMA-48); blank for text without a style."""
        return self._parameters[look]

    def cells(self, strip: Strip, console: Console) -> LineCells | None:
        """A strip cell by cell; None where a mark has no cell of its own."""
        texts, looks = [], []
        for segment in strip:
            if segment.control:
                continue
            cells = spread(segment.text)
            if cells is None:
                return None
            look = self._look(segment.style, console)
            texts.append(cells)
            looks.append(self._on(cells, look))
        return LineCells("".join(texts), "".join(looks))

    def _on(self, cells: str, look: str) -> str:
        """A look on each cell, but for blanks at the end where it is not seen."""
        if {*self._parameters[look].split(";")} <= _UNSEEN_ON_BLANKS:
            return (look * len(cells.rstrip(" "))).ljust(len(cells), DEFAULT)
        return look * len(cells)

    def _look(self, style: Style | None, console: Console) -> str:
        if style not in self._looks:
            drawn = Strip([Segment("x", style)]).render(console)
            told = ";".join(_STYLE.findall(drawn)[:1])
            self._looks[style] = self._look_of(_needed(told))
        return self._looks[style]

    def _look_of(self, told: str) -> str:
        if told not in self._known:
            look = chr(ord(DEFAULT) + len(self._known))
            self._known[told], self._parameters[look] = look, told
        return self._known[told]


def _needed(told: str) -> str:
    """Parameters without the colours that text has anyway."""
    named = told.split(";")
    unneeded = frozenset() if _PALETTE & {*named} else _DEFAULTS
    return ";".join(name for name in named if name not in unneeded)
