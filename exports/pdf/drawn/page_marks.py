"""What is drawn on a page of a PDF: its characters and its ruling lines, in twips."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from exports.pdf.drawn.page_device import TWIPS, Character, DrawnBox, PageDevice
from exports.pdf.drawn.text_places import TextPlaces, along_between, text_places
from wizard.frozen import frozen

THIN: Final = 3 * TWIPS
"""What is not thicker than this is a line, however it was drawn."""
THICK: Final = 13 * TWIPS // 2
"""What is not thicker than this may be one; Word's thickest is 6 pt."""


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
    texts: TextPlaces
    """Where these are."""
    across: tuple[RulingLine, ...]
    """Lines from left to right, `at` their height."""
    down: tuple[RulingLine, ...]
    """Lines from top to bottom, `at` their distance from the left."""
    has_pictures: bool
    shades: tuple[DrawnBox, ...] = ()
    """Boxes of colour that are no lines."""
    thickest: int = 0
    """How thick a line is that was drawn as a box of colour."""


def marks_of(drawn: PageDevice, number: int) -> PageMarks:
    """What is drawn on a page."""
    characters = tuple(_characters(drawn.characters, drawn.height))
    texts = text_places(characters)
    filled = [each for each in drawn.boxes if each.is_filled]
    across = [(b.top, b.bottom, b.left, b.right, b.is_filled) for b in drawn.boxes]
    down = [(b.left, b.right, b.top, b.bottom, b.is_filled) for b in drawn.boxes]
    return PageMarks(
        number,
        drawn.height,
        characters,
        texts,
        tuple(_lines(across, texts.by_height)),
        tuple(_lines(down, texts.by_distance)),
        drawn.has_pictures,
        tuple(each for each in filled if each.thickness > THICK),
        max((t for each in filled if (t := each.thickness) <= THICK), default=0),
    )


def _lines(
    boxes: Iterable[tuple[int, int, int, int, bool]],
    texts: Sequence[tuple[int, int]],
) -> Iterator[RulingLine]:
    """The boxes that are lines: from where to where across them, then along them.

    A box that is filled alone is a line where it is thin, or somewhat thicker and long
    with no text in it; else it is the colour behind cells.
    """
    for first, last, start, end, is_filled in boxes:
        is_line = last - first <= THIN
        if not is_line and is_filled and last - first <= THICK < end - start:
            within = along_between(texts, first, last)
            is_line = not any(start < place < end for place in within)
        if is_line:
            yield RulingLine((first + last) // 2, start, end)


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
