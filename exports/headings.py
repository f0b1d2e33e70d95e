"""The heading rows of a table's blocks: they say which column holds what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from exports.grid import Row
from exports.labels import label, remarks, words
from exports.verdicts import Found
from wizard.editions.edition import Edition
from wizard.editions.layout import Block, FundBlock
from wizard.frozen import frozen

LEAST_COLUMNS: Final = 2
LEAST_SHARE: Final = 50
"""How many of a block's headings must be there before a row counts as its heading."""


@frozen
class Heading:
    """A heading over one or two rows; every column runs to the start of the next."""

    block: Block
    height: int
    starts: tuple[int, ...]
    fields: tuple[str | None, ...]
    """The field of each column; None where the edition does not know its heading."""

    @property
    def share(self) -> int:
        """How much of the block's headings is here, in percent: the best fit wins."""
        known = sum(field is not None for field in self.fields)
        return 100 * known // len(self.block.columns) if known >= LEAST_COLUMNS else 0

    @property
    def left(self) -> int:
        """Where the first column that is known begins; labels stand before it."""
        pairs = zip(self.starts, self.fields, strict=True)
        return next(start for start, field in pairs if field is not None)

    def start_of(self, *fields: str) -> int | None:
        """Where the first of these columns that is there begins, or None."""
        pairs = zip(self.starts, self.fields, strict=True)
        return next((start for start, field in pairs if field in fields), None)

    def field_at(self, column: int) -> str | None:
        """The field of the column that this one belongs to."""
        at = bisect_right(self.starts, column) - 1
        return self.fields[at] if at >= 0 else None


Under = tuple[Heading, Row]
"""A row with the heading that it stands under."""


def blocks_of(edition: Edition) -> tuple[Block, ...]:
    """The blocks of an edition's table that have columns."""
    return edition.funding, edition.goals, edition.indicators


def heading_at(rows: Sequence[Row], at: int, edition: Edition) -> Heading | None:
    """The heading that begins in this row, or None.

    Its words may go on in the row below, where that makes more of them known.
    """
    if len(rows[at].cells) < LEAST_COLUMNS:
        return None
    one = [_match(rows[at : at + 1], block) for block in blocks_of(edition)]
    best = max(one, key=lambda heading: heading.share)
    two = _match(rows[at : at + 2], best.block)
    found = two if two.share > best.share else best
    return found if best.share >= LEAST_SHARE else None


def is_own_heading(text: str, edition: Edition, *, whole: bool = False) -> bool:
    """Whether this is a block's own heading, or a piece of it, in the block's unit."""
    return any(_is_heading_of(text, block, whole) for block in blocks_of(edition))


def of_heading(under: Under, edition: Edition) -> Iterator[Found]:
    """The cells of a heading row that no heading of the edition accounts for."""
    heading, row = under
    for at, text in row.cells:
        own = at < heading.left and is_own_heading(text, edition)
        if not own and heading.field_at(at) is None:
            yield Found(row, text)


def _is_heading_of(text: str, block: Block, whole: bool) -> bool:
    unit = block.unit if isinstance(block, FundBlock) else ""
    if any(unit not in remark for remark in remarks(text)):
        return False
    names = words(*block.own_headings, aliases=block.aliases)
    word = label(text)
    return word in names or (not whole and any(word in name for name in names))


def _match(rows: Sequence[Row], block: Block) -> Heading:
    texts: dict[int, str] = {}
    for at, text in (cell for row in rows for cell in row.cells):
        texts[at] = texts.get(at, "") + text
    starts = sorted(texts)
    names = [label(texts[start]) for start in starts]
    return Heading(block, len(rows), tuple(starts), tuple(_fields(names, block)))


def _fields(names: Sequence[str], block: Block) -> Iterator[str | None]:
    taken: set[str] = set()
    known = _known(block)
    for name in names:
        field = known.get(name)
        yield None if field in taken else field
        taken |= {field} if field else set()


@lru_cache(maxsize=64)
def _known(block: Block) -> dict[str, str]:
    """The field of every heading of a block, by all the names that it goes by."""
    return {
        word: column.field
        for column in block.columns
        for word in words(column.heading, aliases=column.aliases)
    }
