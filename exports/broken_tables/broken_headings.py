"""Headings of a text that line ends within their cells broke over several lines."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from exports.broken_tables.line_joins import JoinedLine, joined
from exports.broken_tables.vocabulary import vocabulary
from exports.grid import Grid, rows_of
from exports.headings.captions import caption
from exports.headings.heading_match import heading_at
from exports.headings.headings import LEAST_COLUMNS, Heading
from exports.labels import label
from wizard.editions.edition import Edition
from wizard.frozen import changed, frozen

MOST_PIECES: Final = 24
"""Lines that a heading may have been broken into."""

MOST_OF_CELL: Final = 12
"""Lines that one cell of it may have: 年度绩效指标完成情况, a character a line."""


@frozen
class Top:
    """A heading and the rows that it stands in."""

    heading: Heading
    rows: tuple[JoinedLine, ...]

    @property
    def count(self) -> int:
        """How many lines it was broken into."""
        return sum(row.count for row in self.rows)


class Tops:
    """Where headings begin in the lines of a text; each line is looked at once."""

    def __init__(
        self, lines: Sequence[JoinedLine], editions: tuple[Edition, ...]
    ) -> None:
        self.lines = lines
        self.editions = editions
        self.words = vocabulary(editions)
        self._known: dict[int, Top | None] = {}
        self._barriers: dict[int, bool] = {}
        self._rows: dict[int, bool] = {}

    def top(self, at: int) -> Top | None:
        """The heading that begins in a line, or None."""
        if at not in self._known:
            self._known[at] = self._found(at) if self._may_begin(at) else None
        return self._known[at]

    def _may_begin(self, at: int) -> bool:
        """Whether a line begins with a piece of a heading, and is mostly pieces."""
        first = self.lines[at].first
        begins = bool(label(first)) and self.words.is_piece(first)
        is_heading = begins and self._is_mostly_pieces(self.lines[at])
        return is_heading and not self._begins_text(at)

    def _begins_text(self, at: int) -> bool:
        """Whether a label of a text between the blocks begins here, with that text."""
        word = ""
        for line in self.lines[at : at + MOST_OF_CELL]:
            word = f"{word}\n{line.cells[0]}"
            if not line.cells[0].strip():
                return False
            if len(line.cells) > 1:
                texts = (cell for cell in line.cells[1:] if label(cell))
                is_told = any(not self.words.is_piece(text) for text in texts)
                return is_told and label(word) in self.words.lines
        return False

    def _is_mostly_pieces(self, line: JoinedLine) -> bool:
        cells = [cell for cell in line.cells if label(cell)]
        pieces = sum(map(self.words.is_piece, cells))
        return 2 * pieces >= len(cells)

    def _found(self, at: int) -> Top | None:
        best: Top | None = None
        for count in range(1, min(MOST_PIECES, len(self.lines) - at) + 1):
            whole = joined(self.lines[at : at + count])
            likely = self._is_likely(whole)
            heading = self._heading([whole]) if likely else None
            if heading and (best is None or heading.share >= best.heading.share):
                best = Top(heading, (whole,))
            upright = len(whole.cells) == 1 and count >= MOST_OF_CELL
            if upright or not self._goes_on(whole, at + count):
                break
        return self._with_second_row(at, best) if best else None

    def _is_likely(self, line: JoinedLine) -> bool:
        known = (label(cell) in self.words.columns for cell in line.cells)
        return sum(known) >= LEAST_COLUMNS

    def _with_second_row(self, at: int, top: Top) -> Top:
        """The heading with the row below it, where that makes more of it known."""
        below = self.lines[at + top.count : at + top.count + 1]
        two = self._heading([*top.rows, *below]) if below else None
        if two and two.height > 1:
            return Top(two, (*top.rows, *below))
        return top

    def _heading(self, rows: Sequence[JoinedLine]) -> Heading | None:
        """What these rows are the heading of, by the edition that knows most of it."""
        grid = Grid([row.cells for row in rows], [row.place for row in rows])
        sheet = tuple(rows_of(grid))
        found = filter(None, map(partial(heading_at, sheet, 0), self.editions))
        best = max(found, key=lambda heading: heading.share, default=None)
        if best is None:
            return None
        width = max(row.width for row in sheet[: best.height])
        return changed(best, width=width)

    def _goes_on(self, whole: JoinedLine, at: int) -> bool:
        """Whether the next line may go on with the last cell of a heading."""
        first = self.lines[at].cells[0] if at < len(self.lines) else ""
        last = whole.cells[-1]
        if not first.strip() or not last.strip():
            return False
        seam, last = label(f"{last}\n{first}"), label(last)
        if self.is_barrier(at) and not self._is_completed(last, seam):
            return False
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

    def _is_completed(self, last: str, seam: str) -> bool:
        """Whether a word makes a heading whole: 改进措施 behind 偏差原因分析及.

        By itself it may be the label of a text below the table.
        """
        columns = self.words.columns
        return seam in columns and last not in columns and self.words.is_piece(last)

    def _begins_row(self, at: int) -> bool:
        """Whether a 一级 or 二级指标 begins in a line, broken or not."""
        if at not in self._rows:
            self._rows[at] = self._is_place(at)
        return self._rows[at]

    def _is_place(self, at: int) -> bool:
        text = ""
        for line in self.lines[at : at + MOST_OF_CELL]:
            text = f"{text}\n{line.cells[0]}"
            if label(text) in self.words.places:
                return True
            if len(line.cells) > 1:
                return False
        return False

    def is_barrier(self, at: int) -> bool:
        """Whether a line surely begins something else: a head or a title."""
        if at not in self._barriers:
            self._barriers[at] = self._begins_form(at)
        return self._barriers[at]

    def _begins_form(self, at: int) -> bool:
        line = self.lines[at]
        if len(line.cells) > 1:
            begins = label(line.first) in self.words.beginnings
            return begins or self._begins_text(at)
        text = line.cells[0]
        below = self.lines[at + 1 : at + 2]
        joints = (label(f"{text}\n{next.cells[0]}") for next in below)
        if any(joint in self.words.beginnings for joint in joints):
            return True
        if self._begins_text(at):
            return True
        return any(caption(text, edition) is not None for edition in self.editions)
