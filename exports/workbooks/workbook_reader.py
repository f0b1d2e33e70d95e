"""The forms of sheets, and all that stands beside them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exports.declaration.reader import declarations_in
from exports.declared import Declaration
from exports.grid import Grid, rows_of
from exports.reading.heading_limit import refuse_many_headings
from exports.reading.no_form import none_in
from exports.reading.replaced import counted
from exports.reads import Read, Unplaced
from exports.recogniser.page_headers import with_year
from exports.recogniser.recognise import recognise
from exports.workbooks.sheet_cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_OF_BOOK,
    MOST_PLACES,
    MOST_TEXT,
    SheetCells,
)
from exports.workbooks.sheet_grid import beyond, grid_of, notes_on, place_of
from exports.workbooks.uncomputed_cells import (
    IN_THEIR_PLACE,
    with_words,
    without_words,
)
from exports.workbooks.workbook_wording import BookSays
from wizard.frozen import changed
from wizard.refusals import Unusable


class OneSheet(NamedTuple):
    """What was found on a sheet: its forms, and all that is told beside them."""

    forms: tuple[Read, ...]
    rest: tuple[Unplaced, ...]
    notes: tuple[str, ...]
    declared: tuple[Declaration, ...]


def forms_in_sheets(sheets: Sequence[SheetCells], file: str) -> tuple[Read, ...]:
    """The forms of sheets, in the order of their tabs. Raises Unusable for none.

    What stands on sheets without a form is told with the form before, or the first.
    """
    if sum(map(_filled, sheets)) > MOST_OF_BOOK:
        said = BookSays.TOO_MANY_CELLS.format(file=file, most=MOST_OF_BOOK)
        raise Unusable(said)
    sheets = [_bounded(sheet) for sheet in sheets]
    grids = [grid_of(with_words(sheet)) for sheet in sheets]
    refuse_many_headings(_whole(grids), file)
    found = [_read(sheet, grid) for sheet, grid in zip(sheets, grids, strict=True)]
    if not any(sheet.forms for sheet in found):
        raise none_in(_whole(grids), file)
    reads, waiting = list[Read](), list[OneSheet]()
    for sheet in found:
        at = len(reads) if sheet.forms else len(reads) - 1
        reads += sheet.forms
        waiting.append(sheet)
        if reads:
            reads[at] = _with(reads[at], waiting)
            waiting = []
    return counted(reads, [grid.rows for grid in grids])


def _filled(sheet: SheetCells) -> int:
    return sum(map(len, sheet.rows.values()))


def _bounded(sheet: SheetCells) -> SheetCells:
    """The sheet; one that has more in it than a form could have without its cells."""
    last = max((max(cells) for cells in sheet.rows.values()), default=0)
    texts = (text for cells in sheet.rows.values() for text in cells.values())
    if (
        _filled(sheet) <= MOST_CELLS
        and len(sheet.rows) * min(last, MOST_COLUMNS) <= MOST_PLACES
        and sum(map(len, texts)) <= MOST_TEXT
    ):
        return sheet
    return SheetCells(sheet.name, {}, is_hidden=sheet.is_hidden, is_large=True)


def _read(sheet: SheetCells, grid: Grid) -> OneSheet:
    forms = tuple(with_year(read, [sheet.name]) for read in recognise(*grid))
    if sheet.uncomputed:
        forms = tuple(map(without_words, forms))
    declared = () if forms else declarations_in(grid)
    is_read = bool(forms or declared)
    rest = tuple(_beside(sheet, grid, is_read=is_read))
    return OneSheet(forms, rest, tuple(notes_on(sheet)), declared)


def _with(read: Read, sheets: Sequence[OneSheet]) -> Read:
    """The form with all that is told of these sheets."""
    return changed(
        read,
        unplaced=(*read.unplaced, *(each for sheet in sheets for each in sheet.rest)),
        notes=(*read.notes, *(each for sheet in sheets for each in sheet.notes)),
        declared=(*read.declared, *(d for sheet in sheets for d in sheet.declared)),
    )


def _beside(sheet: SheetCells, grid: Grid, *, is_read: bool) -> Iterator[Unplaced]:
    """What is on no form: a sheet without one, and cells far to the right."""
    for row in () if is_read else rows_of(grid):
        if row.named:
            cells, place = row.named
            told = ((at, text) for at, text in cells if text != IN_THEIR_PLACE)
            yield from (Unplaced(place(at), text) for at, text in told)
    for at, column in beyond(sheet):
        yield Unplaced(place_of(sheet, at, column), sheet.rows[at][column])


def _whole(grids: Sequence[Grid]) -> Grid:
    """All rows of several sheets, to say why there is no form on any."""
    return Grid([row for grid in grids for row in grid.rows], ())
