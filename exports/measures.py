"""The measures of the paper, in twips: twentieths of a point."""

from typing import Final

from wizard.editions.layout import Paper


def twips(mm: int) -> int:
    """Twentieths of a point, of which an inch of 25.4 mm has 1,440."""
    return (mm * 14400 + 127) // 254


EM: Final = 180
"""A character of the body, 9 points."""

LINE: Final = 230
"""A line of the body, as styles.xml has it."""

TITLES: Final = 560 + 60 + 320 + 100
"""The two lines above the table and the room below each, as styles.xml has them."""

ROW: Final = twips(6)
"""The least height of a row."""

SIDE: Final = 40
EDGE: Final = 20
"""What a cell leaves free at either side of its text, and above and below it."""

RULE: Final = 10
"""The thickness of a line of the table, half a point."""

LEAST: Final = 20
"""The height of a paragraph that ends or parts something and is not to be seen."""

MARGINS: Final = {
    "top": twips(17),
    "bottom": twips(14),
    "header": twips(10),
    "footer": twips(10),
    "gutter": 0,
}
"""Those at the sides are what the table leaves."""

_A4: Final = (twips(210), twips(297))


def size(paper: Paper) -> tuple[int, int]:
    """The width and the height of a page."""
    width, height = sorted(_A4, reverse=paper.orientation == "landscape")
    return width, height


def room(paper: Paper) -> int:
    """The height that the margins leave."""
    return size(paper)[1] - MARGINS["top"] - MARGINS["bottom"]
