"""The paper as a grid of cells, independent of Word.

Every block of the table has columns of its own. The grid is the union of their
boundaries, so how many columns a cell spans is computed, never written.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, groupby, pairwise
from typing import Final, Literal, NamedTuple

from exports.ticks import printed as ticked
from wizard.address import claim, fund_cell, row_cell
from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.editions.layout import (
    COMPLETION_RATE,
    EXECUTION_RATE,
    POINTS,
    BlockName,
    Column,
    FundLine,
    HeaderCell,
)
from wizard.form import Form, FundRow, get, known, year_of
from wizard.frozen import frozen
from wizard.numbers import shown, trimmed
from wizard.scoring.completion import completion_text
from wizard.scoring.ledger import Ledger, ledger
from wizard.scoring.scores import EXACT, rate_text
from wizard.scoring.summary import graded

TOTAL: Final = claim("score")
"""The sum of the scores, which may stand in the head."""

Align = Literal["left", "center"]


class Cell(NamedTuple):
    """A cell of the table, or the part of one that began in a row above."""

    text: str
    width: int
    """Its width on paper in mm."""
    columns: int = 1
    """Columns of the grid that it spans."""
    rows: int = 1
    """Rows that it spans; 0 where it only goes on from the row above."""
    align: Align = "center"
    indent: int = 0
    """How far its text is moved in, in Chinese characters."""
    field: str | None = None
    """The path of the form's cell that it shows: `indicators[3].score`."""
    part: str = ""
    """What it is where it shows none: `column.indicators.score`."""
    open: tuple[Literal["top", "bottom"], ...] = ()
    """Sides without a line, where it looks like one with the cell next to it."""


