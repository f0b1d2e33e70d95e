"""The rows of a page: those of its tables, and the lines of text around them."""

from collections.abc import Iterator, Sequence

from exports.pdf.cell_lines import CellLine, lines_of, text_of
from exports.pdf.cut_lines import FEW, Texts, is_page_number, put_back
from exports.pdf.drawn.page_device import Character
from exports.pdf.drawn.page_marks import PageMarks
from exports.pdf.parted_lines import lines_around
from exports.pdf.ruled_cells import RuledCell, RuledTable, tables_on
from wizard.frozen import frozen


@frozen
class PlacedCell:
    """A cell with its text, and where its edges are."""

    text: str
    left: int
    right: int
    height: int = 1
    """The rows that it reaches over."""
    is_covered: bool = False
    """Whether it begins above this row."""
    is_full: bool = False
    """Whether its last line had no room for more."""


@frozen
class PdfRow:
    """A row of a table, or a line of text around tables."""

    cells: tuple[PlacedCell, ...]
    page: int
    number: int
    """Counted from 1 among the rows of the page, or among its other lines."""
    top: int = 0
    """How far from the top of the page it is, where it is a line."""
    last_page: int = 0
    """The page on which it ends, where it was torn."""

    @property
    def end(self) -> int:
        """The page on which it ends."""
        return self.last_page or self.page


@frozen
class TablePart:
    """The rows of a table on one page."""

    rows: tuple[PdfRow, ...]
    down: tuple[int, ...]
    """Where its columns begin and end."""


Piece = PdfRow | TablePart
"""What stands on a page, from its top."""


def pieces_of(page: PageMarks) -> list[Piece]:
    """The tables of a page and the lines around them, from its top.

    Raises OverflowError for more lines than a page of a form has.
    """
    tables = tables_on(page)
    within, outside = _sorted(page.characters, tables)
    texts: list[Texts] = [
        {cell: lines_of(characters) for cell, characters in each.items()}
        for each in within
    ]
    around = lines_around(outside, tables, page.height)
    for table, own in zip(tables, texts, strict=True):
        around = put_back(table, own, around, page.height)
    pieces = list[tuple[int, Piece]](_around(around, page.number))
    number = 0
    for table, own in zip(tables, texts, strict=True):
        part = _part(table, own, page.number, number)
        number += len(part.rows)
        pieces.append((table.across[0], part))
    return [piece for _, piece in sorted(pieces, key=lambda pair: pair[0])]


def _sorted(
    characters: Sequence[Character], tables: Sequence[RuledTable]
) -> tuple[list[dict[RuledCell, list[Character]]], list[Character]]:
    """The characters in each cell of each table, and those in none.

    Of tables within each other, the smallest has them.
    """
    by_area = sorted(range(len(tables)), key=lambda at: tables[at].area)
    within: list[dict[RuledCell, list[Character]]] = [{} for _ in tables]
    outside = list[Character]()
    for char in characters:
        found = ((at, tables[at].at(*char.middle)) for at in by_area)
        at, cell = next(((n, c) for n, c in found if c is not None), (0, None))
        own = outside if cell is None else within[at].setdefault(cell, [])
        own.append(char)
    return within, outside


def _around(lines: Sequence[CellLine], page: int) -> Iterator[tuple[int, Piece]]:
    """The lines of text outside of tables, without the number of the page."""
    number = 0
    for line in lines:
        text = line.text.strip()
        if text and not is_page_number(text):
            number += 1
            cell = PlacedCell(text, line.left, line.right)
            yield line.top, PdfRow((cell,), page, number, line.top)


def _part(table: RuledTable, texts: Texts, page: int, before: int) -> TablePart:
    rows = tuple(
        PdfRow(tuple(_cells(table, row, texts)), page, before + row + 1)
        for row in range(len(table.cells))
    )
    return TablePart(rows, table.down)


def _cells(table: RuledTable, row: int, texts: Texts) -> Iterator[PlacedCell]:
    """The cells of a row from the left; one that begins above is covered."""
    for cell in dict.fromkeys(table.cells[row]):
        left, right = table.down[cell.column], table.down[cell.column + cell.width]
        if cell.row != row:
            yield PlacedCell("", left, right, cell.height, is_covered=True)
            continue
        lines = texts.get(cell, [])
        text = text_of(lines, left, right).strip()
        yield PlacedCell(text, left, right, cell.height, is_full=_is_full(lines, right))


def _is_full(lines: Sequence[CellLine], right: int) -> bool:
    """Whether the last line ends at the edge of its cell, or all lines are as short."""
    if not lines:
        return False
    last = lines[-1]
    is_stack = len(lines) > 1 and all(len(line.text.strip()) <= FEW for line in lines)
    return is_stack or right - last.right < 2 * last.widest
