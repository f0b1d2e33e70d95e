"""Lines that have only moved up or down: the terminal can move them itself.

It moves whole lines, so what stands beside a part that has moved is drawn again. Lines
are deleted or inserted between margins, as every terminal since the VT102 can.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from screens.terminal.screen_cells import UNKNOWN, LineCells, changes

FEWEST: Final = 5
"""Lines that have to differ before it is asked whether they have moved."""

SHORT: Final = 6
"""Cells of a stretch that is too short to be known again."""


class Shift(NamedTuple):
    """Lines from the first to the last, from 0, moved up by so many, or down."""

    first: int
    last: int
    up: int

    @property
    def order(self) -> str:
        """What the terminal is told: margins, the line, and no margins."""
        letter = "M" if self.up > 0 else "L"
        margins = f"\x1b[{self.first + 1};{self.last + 1}r"
        return f"{margins}\x1b[{self.first + 1}H\x1b[{abs(self.up)}{letter}\x1b[r"

    def of(self, lines: Sequence[LineCells]) -> list[LineCells]:
        """The lines once that is done."""
        moved = [*lines[self.first : self.last + 1]]
        count = abs(self.up)
        blank = [LineCells.blank(len(moved[0].text))] * count
        moved = [*moved[count:], *blank] if self.up > 0 else [*blank, *moved[:-count]]
        return [*lines[: self.first], *moved, *lines[self.last + 1 :]]


def scroll(before: Sequence[LineCells], after: Sequence[LineCells]) -> Shift | None:
    """The shift that most of the lines that differ have come by whole; None without.

    A list that scrolls: found without looking at any cell.
    """
    differing = [n for n, line in enumerate(after) if line != before[n]]
    if len(differing) < FEWEST:
        return None
    told = (n for n, line in enumerate(before) if len({*line.text}) > 2)
    stood = {before[n].text: n for n in told}
    moved = [(n, stood[after[n].text]) for n in differing if after[n].text in stood]
    ways = Counter(source - line for line, source in moved if source != line)
    for up, count in ways.most_common(1):
        if 2 * count > len(differing):
            return _shift(up, (pair for pair in moved if pair[0] + up == pair[1]))
    return None


def _shift(up: int, moved: Iterable[tuple[int, int]]) -> Shift:
    """The shift of all lines between those that have moved."""
    lines = [line for pair in moved for line in pair]
    return Shift(min(lines), max(lines), up)


def likely_shifts(
    before: Sequence[LineCells], after: Sequence[LineCells]
) -> Iterator[Shift]:
    """Shifts that most of what has changed may have come by, the likeliest first."""
    votes: Counter[int] = Counter()
    places: dict[int, list[int]] = {}
    for line, source, weight in _moved(before, after):
        votes[source - line] += weight
        places.setdefault(source - line, []).extend((line, source))
    for up, _ in votes.most_common(2):
        first, last = min(places[up]), max(places[up])
        moved = (*before[first : last + 1], *after[first : last + 1])
        if not any(UNKNOWN in line.text for line in moved):
            yield Shift(first, last, up)


def _moved(
    before: Sequence[LineCells], after: Sequence[LineCells]
) -> Iterator[tuple[int, int, int]]:
    """A line of which a stretch has stood in another one, that one, what it tells."""
    for line, (old, new) in enumerate(zip(before, after, strict=True)):
        for first, last in changes(old, new):
            text = new.text[first:last]
            weight = len({*text}) - 2
            if last - first < SHORT or weight <= 0:
                continue
            for source, other in enumerate(before):
                if source != line and other.text[first:last] == text:
                    yield line, source, weight
