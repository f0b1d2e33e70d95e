"""A sheet as its file holds it, whatever kind of file that is."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from wizard.frozen import frozen

MOST_CELLS: Final = 20_000
"""Cells of a sheet that hold something; a sheet of more is told and left out."""
MOST_OF_BOOK: Final = 60_000
"""The same of all sheets together: hundreds of forms; a workbook of more is none."""
MOST_PLACES: Final = 500_000
"""Cells between the first and the last one in rows that hold something."""
MOST_TEXT: Final = 1_000_000
"""Characters of a sheet, where a text that cells share counts in each."""
MOST_COLUMNS: Final = 256
"""Columns that may belong to a form; cells beyond are told one by one."""
MOST_COLUMNS_OF_SHEET: Final = 16_384
"""Columns that a sheet of Excel has."""


class Area(NamedTuple):
    """A merged cell: its rows and columns from 0, the last ones included."""

    top: int
    bottom: int
    left: int
    right: int


@frozen
class SheetCells:
    """The cells of a sheet as they are seen, by row and column from 0."""

    name: str
    rows: Mapping[int, Mapping[int, str]]
    """The texts of cells that show something."""
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    uncomputed: tuple[tuple[int, int], ...] = ()
    """Cells with a formula whose value the file does not hold."""
    is_large: bool = False
    """Whether it has too many cells to be a form, and none were kept."""
    part: str = ""
    """The part of its file that it is, where the file has parts."""


def column_name(column: int) -> str:
    """The letters of a column: A for 0, AA for 26."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def cell_name(row: int, column: int) -> str:
    """The name of a cell: C7 for row 6 and column 2."""
    return f"{column_name(column)}{row + 1}"
