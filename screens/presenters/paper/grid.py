"""A sheet's cells on columns of the terminal: where each begins, ends and goes on."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from rich.cells import cell_len

from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import Sheet
from wizard.numbers import plain_number

Edges = tuple[int, int]
"""Two edges of the grid: where a cell begins, and where it ends."""

LEAST: Final = 3
"""Columns of the terminal from the line left of a cell to that right of it, at least:
one Chinese character and a line."""

MOST_WHOLE: Final = 6
"""Digits of a number that has to stand on one line."""

ROWS_HEADING: Final = "column.indicators."
"""What the headings of the columns of rows are a part of."""

USUAL: Final = {"target": 5, "actual": 5, "weight": 3, "score": 3}
"""Columns from line to line that are kept for `100%` and `10`: else a table that is
filled in would move with its first value."""

MOST_LABEL: Final = 8
"""Columns of a label that has to."""


class Placed(NamedTuple):
    """A cell in its row, on the grid of the sheet."""

    cell: Cell
    start: int
    """The edge of the grid where it begins, from 0."""
    end: int
    owner: tuple[int, int]
    """The row and the edge where the cell that it is a part of begins."""


def placed(rows: Sequence[SheetRow]) -> tuple[tuple[Placed, ...], ...]:
    """The cells of each row; one that goes on from above has that one's owner."""
    begun: dict[int, int] = {}
    drawn = []
    for number, row in enumerate(rows):
        ends = [0, *accumulate(cell.columns for cell in row.cells)]
        begun |= {at: number for at, c in zip(ends, row.cells, strict=False) if c.rows}
        drawn.append(
            tuple(
                Placed(cell, start, end, (begun[start], start))
                for cell, (start, end) in zip(row.cells, pairwise(ends), strict=True)
            )
        )
    return tuple(drawn)


def edges(sheet: Sheet, rows: Sequence[Sequence[Placed]], room: int) -> list[int]:
    """The column of the terminal for each edge of the grid, in `room` columns.

    To scale as on paper, as far as every cell has its least; where that takes more
    than the room, it is wider.
    """
    needs = {(n, n + 1): 0 for n in range(len(sheet.widths))}
    for each in (each for row in rows for each in row):
        span, is_whole = (each.start, each.end), is_label(each.cell)
        least = max(_least(each.cell.text, is_whole), _usual(each.cell.part))
        needs[span] = max(needs.get(span, 0), least)
    return _edges(sheet.widths, tuple(needs.items()), room)


@lru_cache(maxsize=64)
def _edges(
    widths: tuple[int, ...], needs: tuple[tuple[Edges, int], ...], room: int
) -> list[int]:
    """The same, of columns in mm and what stretches of them take at least."""
    count, spans = len(widths), dict(needs)
    last = max(room - 1, _firsts(spans, count)[-1])
    lasts = [last - far for far in reversed(_firsts(_mirrored(spans, count), count))]
    return list(_settled(widths, spans, lasts))


def _settled(
    widths: Sequence[int], spans: dict[Edges, int], lasts: list[int]
) -> Iterator[int]:
    """Each edge as near to its scale as the cells before and behind it allow."""
    total, found = sum(widths), [0]
    yield 0
    for edge, end in enumerate(accumulate(widths), start=1):
        scaled = end * lasts[-1] // total
        first = max(found[a] + need for (a, b), need in spans.items() if b == edge)
        found.append(min(max(scaled, first), lasts[edge]))
        yield found[-1]


def _firsts(spans: dict[Edges, int], count: int) -> list[int]:
    """The first column at which each edge can stand."""
    found = [0]
    for edge in range(1, count + 1):
        found.append(
            max(found[a] + need for (a, b), need in spans.items() if b == edge)
        )
    return found


def _mirrored(spans: dict[Edges, int], count: int) -> dict[Edges, int]:
    return {(count - b, count - a): need for (a, b), need in spans.items()}


def is_label(cell: Cell) -> bool:
    """Whether a cell names the fact to its right."""
    return cell.part.startswith("label.")


def _usual(part: str) -> int:
    """Columns that a column of rows takes for what is usual in it."""
    field = part.removeprefix(ROWS_HEADING)
    return USUAL.get(field, 0) if field != part else 0


@lru_cache(maxsize=4096)
def _least(text: str, is_whole: bool) -> int:
    """Columns that a cell takes at least, the line left of it among them."""
    if is_whole and cell_len(text) <= MOST_LABEL:
        return cell_len(text) + 1
    number = text.rstrip("%")
    if number and len(text) <= MOST_WHOLE and plain_number(number) is not None:
        return max(len(text) + 1, LEAST)
    return LEAST
