"""Rows of a text that line ends within their cells broke apart, as Word copies them.

A text of Word's has a line for each line of a cell, and tabs between cells. A heading
is looked for in several lines together; the lines below it are put together so that
they fit it. Nothing is put together over a label of the head, a caption or a heading.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.broken_tables.broken_headings import MOST_OF_CELL, Top, Tops
from exports.broken_tables.line_joins import JoinedLine, joined, rows_below
from exports.broken_tables.vocabulary import vocabulary
from exports.grid import Grid
from exports.labels import label
from wizard.editions.edition import Edition

MOST_OF_HEAD: Final = 16
"""Lines that a row of the head may have been broken into."""

MOST_BELOW: Final = 1_500
"""Lines below a heading that are looked at; a table of more is no form."""


def mended(grid: Grid, editions: Sequence[Edition]) -> Grid:
    """The grid, with the rows that were broken put together again."""
    pairs = zip(grid.rows, grid.places, strict=True)
    lines = [JoinedLine(tuple(cells), place) for cells, place in pairs]
    rows = list(_Text(lines, tuple(editions)).rows())
    return Grid([row.cells for row in rows], [row.place for row in rows])


class _Text:
    """The lines of a text, gone through once from the top."""

    def __init__(
        self, lines: Sequence[JoinedLine], editions: tuple[Edition, ...]
    ) -> None:
        self.lines = lines
        self.editions = editions
        self.words = vocabulary(editions)
        self.tops = Tops(lines, editions)

    def rows(self) -> Iterator[JoinedLine]:
        """The rows, whole again."""
        at = 0
        while at < len(self.lines):
            top = self.tops.top(at)
            if top is None:
                taken = self._head(at)
                yield joined(self.lines[at : at + taken])
                at += taken
                continue
            yield from top.rows
            start = at + top.count
            at = self._end(start, top)
            below = self.lines[start:at]
            yield from rows_below(below, top.heading, self.words, self.editions[0])

    def _end(self, start: int, top: Top) -> int:
        """The line at which the rows below a heading end."""
        for at in range(start, min(len(self.lines), start + MOST_BELOW)):
            if self.tops.is_barrier(at) or self.tops.top(at) is not None:
                return at
            if self._is_total(at, top):
                return at + 1
        return min(len(self.lines), start + MOST_BELOW)

    def _is_total(self, at: int, top: Top) -> bool:
        line = self.lines[at]
        named = len(line.cells) > 1 and label(line.first) in self.words.totals
        return named and "name" in top.heading.block.fields

    def _head(self, at: int) -> int:
        """How many lines from here on are one row outside the blocks."""
        count = 1
        most = min(MOST_OF_HEAD, len(self.lines) - at)
        while count < most and (
            self._is_label(at, count) or self._head_goes_on(at, count)
        ):
            count += 1
        return count

    def _head_goes_on(self, at: int, count: int) -> bool:
        line, next_at = self.lines[at + count], at + count
        if (
            self.tops.is_barrier(next_at)
            or self.tops.top(next_at)
            or not line.cells[0].strip()
        ):
            return False
        if len(line.cells) > 1 and label(line.first) in self.words.ends:
            return False
        whole = joined(self.lines[at : at + count])
        labels = self.words.head | self.words.lines
        if label(f"{whole.cells[-1]}\n{line.cells[0]}") in labels:
            return True
        if len(whole.cells) < 2 or label(whole.first) not in labels:
            return False
        if len(line.cells) > 1:  # labels and values come in pairs
            paired = len(line.cells) % 2 == 0
            return not paired or label(line.cells[1]) in self.words.head
        return not {":", "："} & set(line.cells[0]) and self._is_known_behind(next_at)

    def _is_label(self, at: int, count: int) -> bool:
        """Whether these lines and some that follow are one label, a piece a line."""
        text = ""
        for number, line in enumerate(self.lines[at : at + MOST_OF_CELL]):
            text = f"{text}\n{line.cells[0]}"
            if number >= count and label(text) in self.words.head | self.words.lines:
                return True
            if len(line.cells) > 1:
                return False
        return False

    def _is_known_behind(self, at: int) -> bool:
        """Whether what follows some lines of one cell is surely no part of them.

        Where it may be, the lines may as well be the first of a label nobody knows.
        """
        for behind in range(at + 1, min(at + MOST_OF_HEAD, len(self.lines))):
            if self.tops.is_barrier(behind) or self.tops.top(behind):
                return True
            if len(self.lines[behind].cells) > 1:
                return False
        return False