class SheetRow(NamedTuple):
    """A row of the table; its cells together span the whole grid."""

    cells: tuple[Cell, ...]
    repeats: bool = False
    """Whether it is a heading that belongs on top of every page."""
    splits: bool = False
    """Whether its text is long and may flow over to the next page."""
    height: int = 0
    """Its least height in mm, where there has to be room for a seal."""


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
        *_total(form, edition),
        *_lines(form, edition, "end"),
    ]
    widths = [tuple(cell.width for cell in row.cells) for row in rows]
    ends = {each: tuple(accumulate(each)) for each in set(widths)}
    edges = sorted({0}.union(*ends.values()))
    places = {edge: place for place, edge in enumerate(edges)}
    spans = {each: _spans([places[edge] for edge in ends[each]]) for each in ends}
    return Sheet(
        title=edition.title,
        year_line=edition.year_line.format(year=_text(form.year)),
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
    fact = _fact(form, cell.field, cell.width, "left")
    if not cell.options:
        return fact
    value = get(form, cell.field)
    return fact._replace(text=ticked(value if isinstance(value, str) else None, cell))


def _funding(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The fund block (财预〔2020〕10号): 分值 and 得分 stand on the total row only."""
    block = edition.funding
    corner = Cell(block.label_heading, block.label_width, part="funding.corner")
    rows = [SheetRow((corner, *_headings(block.columns, "column.funding.")))]
    for line, indent in _indented(block.rows):
        part = f"line.{line.field}"
        label = Cell(
            line.label, block.label_width, align="left", indent=indent, part=part
        )
        amounts = (_fund_cell(form, edition, line, column) for column in block.columns)
        rows.append(SheetRow((label, *amounts)))
    return _merged(block.heading, block.heading_width, rows, "funding")


def _indented(lines: Iterable[FundLine]) -> Iterator[tuple[FundLine, int]]:
    """Each row, and how far it is moved in to stand below what follows 其中：."""
    lead = 0
    for line in lines:
        own = line.label.find("：") + 1
        yield line, 0 if own else lead
        lead = own or lead


def _fund_cell(form: Form, edition: Edition, line: FundLine, column: Column) -> Cell:
    if column.field == EXECUTION_RATE:
        part = "rate.total" if line.field == "total" else "rate.part"
        return Cell(_rate(form, edition, line), column.width, part=part)
    if column.field in edition.funding.amounts:
        cell = fund_cell(line.field, column.field)
        return _fact(form, cell, column.width, column.align)
    if line.field == "total":
        return _fact(form, fund_cell("points", column.field), column.width)
    return Cell(edition.dash, column.width, part="dash")


def _rate(form: Form, edition: Edition, line: FundLine) -> str:
    """执行率 of one row, blank where it is not defined."""
    row: FundRow = getattr(form.funding, line.field)
    budget = known(getattr(row, edition.execution.budget))
    executed = known(row.executed)
    if budget is None or executed is None or budget <= 0 or executed < 0:
        return ""
    return rate_text(EXACT.divide(executed, budget))


def _goals(form: Form, edition: Edition) -> Iterator[SheetRow]:
    block = edition.goals
    if not block.columns:
        return iter(())
    facts = [_fact(form, c.field, c.width, c.align) for c in block.columns]
    headings = SheetRow(tuple(_headings(block.columns, "column.")))
    rows = [headings, SheetRow(tuple(facts), splits=True)]
    return _merged(block.heading, block.heading_width, rows, "goals")


def _indicators(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The indicators by category; one without any keeps its empty row."""
    block = edition.indicators
    group_column, category_column, *columns = block.columns
    found = defaultdict(list)
    for number, indicator in enumerate(form.indicators):
        found[indicator.category].append(number)
    rows = _heading_rows(block.columns, "column.indicators.")
    sums = ledger(form, edition)
    for group in edition.groups:
        own: list[SheetRow] = []
        for category in group.categories:
            numbers = found[category.name]
            lines = [_indicator(form, edition, n, columns) for n in numbers]
            lines = lines or [_empty(category.name, columns)]
            part = f"category.{category.name}"
            own += _merged(category.name, category_column.width, lines, part)
        label = _group_label(group, sums, edition)
        rows += _merged(label, group_column.width, own, f"group.{group.name}")
    if not block.heading_width:
        return iter(rows)
    return _merged(block.heading, block.heading_width, rows, "indicators")


def _group_label(group: Group, sums: Ledger, edition: Edition) -> str:
    """The name of a group, with the points given to it or else those it may have."""
    entry = sums.entry(group.name)
    points = trimmed(entry.weight or entry.standard)
    return edition.group_label.format(name=group.name, points=points)


def _empty(category: str, columns: Iterable[Column]) -> SheetRow:
    part = f"empty.{category}"
    return SheetRow(tuple(Cell("", column.width, part=part) for column in columns))


def _indicator(
    form: Form, edition: Edition, number: int, columns: Iterable[Column]
) -> SheetRow:
    return SheetRow(tuple(_row_cell(form, edition, number, c) for c in columns))


def _row_cell(form: Form, edition: Edition, number: int, column: Column) -> Cell:
    if column.field == COMPLETION_RATE:
        text = completion_text(form.indicators[number], edition, year_of(form))
        return Cell(text, column.width, part=COMPLETION_RATE)
    cell = row_cell(number, column.field)
    return _fact(form, cell, column.width, column.align)


def _total(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The sums of 分值 and 得分 below their columns, the label before them.

    An edition without the label has no such row.
    """
    if not edition.total_label:
        return
    block, sums = edition.indicators, ledger(form, edition)
    before = min(n for n, c in enumerate(block.columns) if c.field in POINTS)
    texts = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
    texts |= {edition.grade_below: _grade(form, edition, sums)}
    width = block.heading_width + sum(c.width for c in block.columns[:before])
    rest = (
        Cell(texts.get(c.field, ""), c.width, part=_below(c, edition))
        for c in block.columns[before:]
    )
    yield SheetRow((Cell(edition.total_label, width, part="total"), *rest))


def _below(column: Column, edition: Edition) -> str:
    """What the cell of a column is in the row of sums."""
    if column.field == edition.grade_below:
        return "total.grade"
    return f"total.{column.field}" if column.field in POINTS else "total.rest"


def _grade(form: Form, edition: Edition, sums: Ledger) -> str:
    grade = graded(form, edition, sums)
    return grade.name if grade else ""


BLOCKS: Final[Mapping[BlockName, Callable[[Form, Edition], Iterator[SheetRow]]]] = {
    "funding": _funding,
    "goals": _goals,
    "indicators": _indicators,
}
"""How each block is laid out."""


def _merged(
    heading: str, width: int, rows: list[SheetRow], part: str
) -> Iterator[SheetRow]:
    """The rows with one cell to their left, merged down over all of them."""
    cell = Cell(heading, width, rows=len(rows), part=part)
    for row in rows:
        yield SheetRow((cell, *row.cells), *row[1:])
        cell = Cell("", width, rows=0, part=part)


def _headings(columns: Iterable[Column], parts: str) -> Iterator[Cell]:
    """The headings of columns; their parts are the columns' fields behind `parts`."""
    return (Cell(c.heading, c.width, part=f"{parts}{c.field}") for c in columns)


def _heading_rows(columns: Sequence[Column], parts: str) -> list[SheetRow]:
    """The headings, in two rows where some of them stand below a common one."""
    lower = tuple(_headings(columns, parts))
    if not any(column.above for column in columns):
        return [SheetRow(lower, repeats=True)]
    pairs = list(zip(columns, lower, strict=True))
    upper: list[Cell] = []
    for above, group in groupby(pairs, key=lambda pair: pair[0].above):
        cells = [cell for _, cell in group]
        if above:
            width = sum(cell.width for cell in cells)
            upper.append(Cell(above, width, part=f"above.{above}"))
        else:
            upper += [cell._replace(rows=2) for cell in cells]
    below = (c if p.above else c._replace(text="", rows=0) for p, c in pairs)
    return [SheetRow(tuple(upper), repeats=True), SheetRow(tuple(below), repeats=True)]


def _fact(form: Form, path: str, width: int, align: Align = "center") -> Cell:
    """The form's cell of this path, as it was typed."""
    return Cell(_text(get(form, path)), width, align=align, field=path)


def _text(value: object) -> str:
    """What stands in the cell: a number digit by digit, nothing for None."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else str(value)
