"""The rows of the printed grid and their cells, and how they are made of facts."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal, NamedTuple

from wizard.editions.layout import Column
from wizard.form import Form, get
from wizard.numbers import shown

Align = Literal["left", "center"]


class Cell(NamedTuple):
    """A cell of the table, or the part of one that began in a row above."""

    text: str
    width: int
    """Its width on paper in mm."""
    columns: int = 1
    """Columns of the grid that it spans."""
    rows: int = 1
    """Rows that it spans; 0 where it only goes on from the row above."""
    align: Align = "center"
    indent: int = 0
    """How far its text is moved in, in Chinese characters."""
    field: str | None = None
    """The path of the form's cell that it shows: `indicators[3].score`."""
    part: str = ""
    """What it is where it shows none: `column.indicators.score`."""
    open: tuple[Literal["top", "bottom"], ...] = ()
    """Sides without a line, where it looks like one with the cell next to it."""


class SheetRow(NamedTuple):
    """A row of the table; its cells together span the whole grid."""

    cells: tuple[Cell, ...]
    repeats: bool = False
    """Whether it is a heading that belongs on top of every page."""
    splits: bool = False
    """Whether its text is long and may flow over to the next page."""
    height: int = 0
    """Its least height in mm, where there has to be room for a seal."""


def fact_cell(form: Form, path: str, width: int, align: Align = "center") -> Cell:
    """The form's cell of this path, as it was typed."""
    return Cell(cell_text(get(form, path)), width, align=align, field=path)


def cell_text(value: object) -> str:
    """What stands in the cell: a number digit by digit, nothing for None."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else str(value)


def merged(
    heading: str, width: int, rows: list[SheetRow], part: str
) -> Iterator[SheetRow]:
    """The rows with one cell to their left, merged down over all of them."""
    cell = Cell(heading, width, rows=len(rows), part=part)
    for row in rows:
        yield SheetRow((cell, *row.cells), *row[1:])
        cell = Cell("", width, rows=0, part=part)


def heading_cells(columns: Iterable[Column], parts: str) -> Iterator[Cell]:
    """The headings of columns; their parts are the columns' fields behind `parts`."""
    return (Cell(c.heading, c.width, part=f"{parts}{c.field}") for c in columns)


def heading_rows(columns: Sequence[Column], parts: str) -> list[SheetRow]:
    """The headings, in two rows where some of them stand below a common one."""
    lower = tuple(heading_cells(columns, parts))
    if not any(column.above for column in columns):
        return [SheetRow(lower, repeats=True)]
    pairs = list(zip(columns, lower, strict=True))
    upper: list[Cell] = []
    for above, group in groupby(pairs, key=lambda pair: pair[0].above):
        cells = [cell for _, cell in group]
        if above:
            width = sum(cell.width for cell in cells)
            upper.append(Cell(above, width, part=f"above.{above}"))
        else:
            upper += [cell._replace(rows=2) for cell in cells]
    below = (c if p.above else c._replace(text="", rows=0) for p, c in pairs)
    return [SheetRow(tuple(upper), repeats=True), SheetRow(tuple(below), repeats=True)]
