"""Headings found in rows: whose they are, and what each of their columns is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from exports.grid import GridRow
from exports.headings import BEFORE, BEHIND, LEAST_COLUMNS, Heading, blocks_of
from exports.labels import label, words
from wizard.editions.edition import Edition
from wizard.editions.layout import Block

LEAST_SHARE: Final = 50
"""How many of a block's headings must be there before a row counts as its heading."""

SAME: Final = (3, 5)
"""The share of two cells that is common where they are one over two rows."""


def heading_at(rows: Sequence[GridRow], at: int, edition: Edition) -> Heading | None:
    """The heading that begins in this row, or None.

    Its words may go on in the row below, where that makes more of them known.
    """
    known = _words(edition)
    if sum(label(cell.text) in known for cell in rows[at].cells) < LEAST_COLUMNS:
        return None
    one = [_match(rows[at : at + 1], block) for block in blocks_of(edition)]
    best = max(one, key=lambda heading: heading.share)
    two = _match(rows[at : at + 2], best.block)
    found = two if two.share > best.share else best
    return found if best.share >= LEAST_SHARE else None


@lru_cache(maxsize=64)
def _words(edition: Edition) -> frozenset[str]:
    """Every heading over a column of any block."""
    return frozenset(word for block in blocks_of(edition) for word in _known(block))


def _match(rows: Sequence[GridRow], block: Block) -> Heading:
    """These rows as a heading of a block, whether they are or not."""
    columns = _columns(rows)
    found = [_read(names, block) for names in columns.values()]
    fields: list[str | None] = [None] if _is_own(found, block) else []
    for _, field in found[len(fields) :]:
        fields.append(None if field in fields else field)
    texts = tuple(text for text, _ in found)
    return Heading(block, len(rows), tuple(columns), tuple(fields), texts)


def _read(names: Sequence[str], block: Block) -> tuple[str, str | None]:
    """The name of a column, of those that it may have, and its field if one has any."""
    hits = ((text, _known(block).get(label(text))) for text in names)
    return next(((text, field) for text, field in hits if field), (names[0], None))


def _is_own(found: Sequence[tuple[str, str | None]], block: Block) -> bool:
    """Whether the first is the block's own heading: another column has its field."""
    (text, field), *others = found
    own = words(*block.own_headings, aliases=block.aliases)
    return label(text) in own and any(field == other for _, other in others)


def _columns(rows: Sequence[GridRow]) -> dict[int, tuple[str, ...]]:
    """What may be the name of each column, the likeliest first, by where it begins."""
    upper, lower = dict(rows[0].cells), dict(rows[-1].cells)
    if len(rows) == 1:
        return {at: (text,) for at, text in upper.items()}
    if rows[0].starts and rows[1].starts:
        lower = {_same_cell(at, *rows): text for at, text in lower.items()}
    elif rows[1].width > rows[0].width:
        upper = _over(rows[0], rows[1])
    starts = sorted({*upper, *lower})
    return {at: _names(at, upper, lower) for at in starts}


def _same_cell(at: int, upper: GridRow, lower: GridRow) -> int:
    """Where a cell begins in the row above, if it is mostly the same cell there.

    Edges that were drawn by hand are a little beside those above.
    """
    end = _end(at, lower)
    for start in upper.starts:
        shared = min(end, _end(start, upper)) - max(at, start)
        widest = max(end - at, _end(start, upper) - start)
        if shared * SAME[1] >= widest * SAME[0]:
            return start
    return at


def _end(start: int, row: GridRow) -> int:
    """Where the cell ends that begins in a column."""
    return next((other for other in row.starts if other > start), row.width)


def _names(
    at: int, upper: Mapping[int, str], lower: Mapping[int, str]
) -> tuple[str, ...]:
    """The name of a column in two rows: both together, the lower or the upper one."""
    above, below = upper.get(at), lower.get(at)
    if above is None or below is None:
        return (above or below or "",)
    end = min((start for start in upper if start > at), default=at + len(lower) + 1)
    divided = sum(at <= start < end for start in lower) > 1
    return (below,) if divided else (above + below, below, above)


def _over(upper: GridRow, lower: GridRow) -> dict[int, str]:
    """The upper cells over blank ones at either side of a row that has more cells.

    Where cells are counted, one over several takes a single place; those that go on
    downwards are blank below, and it is they that keep their order from the edge.
    """
    lead, last = lower.cells[0].column, lower.cells[-1].column
    trail, more = lower.width - 1 - last, lower.width - upper.width
    left = {at: text for at, text in upper.cells if at < lead}
    right = {at + more: t for at, t in upper.cells if upper.width - at <= trail}
    return left | right


@lru_cache(maxsize=64)
def _known(block: Block) -> dict[str, str]:
    """The field of every heading of a block, by all the names that it goes by."""
    beside = {
        word: f"{column.field}.{side}"
        for column in block.columns
        for side, names in ((BEFORE, column.before), (BEHIND, column.behind))
        for word in words(*names)
    }
    own = {
        word: column.field
        for column in block.columns
        for word in words(column.heading, aliases=column.aliases)
    }
    return beside | own
