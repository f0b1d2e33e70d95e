"""The words of all editions together: what a piece of a broken table can belong to."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from exports.blocks.places import category_names, group_names
from exports.blocks.totals import total_names
from exports.headings.headings import blocks_of
from exports.labels import label, words
from wizard.editions.edition import Edition
from wizard.editions.layout import Block, HeaderCell
from wizard.frozen import frozen

LONGEST_COMMON: Final = 2
"""Characters of a word that many cells have, where a title must say what it labels."""


@frozen
class Vocabulary:
    """The labels that tables of these editions are made of."""

    head: frozenset[str]
    """Labels beside which a fact of the head stands."""
    common: frozenset[str]
    """Those of them that are as likely a line of another cell: 部门."""
    lines: frozenset[str]
    """Labels of texts between and below the blocks; some are pieces of headings."""
    columns: frozenset[str]
    """Headings over columns, and those at the left of a block."""
    places: frozenset[str]
    """一级 and 二级指标, and the lines of the funds: how a row begins."""
    totals: frozenset[str]
    pieces: str
    """All labels on a line each, to look pieces up in."""

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Labels that surely begin a row of their own, and no line of a heading."""
        words = self.head | {word for word in self.lines if word not in self.pieces}
        return words - self.common

    @cached_property
    def ends(self) -> frozenset[str]:
        """Labels of rows of their own that stand between the blocks or below them."""
        return self.totals | self.lines

    def is_piece(self, text: str) -> bool:
        """Whether this is a heading or a piece of one."""
        return label(text) in self.pieces


@lru_cache(maxsize=8)
def vocabulary(editions: tuple[Edition, ...]) -> Vocabulary:
    """The words of these editions."""
    columns = frozenset(word for each in editions for word in _columns(each))
    return Vocabulary(
        frozenset(word for e in editions for word in _labels(*e.header)),
        frozenset(word for e in editions for word in _common(e)),
        frozenset(
            word
            for each in editions
            for word in _labels(*(line.cells for line in each.lines))
        ),
        columns,
        frozenset(word for each in editions for word in _places(each)),
        frozenset(word for each in editions for word in total_names(each)),
        "\n".join(sorted(columns)),
    )


def _labels(*lines: Iterable[HeaderCell]) -> Iterator[str]:
    for cell in (cell for line in lines for cell in line):
        yield from words(cell.label, aliases=cell.aliases)


def _common(edition: Edition) -> Iterator[str]:
    words = _labels(*edition.header) if edition.needs_title else ()
    return (word for word in words if len(word) <= LONGEST_COMMON)


def _columns(edition: Edition) -> Iterator[str]:
    for block in blocks_of(edition):
        yield from words(*block.own_headings, aliases=block.aliases)
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    for column in block.columns:
        names = (*column.aliases, *column.before, *column.behind)
        yield from words(column.heading, aliases=names)


def _places(edition: Edition) -> Iterator[str]:
    yield from group_names(edition)
    yield from category_names(edition)
    for row in edition.funding.rows:
        yield from words(row.label, aliases=row.aliases)
