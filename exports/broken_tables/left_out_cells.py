"""Rows of a text that pages on the web give without the cells that go on from above.

What is left of such a row stands too far left, and is moved below its own headings.
"""

from decimal import Decimal
from typing import Final

from exports.blocks.funds import label_of
from exports.blocks.places import category_names, group_names
from exports.grid import GridRow
from exports.headings.headings import Heading, Under, is_own_heading
from exports.labels import label
from exports.verdicts import points
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.frozen import changed

MOST_OF_A_LINE: Final = 2
"""Filled cells of a row that may be a label and its text instead of an indicator."""


def moved_right(under: Under, edition: Edition) -> GridRow:
    """The row with its first word below its own heading, where it stands left of it.

    What pages on the web leave out of a row are the cells that go on from above.
    """
    heading, row = under
    start = _start_of(under, edition)
    if start is not None:
        return _moved(row, start, heading) or row
    name, is_table = heading.start_of("name"), heading.block is edition.indicators
    moved = None if name is None else _moved(row, name, heading)
    if moved is None or not is_table or len(row.cells) <= MOST_OF_A_LINE:
        return row
    is_left = row.cells[0].column < heading.left
    fits = has_points((heading, moved), edition) and not has_points(under, edition)
    return moved if is_left or fits else row


def _moved(row: GridRow, start: int, heading: Heading) -> GridRow | None:
    """The row moved so that it begins there; None where its end has not the room."""
    by = start - row.cells[0].column
    if by <= 0 or row.cells[-1].column + by >= (heading.width or 0):
        return None
    cells = (cell._replace(column=cell.column + by) for cell in row.cells)
    return changed(row, cells=tuple(cells))


def _start_of(under: Under, edition: Edition) -> int | None:
    """Where the first word of a row should stand; None where nobody can tell."""
    heading, row = under
    if heading.block is edition.indicators:
        field = _field_of(row, edition)
        return heading.start_of(field) if field else None
    if heading.block is edition.goals:
        is_own = is_own_heading(row.cells[0].text, edition)
        return None if is_own else heading.left
    named = label_of(under, edition)
    is_first = named is row.cells[0] and len(row.cells) > 1
    is_left = is_first and row.cells[1].column < heading.left
    return heading.left - 1 if is_left else None


def _field_of(row: GridRow, edition: Edition) -> str:
    """The column that the first word of a row belongs below; blank for other words."""
    words = [label(cell.text) for cell in row.cells[:2]]
    categories = category_names(edition)
    is_both = words[0] in categories
    if is_both and words[-1] != words[0] and words[-1].endswith(words[0]):
        return "group"  # of the paper's own: 成本指标 before 经济成本指标
    if words[0] in group_names(edition) and (words[-1] in categories or not is_both):
        return "group"
    return "category" if is_both else ""


def has_points(under: Under, edition: Edition) -> bool:
    """Whether there is a number below each of 分值 and 得分 that has a heading."""
    heading, row = under
    fields = {heading.field_at(column): text for column, text in row.cells}
    wanted = [field for field in POINTS if field in heading.fields]
    found = (points(fields.get(field, ""), edition) for field in wanted)
    return bool(wanted) and all(isinstance(each, Decimal) for each in found)
