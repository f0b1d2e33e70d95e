"""A sheet into a grid: its rows, what is merged in it, and where each cell stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from exports.grid import Grid
from exports.workbooks.sheet_cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    Area,
    SheetCells,
    cell_name,
    column_name,
)
from exports.workbooks.workbook_wording import BookSays
from wizard.wording import Says

MOST_COVERED: Final = 200_000
"""Cells of the used part of a sheet that merged ones cover, each time they do."""
MOST_NAMED: Final = 6
"""Cells that a sentence names."""

Covers = Mapping[int, Mapping[int, Area]]
"""The merged cell that covers a cell, by row and column."""


def grid_of(sheet: SheetCells) -> Grid:
    """The rows of a sheet that hold something, with names for their cells."""
    covers = _covers(sheet)
    rows = {row: _seen(sheet, row, covers) for row in sorted(sheet.rows)}
    width = 1 + max((at for row in rows.values() for at in row), default=0)
    texts = [[row.get(at, "") for at in range(width)] for row in rows.values()]
    return Grid(
        texts,
        [BookSays.SHEET_ROW.format(sheet=sheet.name, row=row + 1) for row in rows],
        covered=[_covered(row, covers) for row in rows],
        starts=[tuple(_starts(row, covers, width)) for row in rows],
        cell_places=[[place_of(sheet, row, at) for at in range(width)] for row in rows],
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
    covers = _covers(sheet)
    buried = [
        (row, at)
        for row, cells in sheet.rows.items()
        for at, text in cells.items()
        if text.strip() and _is_buried(row, at, covers)
    ]
    if buried:
        yield BookSays.BURIED.format(sheet=name, cells=_names(buried))


def beyond(sheet: SheetCells) -> Iterator[tuple[int, int]]:
    """The cells that stand too far to the right to belong to a form."""
    for row, cells in sheet.rows.items():
        yield from ((row, at) for at in cells if at >= MOST_COLUMNS)


def _seen(sheet: SheetCells, row: int, covers: Covers) -> dict[int, str]:
    """The cells of a row that are seen; one under a merged cell is not."""
    cells = sheet.rows[row].items()
    return {
        at: text
        for at, text in cells
        if at < MOST_COLUMNS and not _is_buried(row, at, covers)
    }


def _is_buried(row: int, column: int, covers: Covers) -> bool:
    area = covers.get(row, {}).get(column)
    return area is not None and (area.top, area.left) != (row, column)


def _covers(sheet: SheetCells) -> Covers:
    """Where merged cells are, in rows that hold something."""
    filled = sorted(sheet.rows)
    found: dict[int, dict[int, Area]] = {row: {} for row in filled}
    left = MOST_COVERED
    for area in sheet.merged:
        columns = range(area.left, min(area.right + 1, MOST_COLUMNS))
        for row in filled:
            if area.top <= row <= area.bottom and left > 0:
                found[row] |= dict.fromkeys(columns, area)
                left -= len(columns)
    return found


def _covered(row: int, covers: Covers) -> frozenset[int]:
    """The columns that a cell above reaches into."""
    return frozenset(at for at, area in covers[row].items() if area.top < row)


def _starts(row: int, covers: Covers, width: int) -> Iterator[int]:
    """The columns in which a cell begins, blank ones as well."""
    own = covers[row]
    yield from (at for at in range(width) if at not in own or own[at].left == at)


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
