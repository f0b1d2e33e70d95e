"""The paper in lines of the terminal: ruled, merged cells whole, headings centred.

Without characters for lines, columns are a blank apart and rows follow each other.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from rich.cells import cell_len

from exports.sheet.rows import Align, Cell
from exports.sheet.sheet import Sheet
from screens.presenters.paper.grid import Placed, edges, placed
from screens.presenters.paper.rules import UPRIGHT, extents, has_rules, rule
from screens.presenters.text.wrap import fold, pad


class Span(NamedTuple):
    """A stretch of a line, and the form's cell that it shows a part of."""

    text: str
    field: str | None = None
    part: str = ""
    """What it shows a part of where that is no cell of the form: `total.weight`."""
    number: int = 0
    """Which line of its cell this is, from 0."""

    @property
    def place(self) -> str:
        """The path of the form's cell, or else what it is on the paper."""
        return self.field or self.part


READABLE: Final = 58
"""Columns below which a table has too few characters in a line to be read."""

PaperLine = tuple[Span, ...]

YEAR: Final = "year"
"""The cell that the line above the table shows."""

Owner = tuple[int, int]
"""The row and the edge where a cell begins."""


class _Block(NamedTuple):
    """All of a cell: its lines as they are drawn, and the first of them."""

    lines: tuple[str, ...]
    top: int
    cell: Cell


def picture(
    sheet: Sheet, room: int, *, is_ruled: bool | None = None
) -> tuple[PaperLine, ...]:
    """The lines of the paper, `room` columns wide, or wider to be readable.

    It is ruled where the characters for that take one column, unless that is said.
    """
    rows = placed(sheet.rows)
    at = edges(sheet, rows, max(room, READABLE))
    width = at[-1] + 1
    is_ruled = has_rules() if is_ruled is None else is_ruled
    return (
        *_head(sheet.title, None, width),
        *_head(sheet.year_line, YEAR, width),
        *_table(rows, at, is_ruled=is_ruled),
        *((Span(pad(line, width)),) for n in sheet.notes for line in fold(n, width)),
    )


def _head(text: str, field: str | None, width: int) -> Iterator[PaperLine]:
    """A line above the table, in the middle; none where nothing is said."""
    if text:
        before = " " * ((width - cell_len(text)) // 2)
        behind = " " * (width - cell_len(before + text))
        yield Span(before), Span(text, field), Span(behind)


def _table(
    rows: Sequence[Sequence[Placed]], at: Sequence[int], *, is_ruled: bool
) -> Iterator[PaperLine]:
    """The table, with a line above and below each row where it is ruled."""
    between = 1 if is_ruled else 0
    heights = _heights(rows, at, between)
    tops = [
        between + n * between + above
        for n, above in enumerate(accumulate(heights, initial=0))
    ]
    blocks = dict(_blocks(rows, at, tops, heights))
    for number, row in enumerate(rows):
        if is_ruled:
            above = rows[number - 1] if number else ()
            yield _ruled(above, row, at, blocks, tops[number] - 1)
        for line in range(tops[number], tops[number] + heights[number]):
            yield _line(row, blocks, line, UPRIGHT if is_ruled else " ")
    if is_ruled:
        yield (Span(rule(extents(rows[-1], at), ())),)


def _heights(
    rows: Sequence[Sequence[Placed]], at: Sequence[int], between: int
) -> list[int]:
    """The lines of each row; the last of merged ones makes up what they lack."""
    found: list[int] = []
    needed: dict[int, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for each in (each for each in row if each.cell.rows):
            last = number + each.cell.rows - 1
            lines = len(_folded(each.cell, at[each.end] - at[each.start] - 1))
            needed.setdefault(last, []).append((number, lines))
        lacking = (
            lines - sum(found[first:]) - between * (number - first)
            for first, lines in needed.pop(number, ())
        )
        found.append(max([1, *lacking]))
    return found


def _blocks(
    rows: Sequence[Sequence[Placed]],
    at: Sequence[int],
    tops: Sequence[int],
    heights: Sequence[int],
) -> Iterator[tuple[Owner, _Block]]:
    """Every cell with its text, in the middle of its height where it is centred."""
    for number, row in enumerate(rows):
        for each in (each for each in row if each.cell.rows):
            last = number + each.cell.rows - 1
            height = tops[last] + heights[last] - tops[number]
            room = at[each.end] - at[each.start] - 1
            lines = _folded(each.cell, room)
            over = (height - len(lines)) // 2 if each.cell.align == "center" else 0
            blank = " " * room
            below = (blank,) * (height - over - len(lines))
            drawn = (*(blank,) * over, *lines, *below)
            yield each.owner, _Block(drawn, tops[number], each.cell)


def _line(
    row: Sequence[Placed],
    blocks: dict[Owner, _Block],
    line: int,
    upright: str,
) -> PaperLine:
    """A line through a row: its cells, and what stands between them."""
    spans = (s for each in row for s in (Span(upright), _part(blocks, each, line)))
    return (*spans, Span(upright))


def _part(blocks: dict[Owner, _Block], each: Placed, line: int) -> Span:
    block = blocks[each.owner]
    number, cell = line - block.top, block.cell
    return Span(block.lines[number], cell.field, cell.part, number)


def _ruled(
    above: Sequence[Placed],
    below: Sequence[Placed],
    at: Sequence[int],
    blocks: dict[Owner, _Block],
    line: int,
) -> PaperLine:
    """The line above a row, through which cells go on that began before."""
    characters = rule(extents(above, at), extents(below, at))
    spans: list[Span] = []
    for each in below:
        left, right = at[each.start], at[each.end]
        spans.append(Span(characters[left]))
        if each.cell.rows:
            spans.append(Span(characters[left + 1 : right]))
        else:
            spans.append(_part(blocks, each, line))
    return _joined([*spans, Span(characters[-1])])


def _joined(spans: Sequence[Span]) -> PaperLine:
    """The spans, with those that show no cell put together."""
    found: list[Span] = []
    for span in spans:
        if found and not (span.place or found[-1].place):
            found[-1] = Span(found[-1].text + span.text)
        else:
            found.append(span)
    return tuple(found)


def _folded(cell: Cell, room: int) -> tuple[str, ...]:
    return _lines("　" * cell.indent + cell.text, room, cell.align)


@lru_cache(maxsize=4096)
def _lines(text: str, room: int, align: Align) -> tuple[str, ...]:
    """The lines of a text in so many columns; most are the same from draw to draw."""
    folded = fold(text, room)
    if align == "center":
        return tuple(_centred(line, room) for line in folded)
    return tuple(pad(line, room) for line in folded)


def _centred(text: str, room: int) -> str:
    return pad(" " * ((room - cell_len(text)) // 2) + text, room)
