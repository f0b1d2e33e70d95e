"""Lines that the end of a page cut off the cells of a table."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from exports.pdf.cell_lines import CellLine
from exports.pdf.ruled_cells import RuledCell, RuledTable
from exports.pdf.ruling_lines import NEAR

_PAGE_NUMBER: Final = re.compile(
    r"[-—–\s]*(?:第?\s*\d{1,4}\s*页?)(?:\s*[/，,共]\s*共?\s*\d{1,4}\s*页?)?[-—–\s]*"
)
"""What stands on a page to number it, and is no part of a form."""
_ON_ITS_OWN: Final = re.compile(r"[附\d:：（(]")
"""What is in a line above or below a table, such as 附件2 or 单位：万元."""
MARGIN: Final = 7
"""The first and last of so many parts of a page, where a page tears a cell."""
FEW: Final = 3
"""Characters of a line that a narrow cell has, of which a page cuts some off."""

MOST_OF_A_PIECE: Final = 6
"""Characters of a line that is a piece of a narrow cell."""
NARROW: Final = 5
"""A cell is narrow that is less than such a part of its table."""

Texts = dict[RuledCell, list[CellLine]]
"""The lines of each cell of a table."""


def put_back(
    table: RuledTable, texts: Texts, lines: Sequence[CellLine], height: int
) -> list[CellLine]:
    """The lines that are not of a table; those that a page cut off are put there.

    They stand in line with a narrow cell at the foot or the top of the page.
    """
    rest = list(lines)
    if is_torn(table, -1, height):
        downwards = sorted(rest, key=lambda line: line.top)
        for cell, line in _next_to(table, texts, downwards, -1):
            texts.setdefault(cell, []).append(line)
            rest.remove(line)
    if is_torn(table, 0, height):
        upwards = sorted(rest, key=lambda line: -line.top)
        for cell, line in _next_to(table, texts, upwards, 0):
            texts.setdefault(cell, []).insert(0, line)
            rest.remove(line)
    return rest


def is_torn(table: RuledTable, row: int, height: int) -> bool:
    """Whether a page of this height may tear the first or the last row of a table."""
    if row:
        return table.across[-1] * MARGIN > height * (MARGIN - 1)
    return table.across[0] * MARGIN < height


def _next_to(
    table: RuledTable, texts: Texts, lines: Sequence[CellLine], row: int
) -> Iterator[tuple[RuledCell, CellLine]]:
    """The lines next to the first or last row, and the cells that they are of."""
    edge = reached = table.across[row]
    beside: CellLine | None = None
    for line in lines:
        cell = _in_line(table, line, row)
        if beside is None or abs(line.middle - beside.middle) > line.height // 2:
            edge = reached
        gap = line.top - edge if row else edge - line.bottom
        is_near = -line.height <= 2 * gap <= line.height
        if cell and is_near and _is_cut(table, texts, cell, line):
            yield cell, line
            beside, reached = line, line.bottom if row else line.top


def _in_line(table: RuledTable, line: CellLine, row: int) -> RuledCell | None:
    """The cell of the first or last row that a line stands above or below."""
    for cell in dict.fromkeys(table.cells[row]):
        left, right = table.down[cell.column], table.down[cell.column + cell.width]
        if left - NEAR <= line.left and line.right <= right + NEAR:
            return cell
    return None


def _is_cut(table: RuledTable, texts: Texts, cell: RuledCell, line: CellLine) -> bool:
    """Whether a line may be of a cell: it is short, or the cell has no other."""
    text = line.text.strip()
    width = table.down[cell.column + cell.width] - table.down[cell.column]
    is_narrow = NARROW * width < table.down[-1] - table.down[0]
    short = len(text) <= (MOST_OF_A_PIECE if is_narrow else FEW)
    return not _ON_ITS_OWN.search(text) and (short or not texts.get(cell))


def is_page_number(text: str) -> bool:
    """Whether a line only numbers its page."""
    return _PAGE_NUMBER.fullmatch(text) is not None
