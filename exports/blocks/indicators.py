"""The indicator table on paper: which indicator each row is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from exports.blocks.completed import says_more
from exports.blocks.execution_row import is_execution, of_execution
from exports.blocks.group_points import group_claims
from exports.blocks.places import CARRIED, TablePlace, moved
from exports.grid import GridCell, GridRow
from exports.headings.headings import BEFORE, BEHIND, Heading, Under, is_own_heading
from exports.headings.likely_words import TELLS_NO_REASON, is_of
from exports.labels import is_mark, label
from exports.verdicts import FactCell, Kind, indicator
from wizard.editions.edition import Edition
from wizard.editions.layout import BESIDE_TARGET, COMPLETION_RATE, POINTS
from wizard.form import Indicator
from wizard.frozen import frozen
from wizard.rules.as_read.source import PrintedRow

POINTS_ONLY: Final = frozenset((*POINTS, COMPLETION_RATE, *BESIDE_TARGET))
"""Columns that alone make no indicator."""

REASON: Final = "deviation"
"""The column whose cell, merged over rows, is meant for each of them."""

NOWHERE: Final[frozenset[str]] = frozenset()
"""No column."""

MOST_OF_A_REMARK: Final = 2
"""Filled cells of a row that may be a label and its text instead of an indicator."""


class TableRow(NamedTuple):
    """A row of the table: its place, its facts by field, and what has no field."""

    row: GridRow
    place: TablePlace
    facts: Mapping[str, str]
    says: bool
    """Whether anything but points is among them, or a mark of emptiness."""
    words: tuple[GridCell, ...]
    """Its 一级 and 二级指标, where the edition does not know them."""
    rest: tuple[GridCell, ...]
    """Cells below no heading that is known."""
    covered: frozenset[str]
    """The fields that a merged cell of a row above reaches into."""
    heading: Heading

    @property
    def is_indicator(self) -> bool:
        """Whether it says what is measured, and has a place to be put.

        A row of nothing but points is a sum: 小计, or a total by an unknown name.
        """
        return self.says and self.place.category is not None


@frozen
class IndicatorTable:
    """What was made of the table: its indicators, and how each was printed."""

    indicators: tuple[Indicator, ...]
    rows: tuple[PrintedRow, ...]
    found: tuple[FactCell, ...]
    """What is no part of them: the points of the funds, and what has no place."""
    strays: int
    """Rows of a category that the edition does not have where it is printed."""


def of_indicators(rows: Iterable[Under], edition: Edition) -> IndicatorTable:
    """Every row that holds something; 一级 and 二级指标 carry down.

    So does a reason that is one cell with those below: it is the reason of all.
    """
    lines = list(_lines(rows, edition))
    indicators = [line for line in lines if line.is_indicator]
    found = [each for line in lines for each in _strange(line, edition)]
    found += [each for line in indicators for each in _rate(line, edition)]
    if not edition.weighs_rows:
        found += group_claims([(line.row, line.place) for line in lines], edition)
    return IndicatorTable(
        tuple(_indicator(line, edition) for line in indicators),
        tuple(_printed(line) for line in indicators),
        tuple(found),
        sum(line.place.is_stray + bool(line.place.unknown) for line in indicators),
    )


def indicator_rows(rows: Sequence[Under], edition: Edition) -> list[Under]:
    """The rows that are indicators, in their order, each with its heading."""
    lines = zip(rows, _lines(rows, edition), strict=True)
    return [under for under, line in lines if line.is_indicator]


def _lines(rows: Iterable[Under], edition: Edition) -> Iterator[TableRow]:
    place, reason = TablePlace(), ""
    for under in rows:
        cells, rest = _by_field(under, edition)
        place, covered = moved(place, cells, edition), _covered(under)
        whole = _joined(cells, edition) if under[0].has_beside else cells
        own = {f: c.text for f, c in whole.items() if f not in CARRIED}
        reason = reason if REASON in covered else own.get(REASON, "")
        facts = {**own, REASON: reason} if reason else own
        filled = [field for field, text in own.items() if not is_mark(text, edition)]
        yield TableRow(
            under[1],
            place,
            facts if filled else {},
            not POINTS_ONLY.issuperset(filled),
            tuple(_unknown(place, cells)),
            tuple(rest),
            covered,
            under[0],
        )


def _by_field(
    under: Under, edition: Edition
) -> tuple[dict[str, GridCell], list[GridCell]]:
    """The cell below each heading that is known, and those that are below none.

    Headings at the left and marks of emptiness are neither: they say nothing.
    """
    heading, row = under
    cells: dict[str, GridCell] = {}
    rest = []
    for cell in row.cells:
        field = heading.field_at(cell.column) if row.width > 1 else None
        own = cell.column < heading.left and is_own_heading(cell.text, edition)
        if field is not None and field not in cells:
            cells[field] = cell
        elif not own and not is_mark(cell.text, edition):
            rest.append(cell)
    return cells, rest


def _joined(cells: Mapping[str, GridCell], edition: Edition) -> dict[str, GridCell]:
    """The cells, a value together with its sign and its unit from their own columns."""
    whole = {field: cell for field, cell in cells.items() if "." not in field}
    for field in {field.partition(".")[0] for field in cells if "." in field}:
        names = (f"{field}.{BEFORE}", field, f"{field}.{BEHIND}")
        parts = [cells[name] for name in names if name in cells]
        texts = (p.text.strip() for p in parts if not is_mark(p.text, edition))
        whole[field] = GridCell(parts[0].column, "".join(texts))
    return whole


def _unknown(place: TablePlace, cells: Mapping[str, GridCell]) -> Iterator[GridCell]:
    """The words of this row that the edition does not have, and that lead nowhere."""
    group, category = cells.get("group"), cells.get("category")
    if group and place.group is None:
        yield group
    if category and place.category is None:
        yield category


def _covered(under: Under) -> frozenset[str]:
    heading, row = under
    if not row.covered:
        return NOWHERE
    fields = (heading.field_at(column) for column in row.covered)
    return frozenset(field for field in fields if field and field not in CARRIED)


def _strange(line: TableRow, edition: Edition) -> Iterator[FactCell]:
    """What of a row has no place in the table of the form."""
    row = line.row
    if not line.is_indicator and is_execution(line.words, edition):
        yield from of_execution(row, line.facts, edition)
        return
    if not line.is_indicator and _is_remark(line):
        yield from (FactCell(row, text, None, "below") for _, text in row.cells)
        return
    for cell in line.words:
        yield FactCell(row, cell.text, None, "indicators", "word")
    for cell in line.rest:
        yield FactCell(row, cell.text, None, "indicators", _kind(cell, line.heading))
    if not line.is_indicator:
        texts = line.facts.values()
        yield from (FactCell(row, text, None, "indicators", "row") for text in texts)


def _kind(cell: GridCell, heading: Heading) -> Kind:
    """What a cell below no known heading is; a 三年目标值 is no reason for anything."""
    over = label(heading.text_at(cell.column))
    return "value" if is_of(over, TELLS_NO_REASON) else "text"


def _is_remark(line: TableRow) -> bool:
    """Whether a row is a label that no block has, and at most one text beside it."""
    few = len(line.row.cells) <= MOST_OF_A_REMARK
    return few and line.row.width > 1 and bool(line.words) and line.place.group is None


def _indicator(line: TableRow, edition: Edition) -> Indicator:
    category = line.place.category
    assert category is not None
    facts = {f: text for f, text in line.facts.items() if f != COMPLETION_RATE}
    return indicator(category.name, facts, edition)


def _rate(line: TableRow, edition: Edition) -> Iterator[FactCell]:
    """A printed 完成率 that says something of its own."""
    category, text = line.place.category, line.facts.get(COMPLETION_RATE)
    if category and text and says_more(text, category, line.facts, edition):
        yield FactCell(line.row, text, None, "indicators")


def _printed(line: TableRow) -> PrintedRow:
    place = line.place
    return PrintedRow(
        group=place.group.name if place.group and not place.above else None,
        category=place.unknown or None,
        covered=line.covered,
    )
