"""The rows of a list, folded to the width there is: which lines each of them has."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Generic, NamedTuple

from screens.presenters.row import ListRow, Of
from screens.presenters.text.wrap import fold


class FoldedLine(NamedTuple):
    """A line of a list: the number of its row, and the text."""

    row: int
    text: str


class FoldedRows(Generic[Of]):
    """Rows with their lines; unfolded they have none. Nothing is changed in place."""

    def __init__(
        self, rows: Sequence[ListRow[Of]], lines: Sequence[FoldedLine] = ()
    ) -> None:
        self.rows = tuple(rows)
        self.lines = tuple(lines)
        self._headings = tuple(n for n, row in enumerate(self.rows) if row.of is None)
        backwards = reversed(list(enumerate(self.lines)))
        self._starts = {line.row: number for number, line in backwards}

    def folded(self, cells: int) -> "FoldedRows[Of]":
        """The same rows in lines of so many cells."""
        rows = enumerate(self.rows)
        return FoldedRows(
            self.rows, [ln for n, row in rows for ln in _fold(n, row, cells)]
        )

    def retold(self, told: Mapping[int, ListRow[Of]], cells: int) -> "FoldedRows[Of]":
        """These rows say other things; no others are folded, for that takes long."""
        lines: list[FoldedLine] = []
        for n, group in groupby(self.lines, key=itemgetter(0)):
            lines.extend(_fold(n, told[n], cells) if n in told else group)
        return FoldedRows([told.get(n, row) for n, row in enumerate(self.rows)], lines)

    def span(self, row: int) -> tuple[int, int]:
        """The first line of a row and how many it has."""
        if row not in self._starts:
            return 0, 1
        first = self._starts[row]
        return first, self._starts.get(row + 1, len(self.lines)) - first

    @property
    def has_headings(self) -> bool:
        """Whether some rows are headings, which nobody can choose."""
        return bool(self._headings)

    def heading_before(self, row: int) -> int | None:
        """The last heading in front of a row; None where there is none."""
        place = bisect_left(self._headings, row)
        return self._headings[place - 1] if place else None

    def heading_over(self, top: int, current: int) -> int | None:
        """The heading of what stands in the line on top, where it is out of sight."""
        row = self.lines[top].row
        is_shown = row == current or self.rows[row].of is None
        return None if is_shown else self.heading_before(row)

    def in_view(self, top: int, height: int, beyond: int = 0) -> dict[int, object]:
        """What the rows of these lines are of, by their numbers.

        Those of so many lines beyond come after them, first those below.
        """
        end = top + height
        near = self.lines[max(top - beyond, 0) : top] if beyond else ()
        below = self.lines[end : end + beyond]
        lines = (*self.lines[top:end], *below, *reversed(near))
        rows = {line.row: self.rows[line.row].of for line in lines}
        return {number: of for number, of in rows.items() if of is not None}


def _fold(number: int, row: ListRow[Of], cells: int) -> Iterator[FoldedLine]:
    return (FoldedLine(number, text) for text in fold(row.text, cells))
