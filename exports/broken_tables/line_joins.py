"""Lines of a broken table put together into rows that fit their heading.

Every way to cut the lines into rows has a price; the cheapest is taken. A row as wide
as its heading, with numbers where numbers belong and a known word where it begins,
costs next to nothing; a line that fits nowhere is left alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from exports.broken_tables.vocabulary import Vocabulary
from exports.headings.headings import Heading
from exports.labels import is_mark, label
from exports.verdicts import NUMBERS
from wizard.editions.edition import Edition
from wizard.frozen import frozen
from wizard.numbers import plain_number
from wizard.wording import Says

MOST_LINES: Final = 120
"""Lines that a row may have been broken into."""

JOIN: Final = Decimal("0.01")
"""What each further line of a row costs."""
BLANK_START: Final = Decimal(1)
"""A further line that begins with a blank cell: the text above ended with a line."""
ALONE: Final = Decimal(2)
"""A line of one cell that is a row of its own."""
UNFIT: Final = Decimal(3)
"""A line that is neither as wide as the heading nor a row of the sums."""
NO_NUMBER: Final = Decimal(1)
"""Text, or two lines, where a number belongs."""
LOST: Final = Decimal("0.5")
"""A row of several lines without the blank cell that was its last."""
STRANGE: Final = Decimal("1.5")
"""A first cell that holds no word that a row begins with."""


@frozen
class JoinedLine:
    """Cells between tabs, and where they stand; a row may be made of several lines."""

    cells: tuple[str, ...]
    place: str
    count: int = 1
    """How many lines it was made of."""

    @property
    def first(self) -> str:
        """The text of the first cell that holds something; blank where none does."""
        return next((cell for cell in self.cells if cell.strip()), "")


def joined(lines: Sequence[JoinedLine]) -> JoinedLine:
    """One row of several lines: the last cell of each goes on in the next."""
    cells = list(lines[0].cells)
    for line in lines[1:]:
        cells[-1] = f"{cells[-1]}\n{line.cells[0]}"
        cells += line.cells[1:]
    return JoinedLine(tuple(cells), lines[0].place, sum(line.count for line in lines))


def rows_below(
    lines: Sequence[JoinedLine], heading: Heading, words: Vocabulary, edition: Edition
) -> Iterator[JoinedLine]:
    """The lines below a heading as the rows that cost least."""
    cuts = _cheapest(lines, Prices(heading, words, edition))
    for start, end in pairwise(cuts):
        yield joined(lines[start:end])


def _cheapest(lines: Sequence[JoinedLine], prices: "Prices") -> list[int]:
    """Where the rows begin and end, so that they cost least together."""
    best, before = [Decimal(0)], [0]
    for end in range(1, len(lines) + 1):
        ways = (
            (best[start] + prices.of(lines[start:end]), -start)
            for start in _starts(lines, end, prices.width)
        )
        price, start = min(ways)
        best.append(price)
        before.append(-start)
    cuts = [len(lines)]
    while cuts[-1]:
        cuts.append(before[cuts[-1]])
    return cuts[::-1]


def _starts(lines: Sequence[JoinedLine], end: int, width: int) -> Iterator[int]:
    """The lines from which on a row may run that ends here.

    It has all its cells, or all but a blank one at its end that was cut off.
    """
    yield end - 1
    last = lines[end - 1].cells
    least = width if not last[-1].strip() else width - 1
    whole = len(last)
    for start in range(end - 2, max(end - MOST_LINES, 0) - 1, -1):
        whole += len(lines[start].cells) - 1
        if whole > width:
            return
        if least <= whole:
            yield start


@frozen
class Prices:
    """What a row costs below a heading."""

    heading: Heading
    words: Vocabulary
    edition: Edition

    @property
    def width(self) -> int:
        """The cells of a whole row."""
        return self.heading.width or 0

    def of(self, lines: Sequence[JoinedLine]) -> Decimal:
        """The price of these lines as one row."""
        if len(lines) == 1 and len(lines[0].cells) != self.width:
            return self._of_odd(lines[0])
        if len(lines) > 1 and any(self.is_total(line) for line in lines):
            return 2 * UNFIT * len(lines)
        blank = [line for line in lines[1:] if not line.cells[0].strip()]
        starts = sum(label(line.first) in self.words.places for line in blank)
        seams = JOIN * (len(lines) - 1) + BLANK_START * len(blank)
        return seams + 2 * UNFIT * starts + self._of_cells(lines)

    def is_total(self, line: JoinedLine) -> bool:
        """Whether this is the row of the sums."""
        named = len(line.cells) > 1 and label(line.first) in self.words.totals
        return named and "name" in self.heading.block.fields

    def _of_odd(self, line: JoinedLine) -> Decimal:
        if self.is_total(line):
            return Decimal(0)
        return ALONE if len(line.cells) == 1 else UNFIT

    def _of_cells(self, lines: Sequence[JoinedLine]) -> Decimal:
        cells = joined(lines).cells if len(lines) > 1 else lines[0].cells
        first = label(cells[0])
        known = first in self.words.places or first in self.words.columns
        strange = STRANGE if cells[0].strip() and not known else Decimal(0)
        strange += LOST if len(cells) < self.width else 0
        numbers = (t for at, t in enumerate(cells) if self._asks_number(at))
        return strange + NO_NUMBER * sum(not self._is_number(t) for t in numbers)

    def _asks_number(self, column: int) -> bool:
        return self.heading.field_at(column) in NUMBERS

    def _is_number(self, text: str) -> bool:
        if is_mark(text, self.edition):
            return True
        bare = text.strip().removesuffix(Says.POINTS)
        return "\n" not in bare and plain_number(bare) is not None
