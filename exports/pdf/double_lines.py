"""Double ruling lines: two strokes side by side that are one line.

A line never has text between its strokes, and a row or a column without any is too
narrow for some where its edges are as near as these.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from exports.pdf.drawn.page_device import TWIPS
from exports.pdf.drawn.page_marks import PageMarks, RulingLine
from exports.pdf.drawn.text_places import along_between
from exports.pdf.ruling_lines import NEAR, SHORT, joined_strokes

WIDEST: Final = 13 * TWIPS // 2
"""From middle to middle of two strokes; a double border of 3 pt has 6 pt."""
HALF_A_STROKE: Final = 2 * TWIPS
"""How far a stroke that crosses a double line may end behind its farther middle."""

REACH: Final = WIDEST + HALF_A_STROKE
"""How far from a double line a line may end that is meant to meet it."""


class DoubleLine(NamedTuple):
    """Two strokes: the place of the first of all, of the last, and how far apart."""

    first: int
    last: int
    width: int


def single(page: PageMarks) -> tuple[list[RulingLine], list[RulingLine], int]:
    """The lines of a page across and down, and how near lines of it are one, in twips.

    The strokes of double lines are at the place of the first; so are those of two
    tables that are close below each other. A line ends at the edge of a thick one, by
    half of that from its middle.
    """
    across, high = _moved(page.across, page.texts.by_height)
    down, wide = _moved(page.down, page.texts.by_distance)
    widest = max((*(w for _, _, w in high), *(w for _, _, w in wide)), default=0)
    near = widest + HALF_A_STROKE if widest else NEAR
    half = (page.thickest + 1) // 2 + 1
    return _led(across, wide), _led(down, high), max(near, half)


def _moved(
    lines: Iterable[RulingLine], texts: Sequence[tuple[int, int]]
) -> tuple[list[RulingLine], list[DoubleLine]]:
    """Lines, and those that are double, by place.

    Texts are by their place across the lines.
    """
    strokes = joined_strokes(lines, NEAR)
    rows = [(k, list(row)) for k, row in groupby(strokes, key=lambda line: line.at)]
    first, doubles = {at: at for at, _ in rows}, list[DoubleLine]()
    for (at, one), (below, other) in pairwise(rows):
        if below - at <= WIDEST:
            shared = list(_shared(one, other))
            if shared and not _has_text(texts, (at, below), shared):
                first[below] = first[at]
                doubles.append(DoubleLine(first[at], below, below - at))
    return [line._replace(at=first[line.at]) for line in strokes], doubles


def _led(
    lines: Iterable[RulingLine], doubles: Sequence[DoubleLine]
) -> list[RulingLine]:
    """Lines that end at one of the strokes of a double line, led to its place."""
    return [
        line._replace(start=_place(line.start, doubles), end=_place(line.end, doubles))
        for line in lines
    ]


def _place(end: int, doubles: Sequence[DoubleLine]) -> int:
    """The place of the double line that a line ends at, or before as wide a gap."""
    at = bisect_left(doubles, end - REACH, key=lambda double: double.last)
    for own in doubles[at : at + 2]:
        reach = own.width + HALF_A_STROKE
        if own.last - own.width - reach <= end <= own.last + reach:
            return own.first
    return end


def _shared(
    one: Sequence[RulingLine], other: Sequence[RulingLine]
) -> Iterator[tuple[int, int]]:
    """From where to where lines of two places are beside each other."""
    at = beside = 0
    while at < len(one) and beside < len(other):
        start = max(one[at].start, other[beside].start)
        end = min(one[at].end, other[beside].end)
        if end - start >= SHORT:
            yield start, end
        if one[at].end < other[beside].end:
            at += 1
        else:
            beside += 1


def _has_text(
    texts: Sequence[tuple[int, int]],
    between: tuple[int, int],
    shared: Sequence[tuple[int, int]],
) -> bool:
    """Whether the middle of a character is between two lines where both are."""
    for along in along_between(texts, *between):
        at = bisect_right(shared, (along, 1 << 60)) - 1
        if at >= 0 and along <= shared[at][1]:
            return True
    return False
