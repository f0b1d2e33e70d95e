"""Rows of a text that line ends within their cells broke apart, as Word copies them.

A text of Word's has a line for each line of a cell, and tabs between cells. A heading
is looked for in several lines together; the lines below it are put together so that
they fit it. Nothing is put together over a label of the head, a caption or a heading.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from exports.captions import caption
from exports.grid import Grid, rows_of
from exports.headings import Heading, heading_at
from exports.labels import label
from exports.line_joins import Line, joined, rows_below
from exports.vocabulary import vocabulary
from wizard.editions.edition import Edition
from wizard.frozen import frozen

MOST_PIECES: Final = 16
"""Lines that a heading may have been broken into."""

MOST_BELOW: Final = 1_500
"""Lines below a heading that are looked at; a table of more is no form."""


@frozen
class Top:
    """A heading and the rows that it stands in."""

    heading: Heading
    rows: tuple[Line, ...]

    @property
    def count(self) -> int:
        """How many lines it was broken into."""
        return sum(row.count for row in self.rows)


def mended(grid: Grid, editions: Sequence[Edition]) -> Grid:
    """The grid, with the rows that were broken put together again."""
    pairs = zip(grid.rows, grid.places, strict=True)
    lines = [Line(tuple(cells), place) for cells, place in pairs]
    rows = list(_Text(lines, tuple(editions)).rows())
    return Grid([row.cells for row in rows], [row.place for row in rows])


class _Text:
    """The lines of a text, gone through once from the top."""

    def __init__(self, lines: Sequence[Line], editions: tuple[Edition, ...]) -> None:
        self.lines = lines
        self.editions = editions
        self.words = vocabulary(editions)
        self.tops: dict[int, Top | None] = {}

    def rows(self) -> Iterator[Line]:
        """The rows, whole again."""
        at = 0
        while at < len(self.lines):
            top = self.top(at)
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

    def top(self, at: int) -> Top | None:
        """The heading that begins in a line, or None."""
        if at not in self.tops:
            self.tops[at] = self._found(at) if self._may_begin(at) else None
        return self.tops[at]

    def _may_begin(self, at: int) -> bool:
        """Whether a line begins with a piece of a heading, and is mostly pieces."""
        first = self.lines[at].first
        begins = bool(label(first)) and self.words.is_piece(first)
        return begins and self._is_mostly_pieces(self.lines[at])

    def _is_mostly_pieces(self, line: Line) -> bool:
        cells = [cell for cell in line.cells if label(cell)]
        pieces = sum(map(self.words.is_piece, cells))
        return 2 * pieces >= len(cells)

    def _found(self, at: int) -> Top | None:
        best: Top | None = None
        for count in range(1, min(MOST_PIECES, len(self.lines) - at) + 1):
            whole = joined(self.lines[at : at + count])
            heading = self._heading([whole])
            if heading and (best is None or heading.share >= best.heading.share):
                best = Top(heading, (whole,))
            if not self._goes_on(whole, at + count):
                break
        return self._with_second_row(at, best) if best else None

    def _with_second_row(self, at: int, top: Top) -> Top:
        """The heading with the row below it, where that makes more of it known."""
        below = self.lines[at + top.count : at + top.count + 1]
        two = self._heading([*top.rows, *below]) if below else None
        if two and two.height > 1:
            return Top(two, (*top.rows, *below))
        return top

    def _heading(self, rows: Sequence[Line]) -> Heading | None:
        """What these rows are the heading of, by the edition that knows most of it."""
        grid = Grid([row.cells for row in rows], [row.place for row in rows])
        sheet = tuple(rows_of(grid))
        known = (label(cell.text) in self.words.columns for cell in sheet[0].cells)
        if not sheet or sum(known) < 2:
            return None
        found = filter(None, map(partial(heading_at, sheet, 0), self.editions))
        best = max(found, key=lambda heading: heading.share, default=None)
        if best is None:
            return None
        width = max(row.width for row in sheet[: best.height])
        return replace(best, width=width)

    def _goes_on(self, whole: Line, at: int) -> bool:
        """Whether the next line may go on with the last cell of a heading."""
        if at >= len(self.lines) or self._is_barrier(at):
            return False
        first, last = self.lines[at].cells[0], whole.cells[-1]
        if not first.strip() or not last.strip():
            return False
        seam, last = label(f"{last}\n{first}"), label(last)
        if len(self.lines[at].cells) > 1 and not self._is_mostly_pieces(self.lines[at]):
            return False
        if self.words.is_piece(seam):
            return True
        if label(first) in self.words.columns or self._begins_row(at):
            return False
        more = (label(cell) for cell in self.lines[at].cells[1:])
        return last not in self.words.columns or any(
            word in self.words.columns for word in more
        )

    def _begins_row(self, at: int) -> bool:
        """Whether a 一级 or 二级指标 begins in a line, broken or not."""
        text = ""
        for line in self.lines[at : at + MOST_PIECES]:
            text = f"{text}\n{line.cells[0]}"
            if label(text) in self.words.places:
                return True
            if len(line.cells) > 1:
                return False
        return False

    def _end(self, start: int, top: Top) -> int:
        """The line at which the rows below a heading end."""
        for at in range(start, min(len(self.lines), start + MOST_BELOW)):
            if self._is_barrier(at) or self.top(at) is not None:
                return at
            if self._is_total(at, top):
                return at + 1
        return min(len(self.lines), start + MOST_BELOW)

    def _is_total(self, at: int, top: Top) -> bool:
        line = self.lines[at]
        named = len(line.cells) > 1 and label(line.first) in self.words.totals
        return named and "name" in top.heading.block.fields

    def _is_barrier(self, at: int) -> bool:
        """Whether a line surely begins something else: a head or a title."""
        line = self.lines[at]
        if len(line.cells) > 1:
            return label(line.first) in self.words.head
        text = line.cells[0]
        below = self.lines[at + 1 : at + 2]
        if any(label(f"{text}\n{next.cells[0]}") in self.words.head for next in below):
            return True
        return any(caption(text, edition) is not None for edition in self.editions)

    def _head(self, at: int) -> int:
        """How many lines from here on are one row outside the blocks."""
        count = 1
        while at + count < len(self.lines) and self._head_goes_on(at, count):
            count += 1
        return count

    def _head_goes_on(self, at: int, count: int) -> bool:
        line, next_at = self.lines[at + count], at + count
        if self._is_barrier(next_at) or self.top(next_at) or not line.cells[0].strip():
            return False
        whole = joined(self.lines[at : at + count])
        if label(f"{whole.cells[-1]}\n{line.cells[0]}") in self.words.head:
            return True
        if len(whole.cells) < 2 or label(whole.cells[0]) not in self.words.head:
            return False
        if len(line.cells) > 1:  # labels and values come in pairs
            paired = len(line.cells) % 2 == 0
            return not paired or label(line.cells[1]) in self.words.head
        return not {":", "："} & set(line.cells[0]) and self._is_known_behind(next_at)

    def _is_known_behind(self, at: int) -> bool:
        """Whether what follows some lines of one cell is surely no part of them.

        Where it may be, the lines may as well be the first of a label nobody knows.
        """
        while at < len(self.lines) and len(self.lines[at].cells) == 1:
            at += 1
            if at < len(self.lines) and (self._is_barrier(at) or self.top(at)):
                return True
        return at >= len(self.lines)
