"""Amounts that were copied from the fund block, for the cells where they are pasted."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import islice

from exports.labels import label
from exports.pasted.pasted_block import Lines, cells_of
from exports.verdicts import number
from wizard.address import Address, fund_cell
from wizard.editions.edition import Edition


def funds_in(text: str, edition: Edition, cell: Address) -> Mapping[Address, Decimal]:
    """The amounts by their cells: by labels and headings, else from this cell on.

    None of them where the text is one cell, or holds what is no amount there.
    """
    lines = cells_of(text)
    headings = _headings(lines[0], edition) if lines else {}
    below = lines[1:] if headings else lines
    names = _lines_of(below, edition, cell)
    is_labelled = any(_line_of(cells, edition) for cells in below)
    found: dict[Address, Decimal] = {}
    for line, cells in zip(names, below, strict=False):
        fields = headings or _fields_from(cell.field, edition, is_labelled=is_labelled)
        for at, field in fields.items():
            value = number(cells[at], edition) if at < len(cells) else None
            if isinstance(value, str):
                return {}
            if value is not None and line is not None:
                found[fund_cell(line, field)] = value
    return found if len(found) > 1 or (found and (is_labelled or headings)) else {}


def _headings(cells: Sequence[str], edition: Edition) -> dict[int, str]:
    """The columns of amounts by their places, where the line names them."""
    known = {
        label(word): column.field
        for column in edition.funding.columns
        for word in (column.heading, *column.aliases)
        if column.field in edition.funding.amounts
    }
    words = ((at, label(cell)) for at, cell in enumerate(cells))
    return {at: known[word] for at, word in words if word in known}


def _fields_from(field: str, edition: Edition, *, is_labelled: bool) -> dict[int, str]:
    """The columns from this one on; behind labels, all of them."""
    names = edition.funding.amounts
    if is_labelled:
        return dict(enumerate(names, start=1))
    return dict(enumerate(names[names.index(field) :] if field in names else ()))


def _lines_of(below: Lines, edition: Edition, cell: Address) -> Sequence[str | None]:
    """The line of the fund block for each line; by labels, else from this one on."""
    labelled = [_line_of(cells, edition) for cells in below]
    if any(labelled):
        return labelled
    names = [line.field for line in edition.funding.rows]
    if cell.line not in names:
        return ()
    return list(islice(names, names.index(cell.line), None))


def _line_of(cells: Sequence[str], edition: Edition) -> str | None:
    word = next((label(cell) for cell in cells if cell), "")
    for line in edition.funding.rows:
        if word in {label(each) for each in (line.label, *line.aliases)}:
            return line.field
    return None
