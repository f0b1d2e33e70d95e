"""The points as bars: given, left and too much, figures beside.

A bar is as long as the points of its group, whatever these are: a full one is done.
What is too much stands behind its end as crosses, seen without colours as well.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import Final

from rich.cells import cell_len

from screens.presenters.text.look_wording import LookWording
from screens.presenters.text.looks import Line, Look, Stretch, text_of
from screens.presenters.text.wrap import GAP, pad
from wizard.frozen import changed, frozen
from wizard.numbers import trimmed
from wizard.scoring.ledger import FULL_MARKS, Ledger, LedgerEntry

CELLS: Final = 20
"""Cells of a bar where there is room."""

SHORT_CELLS: Final = 10

LEAST_CELLS: Final = 4

LONGEST_SAID: Final = cell_len(GAP + LookWording.SHORT.format(left=100))
"""Columns that what is left takes at the most."""

MOST_OVER: Final = 5
"""Crosses behind the end of a bar, however much is too much."""

CROSS: Final = "+"

PLAIN: Final = {Look.GIVEN: "#", Look.OPEN: "."}
"""What a bar is made of where nothing but characters can be written."""


@frozen
class Bar:
    """The points of a group, or of all: what is given of what there is to give."""

    name: str
    weight: Decimal
    standard: Decimal
    scored: str = ""
    """What of the points given was scored, in words; blank where that is not told."""
    is_final: bool = False
    """Whether points that are left are a fault, not work to be done."""

    @property
    def left(self) -> Decimal:
        """Points not given yet; below 0 when over."""
        return self.standard - self.weight

    @property
    def look(self) -> Look | None:
        """Points that are not right in all block handing in; in a group they may be."""
        if self.left < 0 or (self.left and self.is_final):
            return Look.ERROR if self.name == LookWording.WHOLE else Look.WARNING
        return None

    @property
    def figures(self) -> str:
        """Given and standard."""
        given, whole = map(trimmed, (self.weight, self.standard))
        return LookWording.FIGURES.format(weight=given, standard=whole)

    @property
    def steady_figures(self) -> str:
        """The same in as many columns however much is given."""
        return self.figures.rjust(2 * len(trimmed(self.standard)) + 1)

    @property
    def said(self) -> str:
        """What is left or too much, in words; blank where it is full."""
        says = LookWording.SHORT if self.left > 0 else LookWording.OVER
        return says.format(left=trimmed(abs(self.left))) if self.left else ""

    def drawn(self, cells: int) -> Line:
        """The bar: so many cells, and what is too much behind them."""
        given = _cells(min(self.weight, self.standard), self.standard, cells)
        over = min(_more_cells(-self.left, self.standard, cells), MOST_OVER)
        parts = (
            Stretch(" " * given, Look.GIVEN),
            Stretch(" " * (cells - given), Look.OPEN),
            Stretch(CROSS * over, Look.ERROR),
        )
        return tuple(part for part in parts if part.text)


def bars(sums: Ledger) -> tuple[Bar, ...]:
    """The whole to 100, and a bar for each group in the order of the paper."""
    whole = Bar(LookWording.WHOLE, sums.weight, FULL_MARKS)
    return whole, *(Bar(entry.name, *entry.points) for entry in sums.entries)


def final_bars(sums: Ledger) -> tuple[Bar, ...]:
    """The same of a form that is filled in, with the points that groups have scored."""
    return tuple(changed(bar, is_final=True) for bar in bars(sums))


def scored_bars(listed: Sequence[Bar], sums: Ledger) -> tuple[Bar, ...]:
    """The bars of a ledger with what was scored, for the whole and for each group."""
    whole, *groups = listed
    told = zip(groups, sums.entries, strict=True)
    return (
        changed(whole, scored=LookWording.SCORED.format(score=trimmed(sums.score))),
        *(changed(bar, scored=scored_text(entry)) for bar, entry in told),
    )


def scored_text(entry: LedgerEntry) -> str:
    """What a group has scored; blank where its points are scores already."""
    if entry.is_whole:
        return ""
    if not entry.is_scored:
        return LookWording.UNSCORED
    return LookWording.SCORED.format(score=trimmed(entry.score))


def bar_lines(listed: Sequence[Bar], room: int) -> tuple[Line, ...]:
    """A line for each bar, in so many cells: name, figures, bar, and what is left.

    What was scored stands behind that in lines that have the room for it.
    """
    names = max(cell_len(bar.name) for bar in listed)
    figures = max(len(bar.figures) for bar in listed)
    heads = [f"{pad(bar.name, names)} {bar.figures:>{figures}} " for bar in listed]
    said = LONGEST_SAID if any(bar.said for bar in listed) else 0
    rest = room - names - figures - 2 - said
    scores = max(cell_len(GAP + bar.scored) if bar.scored else 0 for bar in listed)
    told = listed
    if rest - scores >= LEAST_CELLS:
        rest -= scores
    else:
        told = [changed(bar, scored="") for bar in listed]
    cells = max(min(rest, CELLS), LEAST_CELLS)
    return tuple(_aligned(heads, told, cells))


def plain_bar(bar: Bar, cells: int) -> str:
    """The bar where nothing but characters can be written."""
    return "".join(
        PLAIN[part.look] * len(part.text) if part.look in PLAIN else part.text
        for part in bar.drawn(cells)
    )


def _aligned(heads: Sequence[str], listed: Sequence[Bar], cells: int) -> Iterator[Line]:
    drawn = [bar.drawn(cells) for bar in listed]
    longest = max(map(_length, drawn))
    words = max(cell_len(bar.said) for bar in listed)
    for head, bar, line in zip(heads, listed, drawn, strict=True):
        behind = _behind(bar, words)
        gap = (Stretch(" " * (longest - _length(line)) + GAP),) if behind else ()
        yield (*_head(head, bar.look), *line, *gap, *behind)


def _head(head: str, look: Look | None) -> Line:
    """Name and figures, on a colour where they are not right; then a blank."""
    if look is None:
        return (Stretch(head),)
    return Stretch(head[:-1], look), Stretch(head[-1:])


def _behind(bar: Bar, room: int) -> Line:
    """What is left, in so much room, and what was scored."""
    if not bar.scored:
        return (Stretch(bar.said, bar.look),) if bar.said else ()
    scored = Stretch(bar.scored)
    gap = Stretch(" " * (room - cell_len(bar.said)) + GAP)
    return (Stretch(bar.said, bar.look), gap, scored) if room else (scored,)


def _length(line: Line) -> int:
    return len(text_of(line))


def _cells(part: Decimal, whole: Decimal, cells: int) -> int:
    """How many cells are given: none and all only where just that is so."""
    if part <= 0 or whole <= 0:
        return 0
    return cells if part >= whole else min(max(int(part * cells / whole), 1), cells - 1)


def _more_cells(over: Decimal, whole: Decimal, cells: int) -> int:
    if over <= 0:
        return 0
    if whole <= 0:
        return MOST_OVER
    return int((over * cells / whole).to_integral_value(ROUND_CEILING))
