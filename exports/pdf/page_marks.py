"""What is drawn on a page of a PDF: its characters and its ruling lines, in twips."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from exports.pdf.page_device import TWIPS, Character, PageDevice
from wizard.frozen import frozen

THIN: Final = 3 * TWIPS
"""What is not thicker than this is a line, however it was drawn."""


class RulingLine(NamedTuple):
    """A ruling line: where it is across its direction, and from where to where."""

    at: int
    start: int
    end: int


@frozen
class PageMarks:
    """What is drawn on a page."""

    number: int
    height: int
    characters: tuple[Character, ...]
    across: tuple[RulingLine, ...]
    """Lines from left to right, `at` their height."""
    down: tuple[RulingLine, ...]
    """Lines from top to bottom, `at` their distance from the left."""
    has_pictures: bool


def marks_of(drawn: PageDevice, number: int) -> PageMarks:
    """What is drawn on a page.

    A box that is filled alone is a line where it is thin, else the colour behind cells.
    """
    across, down = list[RulingLine](), list[RulingLine]()
    for left, right, top, bottom, _ in drawn.boxes:
        if bottom - top <= THIN:
            across.append(RulingLine((top + bottom) // 2, left, right))
        if right - left <= THIN:
            down.append(RulingLine((left + right) // 2, top, bottom))
    return PageMarks(
        number,
        drawn.height,
        tuple(_characters(drawn.characters, drawn.height)),
        tuple(across),
        tuple(down),
        drawn.has_pictures,
    )


def _characters(drawn: Iterable[Character], height: int) -> Iterator[Character]:
    """The characters of a page; one that is drawn twice for boldness is one.

    What is drawn beside the page, as of a cell that goes on from the page before, is
    not seen.
    """
    seen = set[tuple[str, int, int]]()
    for char in drawn:
        if not 0 <= char.top + char.bottom <= 2 * height:
            continue
        place = char.text, char.left // TWIPS, char.top // TWIPS
        beside = ((place[0], place[1] + dx, place[2]) for dx in (-1, 0, 1))
        is_twice = place[0].strip() and any(each in seen for each in beside)
        seen.add(place)
        if not is_twice:
            yield char
