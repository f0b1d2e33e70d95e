"""Double ruling lines: two strokes side by side that are one line.

A line never has text between its strokes, and a row or a column without any is too
narrow for some where its edges are as near as these.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from exports.pdf.page_marks import TWIPS, PageMarks, RulingLine
from exports.pdf.ruling_lines import NEAR, SHORT, joined_strokes

WIDEST: Final = 13 * TWIPS // 2
"""From middle to middle of two strokes; a double border of 3 pt has 6 pt."""
HALF_A_STROKE: Final = 2 * TWIPS
"""How far a stroke that crosses a double line may end behind its farther middle."""


def near_on(page: PageMarks) -> int:
    """How near lines of a page are one, in twips: more where lines are double."""
    places = [char.middle for char in page.characters]
    across = _widths(page.across, sorted((y, x) for x, y in places))
    down = _widths(page.down, sorted(places))
    widest = max((*across, *down), default=0)
    return widest + HALF_A_STROKE if widest else NEAR


def _widths(
    lines: Iterable[RulingLine], texts: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """How far apart the strokes of double lines are; texts are by place across them."""
    rows = groupby(joined_strokes(lines, NEAR), key=lambda line: line.at)
    for (at, one), (below, other) in pairwise([(k, list(row)) for k, row in rows]):
        if below - at <= WIDEST:
            shared = list(_shared(one, other))
            if shared and not _has_text(texts, (at, below), shared):
                yield below - at


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
    first = bisect_right(texts, (between[0], 1 << 60))
    for _, along in texts[first : bisect_left(texts, (between[1], -(1 << 60)))]:
        at = bisect_right(shared, (along, 1 << 60)) - 1
        if at >= 0 and along <= shared[at][1]:
            return True
    return False
