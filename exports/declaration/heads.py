"""The headings over the indicators of a declaration: which column holds what."""

from collections.abc import Sequence
from typing import Final

from exports.declaration.words import COLUMNS, DeclarationWords
from exports.grid import GridRow
from exports.headings.headings import Heading
from exports.labels import label
from wizard.editions.layout import NO_GOALS
from wizard.frozen import frozen

LEAST: Final = ("name", "target")
"""The columns without which a row is no heading."""

MOST_ABOVE: Final = 3
"""Rows above a heading in which it may say which half is of this year."""

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
    rows: Sequence[GridRow], at: int, words: DeclarationWords, *, counted: bool
) -> TableHead | None:
    """The heading that begins in this row, or None."""
    known = [label(cell.text) in words.columns for cell in rows[at].cells]
    if sum(known) < len(LEAST):
        return None
    above = _sides_above(rows[max(at - MOST_ABOVE, 0) : at], words)
    found = [_head(rows[at : at + n], at, words, above) for n in (1, 2)]
    goes_on = at + 1 < len(rows) and _is_heading(rows[at + 1], words)
    best = found[-1] if goes_on else max(found, key=_score)
    if not set(LEAST) <= set(best.heading.fields):
        return None
    width = max(row.width for row in rows[at : best.end]) if counted else None
    return _widened(best, width)


def _is_heading(row: GridRow, words: DeclarationWords) -> bool:
    """Whether a row holds nothing but words of headings, as the second of two may."""
    known = words.columns.keys() | words.long | words.annual
    return all(label(cell.text) in known for cell in row.cells)


def _score(head: TableHead) -> int:
    return len({*head.heading.fields} & {*COLUMNS})


def _widened(head: TableHead, width: int | None) -> TableHead:
    old = head.heading
    new = Heading(old.block, old.height, old.starts, old.fields, old.texts, width)
    return TableHead(head.at, new, head.has_results, head.is_long)


def _head(
    rows: Sequence[GridRow], at: int, words: DeclarationWords, above: Sides
) -> TableHead:
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


def _field(names: Sequence[str], words: DeclarationWords) -> str:
    found = (words.columns.get(label(name)) for name in names)
    return next(filter(None, found), "")


def _side(names: Sequence[str], words: DeclarationWords) -> str:
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


def _sides_above(rows: Sequence[GridRow], words: DeclarationWords) -> Sides:
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
