"""The heading rows of a table's blocks: they say which column holds what."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from exports.grid import GridRow
from exports.labels import label, words
from exports.verdicts import Found, Where
from wizard.editions.edition import Edition
from wizard.editions.layout import Block
from wizard.frozen import frozen

LEAST_COLUMNS: Final = 2
LEAST_SHARE: Final = 50
"""How many of a block's headings must be there before a row counts as its heading."""

SAME: Final = (3, 5)
"""The share of two cells that is common where they are one over two rows."""

BEFORE, BEHIND = "before", "behind"
"""The sides of a value on which a column of its own may hold a sign or a unit."""


@frozen
class Heading:
    """A heading over one or two rows; every column runs to the start of the next."""

    block: Block
    height: int
    starts: tuple[int, ...]
    fields: tuple[str | None, ...]
    """The field of each column; None where the edition does not know its heading.
    A column whose text belongs to that of another is `target.before`."""
    texts: tuple[str, ...] = ()
    """What is printed over each column."""
    width: int | None = None
    """The cells that a row below must have; None where columns are measured."""

    @property
    def share(self) -> int:
        """How much of the block's headings is here, in percent: the best fit wins."""
        known = sum(field is not None for field in self.fields)
        return 100 * known // len(self.block.columns) if known >= LEAST_COLUMNS else 0

    @property
    def left(self) -> int:
        """Where the first column that is known begins; labels stand before it."""
        pairs = zip(self.starts, self.fields, strict=True)
        return next((start for start, field in pairs if field is not None), 0)

    def start_of(self, *fields: str) -> int | None:
        """Where the first of these columns that is there begins, or None."""
        pairs = zip(self.starts, self.fields, strict=True)
        return next((start for start, field in pairs if field in fields), None)

    def field_at(self, column: int) -> str | None:
        """The field of the column that this one belongs to."""
        at = bisect_right(self.starts, column) - 1
        return self.fields[at] if at >= 0 else None

    def text_over(self, field: str) -> str:
        """What is printed over a column; blank where it is not there."""
        pairs = zip(self.texts, self.fields, strict=False)
        return next((text for text, name in pairs if name == field), "")


Under = tuple[Heading, GridRow]
"""A row with the heading that it stands under."""


def blocks_of(edition: Edition) -> tuple[Block, ...]:
    """The blocks of an edition's table that have columns."""
    return edition.funding, edition.goals, edition.indicators


def where_of(block: Block, edition: Edition) -> Where:
    """The part of the paper that a block is."""
    if block is edition.indicators:
        return "indicators"
    return "funding" if block is edition.funding else "goals"


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


def is_own_heading(text: str, edition: Edition, *, whole: bool = False) -> bool:
    """Whether this is a block's own heading, or a piece of it."""
    names, word = _own_headings(edition), label(text)
    return word in names or (not whole and any(word in name for name in names))


def of_heading(heading: Heading, row: GridRow, edition: Edition) -> Iterator[Found]:
    """The headings that the edition does not know; the row is where they stand."""
    where = where_of(heading.block, edition)
    columns = zip(heading.starts, heading.texts, heading.fields, strict=True)
    for start, text, field in columns:
        own = start < heading.left and is_own_heading(text, edition)
        if field is None and not own:
            yield Found(row, text, None, where, "word")


@lru_cache(maxsize=64)
def _words(edition: Edition) -> frozenset[str]:
    """Every heading over a column of any block."""
    return frozenset(word for block in blocks_of(edition) for word in _known(block))


@lru_cache(maxsize=64)
def _own_headings(edition: Edition) -> frozenset[str]:
    blocks = blocks_of(edition)
    names = (words(*block.own_headings, aliases=block.aliases) for block in blocks)
    return frozenset(word for group in names for word in group)


def _match(rows: Sequence[GridRow], block: Block) -> Heading:
    """These rows as a heading of a block, whether they are or not."""
    columns = _columns(rows)
    known, taken = _known(block), set[str]()
    texts, fields = [], []
    for names in columns.values():
        hits = ((text, known.get(label(text))) for text in names)
        text, field = next(((t, f) for t, f in hits if f), (names[0], None))
        texts.append(text)
        fields.append(None if field in taken else field)
        taken |= {field} if field else set()
    return Heading(block, len(rows), tuple(columns), tuple(fields), tuple(texts))


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
