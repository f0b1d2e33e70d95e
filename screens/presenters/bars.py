"""The points as bars: given, left and too much, figures beside.

A bar is as long as the points of its group, whatever these are: a full one is done.
What is too much stands behind its end as crosses, seen without colours as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from typing import Final

from rich.cells import cell_len

from screens.presenters.look_wording import Drawn
from screens.presenters.looks import Line, Look, Stretch
from screens.presenters.wrap import GAP, pad
from wizard.frozen import frozen
from wizard.numbers import trimmed
from wizard.scoring.ledger import FULL_MARKS, Entry, Ledger

CELLS: Final = 20
"""Cells of a bar where there is room."""

SHORT_CELLS: Final = 10

ROOM: Final = 50
"""Columns from which on there is."""

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
    score: Decimal | None = None
    """Points scored, where those are told beside those that were given."""
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
            return Look.ERROR if self.name == Drawn.WHOLE else Look.WARNING
        return None

    @property
    def figures(self) -> str:
        """Given and standard, or scored and given."""
        parts = (self.weight, self.standard)
        if self.score is not None:
            parts = (self.score, self.weight)
        given, whole = map(trimmed, parts)
        return Drawn.FIGURES.format(weight=given, standard=whole)

    @property
    def said(self) -> str:
        """What is left or too much, in words; blank where it is full."""
        says = Drawn.SHORT if self.left > 0 else Drawn.OVER
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
    whole = Bar(Drawn.WHOLE, sums.weight, FULL_MARKS)
    return whole, *(Bar(entry.name, *_points(entry)) for entry in sums.entries)


def _points(entry: Entry) -> tuple[Decimal, Decimal]:
    """Points and what they are held against: where rows have none, the score."""
    if entry.is_whole:
        return entry.score, entry.weight
    return entry.weight, entry.standard


def final_bars(sums: Ledger) -> tuple[Bar, ...]:
    """The same of a form that is filled in, with the points that groups have scored."""
    whole, *groups = (replace(bar, is_final=True) for bar in bars(sums))
    scored = zip(groups, sums.entries, strict=True)
    return whole, *(replace(bar, score=entry.score) for bar, entry in scored)


def bar_lines(listed: Sequence[Bar], width: int) -> tuple[Line, ...]:
    """A line for each bar, at most so wide: name, figures, bar, and what is left."""
    return tuple(_aligned(listed, CELLS if width >= ROOM else SHORT_CELLS))


def plain_bar(bar: Bar, cells: int) -> str:
    """The bar where nothing but characters can be written."""
    return "".join(
        PLAIN[part.look] * len(part.text) if part.look in PLAIN else part.text
        for part in bar.drawn(cells)
    )


def _aligned(listed: Sequence[Bar], cells: int) -> Iterator[Line]:
    names = max(cell_len(bar.name) for bar in listed)
    figures = max(len(bar.figures) for bar in listed)
    for bar in listed:
        head = f"{pad(bar.name, names)} {pad(bar.figures, figures)} "
        said = (Stretch(GAP), Stretch(bar.said, bar.look)) if bar.said else ()
        yield (Stretch(head), *bar.drawn(cells), *said)


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
