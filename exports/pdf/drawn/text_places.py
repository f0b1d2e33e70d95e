"""Where the characters of a page are, for whoever asks whether text is in between."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from exports.pdf.drawn.page_device import Character
from wizard.frozen import frozen

_BEYOND: Final = 1 << 60


@frozen
class TextPlaces:
    """The middles of all characters, by height and by distance from the left."""

    by_height: tuple[tuple[int, int], ...]
    by_distance: tuple[tuple[int, int], ...]


def text_places(characters: Iterable[Character]) -> TextPlaces:
    """Where these characters are."""
    middles = [char.middle for char in characters]
    return TextPlaces(tuple(sorted((y, x) for x, y in middles)), tuple(sorted(middles)))


def along_between(
    places: Sequence[tuple[int, int]], start: int, end: int
) -> Sequence[int]:
    """How far along two lines those places are that are between them."""
    first = bisect_right(places, (start, _BEYOND))
    return [along for _, along in places[first : bisect_left(places, (end, -_BEYOND))]]
