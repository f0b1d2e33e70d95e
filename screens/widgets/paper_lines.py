"""The paper drawn in cells of the terminal: no boxes, columns to scale."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from rich.cells import cell_len

from exports.sheet import Cell, Row, Sheet
from screens.presenters.wrap import fold, pad
from wizard.frozen import frozen

GAP = 1
"""Blanks between two columns."""


@frozen
class Span:
    """A stretch of a line, and the form's cell that it shows a part of."""

    text: str
    field: str | None = None


PaperLine = tuple[Span, ...]


@dataclass
class _Merged:
    """What is left of a cell that goes on in the rows below."""

    lines: list[str]
    rows: int
    field: str | None


@dataclass
class _Table:
    """The rows drawn so far, from above."""

    edges: list[int]
    """Where the columns of the grid begin, and where the last one ends."""
    merged: dict[int, _Merged] = field(default_factory=dict)
    """By column, the cells that go on below."""


NARROWEST = 3
"""Cells that a column has to have: one Chinese character and the gap."""


def picture(sheet: Sheet, room: int) -> tuple[PaperLine, ...]:
    """The lines of the paper, `room` cells wide, or wider where a column needs it."""
    total = sum(sheet.widths)
    least = min(cell.width for row in sheet.rows for cell in row.cells)
    width = max(room, -(-NARROWEST * total // least))
    ends = accumulate(sheet.widths, initial=0)
    table = _Table([end * width // total for end in ends])
    heads = (sheet.title, sheet.year_line)
    return (
        *((Span(_centred(head, width)),) for head in heads if head),
        (Span(" " * width),),
        *(line for row in sheet.rows for line in _row(row, table)),
        *((Span(line),) for note in sheet.notes for line in fold(note, width)),
    )


def _row(row: Row, table: _Table) -> Iterator[PaperLine]:
    """The lines of a row: as many as its longest cell needs."""
    place, drawn = 0, []
    for cell in row.cells:
        start, place = place, place + cell.columns
        room = table.edges[place] - table.edges[start]
        drawn.append((_lines(cell, start, room, table), room, cell))
    height = max(_height(lines, table) for lines, _, _ in drawn)
    for number in range(height):
        yield tuple(_span(lines, number, room, cell) for lines, room, cell in drawn)
    _carry(height, table)


def _lines(cell: Cell, start: int, room: int, table: _Table) -> list[str]:
    """The lines that a cell has still to show in this row."""
    if cell.rows == 0:
        return table.merged[start].lines
    text = "　" * cell.indent + cell.text
    lines = [_aligned(line, cell, room - GAP) for line in fold(text, room - GAP)]
    if cell.rows > 1:
        table.merged[start] = _Merged(lines, cell.rows, cell.field)
    return lines


def _height(lines: list[str], table: _Table) -> int:
    """Lines that this row has to have; a merged cell may go on in the next one."""
    goes_on = any(m.lines is lines and m.rows > 1 for m in table.merged.values())
    return 1 if goes_on else max(len(lines), 1)


def _span(lines: list[str], number: int, room: int, cell: Cell) -> Span:
    text = lines[number] if number < len(lines) else ""
    return Span(pad(text, room), cell.field)


def _carry(height: int, table: _Table) -> None:
    """Leave for the rows below what merged cells have not shown yet."""
    for start, cell in list(table.merged.items()):
        cell.lines, cell.rows = cell.lines[height:], cell.rows - 1
        if cell.rows == 0:
            del table.merged[start]


def _aligned(line: str, cell: Cell, room: int) -> str:
    return _centred(line, room) if cell.align == "center" else pad(line, room)


def _centred(text: str, room: int) -> str:
    return pad(" " * ((room - cell_len(text)) // 2) + text, room)
