"""A sheet into a grid: its rows, what is merged in it, and where each cell stands."""

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from functools import partial
from itertools import groupby
from typing import Final

from exports.grid import NONE, Grid
from exports.workbooks.merged_cells import merged_cells
from exports.workbooks.sheet_cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    SheetCells,
    cell_name,
    column_name,
)
from exports.workbooks.workbook_wording import BookSays
from wizard.wording import Says

MOST_NAMED: Final = 6
"""Cells that a sentence names."""

_ROW: Final = "\0"
"""What stands for the number of a row, and in the name of no sheet."""


def grid_of(sheet: SheetCells) -> Grid:
    """The rows of a sheet that hold something, with names for their cells."""
    merged, filled = merged_cells(sheet), sorted(sheet.rows)
    seen = [merged.seen(row, sheet.rows[row]) for row in filled]
    width = _width(seen)
    columns = tuple(range(width))
    begun = {row: tuple(merged.begun[row]) for row in filled}
    starts = {each: _without(columns, each) for each in {*begun.values()}}
    place = BookSays.SHEET_ROW.format(sheet=sheet.name, row=_ROW)
    before, _, after = place.partition(_ROW)
    return Grid(
        [_texts(cells, width) for cells in seen],
        [f"{before}{row + 1}{after}" for row in filled],
        covered=[frozenset(merged.covered[row] or NONE) for row in filled],
        starts=[starts[begun[row]] for row in filled],
        cell_places=[partial(place_of, sheet, row) for row in filled],
    )


def place_of(sheet: SheetCells, row: int, column: int) -> str:
    """Where a cell stands, in words: 表“自评表” C7."""
    return BookSays.SHEET_CELL.format(sheet=sheet.name, cell=cell_name(row, column))


def notes_on(sheet: SheetCells) -> Iterator[str]:
    """What is to be said of a sheet: what is hidden in it, what it does not hold."""
    name = sheet.name
    if sheet.is_large:
        yield BookSays.LARGE_SHEET.format(sheet=name, most=MOST_CELLS)
    if sheet.is_hidden and (sheet.rows or sheet.is_large):
        yield BookSays.HIDDEN_SHEET.format(sheet=name)
    if what := _hidden(sheet):
        yield BookSays.HIDDEN.format(sheet=name, what=what)
    if sheet.uncomputed:
        names = _names(sheet.uncomputed)
        yield BookSays.UNCOMPUTED.format(sheet=name, cells=names)
    buried = list(merged_cells(sheet).buried(sheet)) if sheet.merged else []
    if buried:
        yield BookSays.BURIED.format(sheet=name, cells=_names(buried))


def beyond(sheet: SheetCells) -> Iterator[tuple[int, int]]:
    """The cells that stand too far to the right to belong to a form."""
    for row, cells in sheet.rows.items():
        yield from ((row, at) for at in cells if at >= MOST_COLUMNS)


def _texts(cells: Mapping[int, str], width: int) -> list[str]:
    """The texts of a row from its first column on, blank where there is none."""
    texts = [""] * width
    for at, text in cells.items():
        if at < width:
            texts[at] = text
    return texts


def _width(rows: Sequence[Mapping[int, str]]) -> int:
    """The columns of a sheet by the cells of its rows: one at least."""
    last = max(map(max, filter(None, rows)), default=0)
    if last >= MOST_COLUMNS:
        last = max([at for row in rows for at in row if at < MOST_COLUMNS], default=0)
    return 1 + last


def _without(columns: tuple[int, ...], begun: Collection[int]) -> tuple[int, ...]:
    """The columns in which a cell begins, blank ones as well."""
    return tuple([at for at in columns if at not in begun]) if begun else columns


def _hidden(sheet: SheetCells) -> str:
    """The hidden rows and columns that hold something, in words."""
    rows = [row + 1 for row in sorted(sheet.hidden_rows & sheet.rows.keys())]
    used = {at for cells in sheet.rows.values() for at in cells}
    columns = sorted(sheet.hidden_columns & used)
    said = []
    if rows:
        said.append(BookSays.ROWS.format(rows=_ranges(rows, str)))
    if columns:
        said.append(BookSays.COLUMNS.format(columns=_ranges(columns, column_name)))
    return Says.LIST_COMMA.join(said)


def _ranges(numbers: Iterable[int], name: Callable[[int], str]) -> str:
    """Numbers in words, those that follow each other as one: 5–7、9."""
    said = []
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        first, last = name(run[0]), name(run[-1])
        one = BookSays.RANGE.format(first=first, last=last)
        said.append(first if first == last else one)
    return Says.LIST_COMMA.join(said)


def _names(cells: Iterable[tuple[int, int]]) -> str:
    """The names of cells, of many the first few."""
    names = [cell_name(row, at) for row, at in cells]
    some = Says.LIST_COMMA.join(names[:MOST_NAMED])
    many = BookSays.AND_MORE.format(names=some, count=len(names))
    return some if len(names) <= MOST_NAMED else many
