"""The heading rows of a table's blocks: they say which column holds what."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final

from exports.grid import GridRow
from exports.labels import LONGEST, label, words
from exports.verdicts import FactCell, Where
from wizard.editions.edition import Edition
from wizard.editions.layout import Block
from wizard.frozen import frozen

LEAST_COLUMNS: Final = 2
"""Headings that are known before a row counts as a heading."""

BEFORE, BEHIND = "before", "behind"
"""The sides of a value on which a column of its own may hold a sign or a unit."""

BESIDE: Final = (f".{BEFORE}", f".{BEHIND}")
"""How the field of such a column ends: `target.before`."""


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
    end: int | None = None
    """Where a cell without a heading begins, to the right of all that have one."""

    @cached_property
    def columns(self) -> frozenset[int]:
        """Where its columns begin."""
        return frozenset(self.starts)

    @cached_property
    def share(self) -> int:
        """How much of the block's headings is here, in percent: the best fit wins."""
        known = sum(field is not None for field in self.fields)
        return 100 * known // len(self.block.columns) if known >= LEAST_COLUMNS else 0

    @cached_property
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
        if column in self.by_start:
            return self.by_start[column]
        if self.end is not None and column >= self.end:
            return None
        at = bisect_right(self.starts, column) - 1
        return self.fields[at] if at >= 0 else None

    @cached_property
    def has_beside(self) -> bool:
        """Whether a sign or a unit has a column of its own."""
        return any((field or "").endswith(BESIDE) for field in self.fields)

    @cached_property
    def by_start(self) -> dict[int, str | None]:
        """The field of each column, by where it begins."""
        return dict(zip(self.starts, self.fields, strict=True))

    def text_at(self, column: int) -> str:
        """What is printed over the column that this one belongs to; blank for none."""
        at = bisect_right(self.starts, column) - 1
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def text_over(self, field: str) -> str:
        """What is printed over a column; blank where it is not there."""
        pairs = zip(self.texts, self.fields, strict=False)
        return next((text for text, name in pairs if name == field), "")


Under = tuple[Heading, GridRow]
"""A row with the heading that it stands under."""


def blocks_of(edition: Edition) -> tuple[Block, ...]:
    """The blocks of an edition's table that have columns."""
    goals = (edition.goals,) if edition.goals.columns else ()
    return edition.funding, *goals, edition.indicators


def where_of(block: Block, edition: Edition) -> Where:
    """The part of the paper that a block is."""
    if block is edition.indicators:
        return "indicators"
    return "funding" if block is edition.funding else "goals"


def is_own_heading(text: str, edition: Edition, *, whole: bool = False) -> bool:
    """Whether this is a block's own heading, or a piece of it."""
    names, word = _own_headings(edition), label(text)
    is_short = len(word) <= LONGEST
    return word in names or (not whole and is_short and word in names.on_lines)


def of_heading(heading: Heading, row: GridRow, edition: Edition) -> Iterator[FactCell]:
    """The headings that the edition does not know; the row is where they stand."""
    where = where_of(heading.block, edition)
    columns = zip(heading.starts, heading.texts, heading.fields, strict=True)
    for start, text, field in columns:
        own = start < heading.left and is_own_heading(text, edition)
        if field is None and not own:
            yield FactCell(row, text, None, where, "word")


class _Names(frozenset[str]):
    """Labels that are looked up whole, or by a piece."""

    @cached_property
    def on_lines(self) -> str:
        """All of them, on a line each."""
        return "\n".join(self)


@lru_cache(maxsize=64)
def _own_headings(edition: Edition) -> _Names:
    blocks = blocks_of(edition)
    names = (words(*block.own_headings, aliases=block.aliases) for block in blocks)
    return _Names(word for group in names for word in group)
