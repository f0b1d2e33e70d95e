"""The paper as a grid of cells, independent of Word.

Every block of the table has columns of its own. The grid is the union of their
boundaries, so how many columns a cell spans is computed, never written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Final

from exports.sheet.fund_block import fund_rows
from exports.sheet.indicator_block import indicator_rows
from exports.sheet.rows import (
    Cell,
    SheetRow,
    cell_text,
    fact_cell,
    heading_cells,
    merged,
)
from exports.sheet.total_row import total_row
from exports.ticks import printed as ticked
from wizard.address import claim
from wizard.editions.edition import Edition
from wizard.editions.layout import BlockName, HeaderCell
from wizard.form import Form, get
from wizard.frozen import frozen
from wizard.numbers import trimmed
from wizard.scoring.ledger import ledger

TOTAL: Final = claim("score")
"""The sum of the scores, which may stand in the head."""


@frozen
class Sheet:
    """One form as it is printed: two lines above the table, the table, the notes."""

    title: str
    year_line: str
    widths: tuple[int, ...]
    """The columns of the grid in mm."""
    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...]


def sheet(form: Form, edition: Edition) -> Sheet:
    """The form on the paper of its edition, finished or not."""
    rows = [
        *(_line(form, edition, cells) for cells in edition.header),
        *(row for name in edition.blocks for row in _block(form, edition, name)),
        *_lines(form, edition, "total"),
        *total_row(form, edition),
        *_lines(form, edition, "end"),
    ]
    widths = [tuple(cell.width for cell in row.cells) for row in rows]
    ends = {each: tuple(accumulate(each)) for each in set(widths)}
    edges = sorted({0}.union(*ends.values()))
    places = {edge: place for place, edge in enumerate(edges)}
    spans = {each: _spans([places[edge] for edge in ends[each]]) for each in ends}
    return Sheet(
        title=edition.title,
        year_line=edition.year_line.format(year=cell_text(form.year)),
        widths=tuple(b - a for a, b in pairwise(edges)),
        rows=tuple(map(_placed, rows, (spans[each] for each in widths))),
        notes=edition.notes,
    )


def _spans(ends: list[int]) -> list[int]:
    """How many columns each cell covers, by the places where they end."""
    return [right - left for left, right in pairwise((0, *ends))]


def _placed(row: SheetRow, spans: list[int]) -> SheetRow:
    """The row with every cell as many columns wide as its width covers."""
    return SheetRow(tuple(map(_spanning, row.cells, spans)), *row[1:])


def _spanning(cell: Cell, columns: int) -> Cell:
    return Cell(cell.text, cell.width, columns, *cell[3:])


def _block(form: Form, edition: Edition, name: BlockName) -> Iterator[SheetRow]:
    """A block, below the lines of texts that stand over it."""
    yield from _lines(form, edition, name)
    yield from BLOCKS[name](form, edition)


def _lines(form: Form, edition: Edition, before: str) -> Iterator[SheetRow]:
    """The lines of texts over a part of the table; they may flow over to a new page.

    Those with room for a seal do not.
    """
    lines = (line for line in edition.lines if line.before == before)
    return (
        _line(form, edition, line.cells)._replace(
            splits=not line.height, height=line.height
        )
        for line in lines
    )


def _line(form: Form, edition: Edition, line: Iterable[HeaderCell]) -> SheetRow:
    """Labels, each with its fact to the right."""
    cells: list[Cell] = []
    for cell in line:
        label = f"label.{cell.field}"
        cells.append(Cell(cell.label, cell.label_width, part=label))
        cells.append(_beside_label(form, edition, cell))
    return SheetRow(tuple(cells))


def _beside_label(form: Form, edition: Edition, cell: HeaderCell) -> Cell:
    """The fact to the right of a label: the sum of the scores is reckoned."""
    if cell.field == TOTAL:
        total = trimmed(ledger(form, edition).score)
        return Cell(total, cell.width, align="left", part="total.score")
    fact = fact_cell(form, cell.field, cell.width, "left")
    if not cell.options:
        return fact
    value = get(form, cell.field)
    return fact._replace(text=ticked(value if isinstance(value, str) else None, cell))


def _goals(form: Form, edition: Edition) -> Iterator[SheetRow]:
    block = edition.goals
    if not block.columns:
        return iter(())
    facts = [fact_cell(form, c.field, c.width, c.align) for c in block.columns]
    headings = SheetRow(tuple(heading_cells(block.columns, "column.")))
    rows = [headings, SheetRow(tuple(facts), splits=True)]
    return merged(block.heading, block.heading_width, rows, "goals")


BLOCKS: Final[Mapping[BlockName, Callable[[Form, Edition], Iterator[SheetRow]]]] = {
    "funding": fund_rows,
    "goals": _goals,
    "indicators": indicator_rows,
}
"""How each block is laid out."""
