"""Cells that colour alone tells apart: where it ends is as good as a line.

Only where all text of a table is on colour: of rows with colour and rows without any,
nobody can say where the cells of the latter end.
"""

from collections.abc import Sequence
from typing import Final

from exports.pdf.drawn.page_device import DrawnBox
from exports.pdf.drawn.page_marks import PageMarks, RulingLine
from wizard.frozen import changed

MOST_SHADES: Final = 2_000
"""Boxes of colour of a page."""
LEAST_ON_COLOUR: Final = 2
"""At least one of so many characters of a page is on colour."""


def with_shades(page: PageMarks) -> PageMarks | None:
    """The page with lines where its colours end; None where they make no cells."""
    shades = _cells_among(page.shades)
    if not shades or not _has_text_on(shades, page):
        return None
    return changed(
        page,
        across=tuple(
            RulingLine(at, box.left, box.right)
            for box in shades
            for at in (box.top, box.bottom)
        ),
        down=tuple(
            RulingLine(at, box.top, box.bottom)
            for box in shades
            for at in (box.left, box.right)
        ),
    )


def _cells_among(shades: Sequence[DrawnBox]) -> list[DrawnBox]:
    """The boxes of colour that others are not on, as on that of a page."""
    if len(shades) > MOST_SHADES:
        return []
    own = list(dict.fromkeys(shades))
    middles = [box.middle for box in own]
    return [box for box in own if sum(box.has(*each) for each in middles) == 1]


def _has_text_on(shades: Sequence[DrawnBox], page: PageMarks) -> bool:
    """Whether all text between the colours is on them, and most of the page is."""
    around = DrawnBox(
        min(box.left for box in shades),
        max(box.right for box in shades),
        min(box.top for box in shades),
        max(box.bottom for box in shades),
    )
    seen = [char.middle for char in page.characters if char.text.strip()]
    within = [place for place in seen if around.has(*place)]
    if LEAST_ON_COLOUR * len(within) < len(seen):
        return False
    return all(any(box.has(*place) for box in shades) for place in within)
