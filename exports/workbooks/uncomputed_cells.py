"""Formulas of which a file holds no result: each stands for a cell that is not blank.

Some programs write formulas and leave the results to whoever opens the file. A word is
put in their place while the forms are read, and taken out again: so it is known which
facts they are, and none of these is said to have not been filled in.
"""

from collections.abc import Iterator
from typing import Final

from exports.reads import Read
from exports.workbooks.sheet_cells import SheetCells
from exports.workbooks.workbook_wording import BookSays
from wizard.address import ROWS, Address, address, row_cell
from wizard.editions.library import edition
from wizard.form import Form, get, put
from wizard.frozen import changed

IN_THEIR_PLACE: Final = BookSays.NO_RESULT.value
"""What stands in the place of such a formula while the forms are read."""


def with_words(sheet: SheetCells) -> SheetCells:
    """The sheet with a word in each cell that has a formula without its result."""
    if not sheet.uncomputed:
        return sheet
    rows = {at: dict(cells) for at, cells in sheet.rows.items()}
    for row, column in sheet.uncomputed:
        rows.setdefault(row, {})[column] = IN_THEIR_PLACE
    return changed(sheet, rows=rows)


def without_words(read: Read) -> Read:
    """The form with these cells blank again, which its source then names."""
    read = _without_spare_rows(read)
    form, found = read.form, tuple(_cells(read.form))
    for cell in found:
        form = put(form, cell, None)
    rest = (each for each in read.unplaced if each.text.strip() != IN_THEIR_PLACE)
    source = changed(read.source, uncomputed=frozenset(map(str, found)))
    return changed(read, form=form, unplaced=tuple(rest), source=source)


def _without_spare_rows(read: Read) -> Read:
    """Without the rows in which a formula waits for an indicator to be filled in."""
    rows, printed = read.form.indicators, read.source.rows
    kept = [at for at, row in enumerate(rows) if row.name or row.target or row.actual]
    if len(kept) == len(rows):
        return read
    form = changed(read.form, indicators=tuple(rows[at] for at in kept))
    told = tuple(printed[at] for at in kept if at < len(printed))
    return changed(read, form=form, source=changed(read.source, rows=told))


def _cells(form: Form) -> Iterator[Address]:
    """The cells of a form that hold the word."""
    for name in sorted(edition(form.edition).cells):
        cell = address(name)
        each = range(len(form.indicators)) if cell.block == ROWS else ()
        rows = [row_cell(number, cell.field) for number in each]
        for one in rows if cell.block == ROWS else [cell]:
            if _holds_it(form, one):
                yield one


def _holds_it(form: Form, cell: Address) -> bool:
    try:
        value = get(form, cell)
    except LookupError:  # a column of which the form keeps no fact: 一级指标
        return False
    return isinstance(value, str) and value.strip() == IN_THEIR_PLACE
