"""The words over the columns of each block: what a row is known by as its heading."""

from collections.abc import Mapping
from functools import lru_cache

from exports.grid import GridRow
from exports.headings.headings import BEFORE, BEHIND, LEAST_COLUMNS, blocks_of
from exports.labels import label, words
from wizard.editions.edition import Edition
from wizard.editions.layout import Block
from wizard.frozen import frozen


@frozen(eq=False)
class BlockWords:
    """A block with the words that it is known by."""

    block: Block
    fields: Mapping[str, str]
    """The field of every heading of it, by all the names that it goes by."""
    names: Mapping[str, str]
    """The heading itself of every field, without its other names."""
    own: frozenset[str]
    """Its headings that stand over no column of facts."""


def may_be_heading(row: GridRow, known: frozenset[str]) -> bool:
    """Whether a heading may begin in a row, of those that have these words."""
    if known.isdisjoint(row.labels):
        return False
    return sum([word in known for word in row.labels]) >= LEAST_COLUMNS


@lru_cache(maxsize=8)
def all_words(editions: tuple[Edition, ...]) -> frozenset[str]:
    """The words of the headings of these editions."""
    blocks = (words for edition in editions for words in words_of(edition))
    return frozenset(word for words in blocks for word in words.fields)


@lru_cache(maxsize=64)
def words_of(edition: Edition) -> tuple[BlockWords, ...]:
    """Each block of an edition that has columns."""
    return tuple(map(_words, blocks_of(edition)))


def _words(block: Block) -> BlockWords:
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
    over = words(*block.own_headings, aliases=block.aliases)
    names = {column.field: label(column.heading) for column in block.columns}
    return BlockWords(block, beside | own, names, over)
