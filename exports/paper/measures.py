"""The measures of the paper, in twips: twentieths of a point."""

from typing import Final, NamedTuple

from wizard.editions.layout import Margins, Paper
from wizard.frozen_fields import types_of


def twips(mm: int) -> int:
    """Twentieths of a point, of which an inch of 25.4 mm has 1,440."""
    return (mm * 14400 + 127) // 254


EM: Final = 180
"""A character of the body, 9 points."""

LINE: Final = 230
"""A line of the body, as styles.xml has it."""

TITLES: Final = 560 + 60 + 320 + 100
"""The two lines above the table and the room below each, as styles.xml has them."""

SIDE: Final = 40
EDGE: Final = 20
"""What a cell leaves free at either side of its text, and above and below it."""

RULE: Final = 10
"""The thickness of a line of the table, half a point."""

LEAST: Final = 20
"""The height of a paragraph that ends or parts something and is not to be seen."""


class Spacing(NamedTuple):
    """How far apart the lines of a table stand, in twips."""

    line: int
    """A line of a cell."""
    around: int
    """What a cell of one line leaves free above and below it, beside EDGE."""

    @property
    def row(self) -> int:
        """The height of a row of one line, in every program: 17 points where usual.

        It is the sum of what stands in the row. A least height (`w:trHeight`, atLeast)
        would not be the same everywhere. One of 17 points was drawn 19.5 high by two
        engines that lay out as Word does, Aspose.Words 26.10 and Spire.Doc 14.9.1: they
        put EDGE and RULE on top. LibreOffice 25.2 drew 17.5, RULE on top, and 7.4 drew
        17 (findings/libreoffice-least-row-heights.sh).
        """
        return self.line + 2 * self.around + 2 * EDGE + RULE


SPACINGS: Final = (
    Spacing(LINE, 30),
    Spacing(LINE, 15),
    Spacing(LINE, 0),
    Spacing(220, 0),
    Spacing(210, 0),
)
"""From the usual one to the tightest that is still read with ease.

Rows give way before lines do. Lines of 10.5 points cut nothing off characters of 9.
"""

MARGINS: Final = {
    "top": twips(17),
    "bottom": twips(14),
    "header": twips(10),
    "footer": twips(10),
    "gutter": 0,
}
"""Those of an edition that sets none; at the sides it is what the table leaves."""

NUMBER_LINE: Final = 360
"""The line of a page number of 14 points, 18 points."""

BELOW: Final = twips(7)
"""From the foot of the text to the page number, as GB/T 9704 has it."""

_A4: Final = (twips(210), twips(297))


def size(paper: Paper) -> tuple[int, int]:
    """The width and the height of a page."""
    width, height = sorted(_A4, reverse=paper.orientation == "landscape")
    return width, height


def margins(paper: Paper) -> dict[str, int]:
    """The margins of a page, and how far from its edges head and foot are."""
    if paper.margins is None:
        side = (size(paper)[0] - twips(paper.width)) // 2
        return {**MARGINS, "left": side, "right": side}
    sides = {name: twips(getattr(paper.margins, name)) for name in types_of(Margins)}
    foot = max(sides["bottom"] - BELOW - NUMBER_LINE, 0)
    return {**MARGINS, **sides, "footer": foot}


def room(paper: Paper) -> int:
    """The height that the margins leave."""
    around = margins(paper)
    return size(paper)[1] - around["top"] - around["bottom"]
