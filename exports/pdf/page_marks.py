"""What is drawn on a page of a PDF: its characters and its ruling lines, in twips."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from pdfplumber.page import Page

from wizard.frozen import frozen

TWIPS: Final = 20
"""Twips of a point."""
THIN: Final = 3 * TWIPS
"""What is not thicker than this is a line, however it was drawn."""


class Character(NamedTuple):
    """A character and its box; y is down from the top of the page."""

    text: str
    left: int
    right: int
    top: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of its box."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


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


def marks_of(page: Page) -> PageMarks:
    """What is drawn on a page."""
    across, down = list[RulingLine](), list[RulingLine]()
    for left, right, top, bottom in _strokes(page):
        if bottom - top <= THIN:
            across.append(RulingLine((top + bottom) // 2, left, right))
        if right - left <= THIN:
            down.append(RulingLine((left + right) // 2, top, bottom))
    return PageMarks(
        page.page_number,
        _twips(page.height),
        tuple(_characters(page)),
        tuple(across),
        tuple(down),
        bool(page.images),
    )


def _characters(page: Page) -> Iterator[Character]:
    """The characters of a page; one that is drawn twice for boldness is one.

    What is drawn beside the page, as of a cell that goes on from the page before, is
    not seen.
    """
    seen = set[tuple[str, int, int]]()
    for char in page.chars:
        if not 0 <= (char["top"] + char["bottom"]) / 2 <= page.height:
            continue
        left, top = _twips(char["x0"]), _twips(char["top"])
        place = str(char["text"]), left // TWIPS, top // TWIPS
        beside = ((place[0], place[1] + dx, place[2]) for dx in (-1, 0, 1))
        is_twice = place[0].strip() and any(each in seen for each in beside)
        seen.add(place)
        if not is_twice:
            right, bottom = _twips(char["x1"]), _twips(char["bottom"])
            yield Character(place[0], left, right, top, bottom)


def _strokes(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The boxes of all that may be a ruling line: left, right, top, bottom.

    A stroked rectangle is its four sides; one that is filled alone is a line where it
    is thin, else the colour behind a cell.
    """
    for each in page.lines:
        yield _box(each)
    for each in page.rects:
        left, right, top, bottom = _box(each)
        if min(right - left, bottom - top) <= THIN:
            yield left, right, top, bottom
        elif each.get("stroke"):
            yield from _sides(left, right, top, bottom)
    for each in page.curves:
        yield from _straight(each.get("pts") or ())


def _sides(
    left: int, right: int, top: int, bottom: int
) -> Iterator[tuple[int, int, int, int]]:
    yield left, right, top, top
    yield left, right, bottom, bottom
    yield left, left, top, bottom
    yield right, right, top, bottom


def _straight(
    points: Iterable[tuple[object, object]],
) -> Iterator[tuple[int, int, int, int]]:
    """The straight pieces of a path of several."""
    corners = [(_twips(x), _twips(y)) for x, y in points]
    for (x0, y0), (x1, y1) in pairwise(corners):
        yield min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)


def _box(thing: Mapping[str, object]) -> tuple[int, int, int, int]:
    left, right, top, bottom = (_twips(thing[k]) for k in ("x0", "x1", "top", "bottom"))
    return left, right, top, bottom


def _twips(length: object) -> int:
    """A length in points as whole twips; one that no page has is 0."""
    number = float(str(length))
    return round(number * TWIPS) if abs(number) < 100_000 else 0
