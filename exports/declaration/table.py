"""The indicators of a declaration: which column holds what, and the rows below."""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.alignment import snapped
from exports.declaration.facts import DeclaredRow
from exports.declaration.words import COLUMNS, Words
from exports.grid import GridRow
from exports.headings import Heading
from exports.labels import is_mark, label
from exports.places import category_names, group_names
from exports.verdicts import points
from wizard.cells import text_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import NO_GOALS
from wizard.form import known
from wizard.frozen import frozen

LEAST: Final = ("name", "target")
"""The columns without which a row is no heading."""

MOST_ABOVE: Final = 3
"""Rows above a heading in which it may say which half is of this year."""

KEPT: Final = ("name", "target")
"""Columns in which 0 and 无 may be meant: 0 accidents."""

Sides = tuple[str, ...]
"""The halves that are told above, from the left: `long`, `annual`."""

LONG, ANNUAL = "long", "annual"


@frozen
class TableHead:
    """A heading of indicators over one or two rows."""

    at: int
    """The number of its first row."""
    heading: Heading
    """Its columns; None for those that are of several years, or not taken."""
    has_results: bool
    """Whether it has a column for what happened: then it is no declaration's."""
    is_long: bool
    """Whether all of it is of several years."""

    @property
    def end(self) -> int:
        """The row below it."""
        return self.at + self.heading.height


def table_at(
    rows: Sequence[GridRow], at: int, words: Words, *, counted: bool
) -> TableHead | None:
    """The heading that begins in this row, or None."""
    known = [label(cell.text) in words.columns for cell in rows[at].cells]
    if sum(known) < len(LEAST):
        return None
    above = _sides_above(rows[max(at - MOST_ABOVE, 0) : at], words)
    found = [_head(rows[at : at + n], at, words, above) for n in (1, 2)]
    best = max(found, key=_score)
    if not set(LEAST) <= set(best.heading.fields):
        return None
    width = max(row.width for row in rows[at : best.end]) if counted else None
    return _widened(best, width)


def rows_of_table(
    rows: Sequence[GridRow], head: TableHead, edition: Edition
) -> Iterator[DeclaredRow]:
    """The declared rows below a heading; 一级 and 二级指标 carry down."""
    group = category = ""
    for row in rows:
        facts = _facts(row, head.heading, edition)
        word = facts.get("group", "")
        group, category = (word, "") if word else (group, category)
        category = facts.get("category", category)
        if found := _declared(row, facts, group, category, edition):
            yield found


def _score(head: TableHead) -> int:
    return len({*head.heading.fields} & {*COLUMNS})


def _widened(head: TableHead, width: int | None) -> TableHead:
    old = head.heading
    new = Heading(old.block, old.height, old.starts, old.fields, old.texts, width)
    return TableHead(head.at, new, head.has_results, head.is_long)


def _head(rows: Sequence[GridRow], at: int, words: Words, above: Sides) -> TableHead:
    names = _names(rows)
    known = [_field(texts, words) for texts in names.values()]
    sides = [_side(texts, words) for texts in names.values()]
    fields = _of_this_year(known, sides, above)
    every = {label(text) for texts in names.values() for text in texts}
    heading = Heading(
        NO_GOALS,
        len(rows),
        tuple(names),
        tuple(field or None for field in fields),
        tuple(texts[0] for texts in names.values()),
    )
    first = label(rows[0].cells[0].text)
    return TableHead(at, heading, bool(every & words.results), first in words.long)


def _field(names: Sequence[str], words: Words) -> str:
    found = (words.columns.get(label(name)) for name in names)
    return next(filter(None, found), "")


def _side(names: Sequence[str], words: Words) -> str:
    """Whether a column is of several years or of this one, where that is told."""
    told = {label(name) for name in names}
    if told & words.long:
        return LONG
    return ANNUAL if told & words.annual else ""


def _of_this_year(
    fields: Sequence[str], sides: Sequence[str], above: Sides
) -> list[str]:
    """The fields without those of several years, each once.

    Where two columns have one heading and nothing is told, the last is of this year.
    """
    kept = [
        "" if side == LONG else field for field, side in zip(fields, sides, strict=True)
    ]
    places = range(len(kept))
    order = places if above[:1] == (ANNUAL,) else reversed(places)
    taken: set[str] = set()
    for at in order:
        if kept[at] in taken:
            kept[at] = ""
        taken.add(kept[at])
    return kept


def _sides_above(rows: Sequence[GridRow], words: Words) -> Sides:
    """The halves in the nearest row above that tells both."""
    for row in reversed(rows):
        sides = [_side([cell.text], words) for cell in row.cells]
        told = tuple(side for side in sides if side)
        if {*told} == {LONG, ANNUAL}:
            return told
    return ()


def _names(rows: Sequence[GridRow]) -> dict[int, tuple[str, ...]]:
    """What may be the name of each column, the likeliest first, by where it begins."""
    upper, lower = dict(rows[0].cells), dict(rows[-1].cells)
    if len(rows) == 1:
        return {at: (text,) for at, text in upper.items()}
    shift = 0 if rows[1].starts else rows[1].width - rows[0].width
    first = rows[1].cells[0].column
    if shift > 0:
        upper = {at + shift * (at > first): text for at, text in upper.items()}
    starts = sorted({*upper, *lower})
    return {at: _of_column(at, upper, lower) for at in starts}


def _of_column(
    at: int, upper: dict[int, str], lower: dict[int, str]
) -> tuple[str, ...]:
    below = lower.get(at)
    above = upper.get(at) or next(
        (upper[start] for start in sorted(upper, reverse=True) if start < at), ""
    )
    if below is None:
        return (above,)
    return tuple(filter(None, (above + below, below, above)))


def _facts(row: GridRow, heading: Heading, edition: Edition) -> dict[str, str]:
    """The text below each heading that is taken; marks of emptiness mostly are none."""
    _, moved = snapped((heading, _shifted(row, heading, edition)))
    facts: dict[str, str] = {}
    for cell in moved.cells:
        field = heading.field_at(cell.column) if row.width > 1 else None
        if field and (field in KEPT or not is_mark(cell.text, edition)):
            facts.setdefault(field, cell.text)
    return facts


def _shifted(row: GridRow, heading: Heading, edition: Edition) -> GridRow:
    """A row of one cell less where its 一级 and 二级指标 are one, as 满意度 may be."""
    group, category = heading.start_of("group"), heading.start_of("category")
    short = heading.width is not None and row.width == heading.width - 1
    if not short or group is None or category is None:
        return row
    cells = dict(row.cells)
    second = label(cells.get(category, ""))
    is_one = label(cells.get(group, "")) in group_names(edition)
    if not is_one or second in category_names(edition):
        return row
    moved = [c._replace(column=c.column + (c.column >= category)) for c in row.cells]
    return GridRow(row.number, row.place, row.width + 1, tuple(moved))


def _declared(
    row: GridRow, facts: dict[str, str], group: str, category: str, edition: Edition
) -> DeclaredRow | None:
    """The row, where it says what is measured or how much of it."""
    if all(is_mark(facts.get(field, ""), edition) for field in KEPT):
        return None
    texts = {f: text_cell(facts.get(f, "")) for f in COLUMNS[2:-1]}
    weight = facts.get("weight", "").strip().rstrip("%％")
    return DeclaredRow(
        group=group,
        category=category,
        name=texts["name"],
        operator=texts["operator"],
        target=texts["target"],
        unit=texts["unit"],
        weight=known(points(weight, edition)),
        place=row.place,
    )
