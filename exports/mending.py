"""Rows of a text that line ends within their cells broke apart, as Word copies them.

They are put together only where the paper itself says so: into a heading that is
complete then, or into a row below it that is exactly as wide then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from exports.grid import Cell, Row
from exports.headings import Heading, Under, blocks_of, heading_at
from exports.indicators import is_total
from exports.labels import label, words
from wizard.edition import Edition

MOST_LINES: Final = 12
"""Lines that a heading may have been broken into."""


def mended(rows: Sequence[Row], edition: Edition) -> Iterator[Row]:
    """The rows, those that were broken put together again."""
    heading, width, at = None, 0, 0
    while at < len(rows):
        found, taken = _heading(rows[at : at + MOST_LINES], edition)
        if heading and not found:
            taken = _below((heading, rows[at]), width, rows[at + 1 :], edition)
        row = _joined(rows[at : at + taken])
        heading, width = (found, row.width) if found else (heading, width)
        yield row
        at += taken


def _heading(rows: Sequence[Row], edition: Edition) -> tuple[Heading | None, int]:
    """The heading that these rows begin with, and over how many it is broken."""
    best, taken = heading_at(rows, 0, edition), 1
    said = "\n".join(
        word
        for block in blocks_of(edition)
        for part in (block, *block.columns)
        for word in words(part.heading, aliases=part.aliases)
    )
    pieces = takewhile(lambda row: all(label(c.text) in said for c in row.cells), rows)
    for count, _ in enumerate(list(pieces)[1:], start=2):
        found = heading_at([_joined(rows[:count])], 0, edition)
        if found and found.share == 1 and (not best or best.share < 1):
            best, taken = found, count
    return best, taken


def _below(under: Under, width: int, after: Sequence[Row], edition: Edition) -> int:
    """How many rows are only together as wide as their heading; 1 where none are."""
    heading, row = under
    whole, taken = row.width, 1
    if whole < 2 or is_total(under, edition):
        return 1
    for next_row in after:
        stop = is_total((heading, next_row), edition) or next_row.width >= width
        if stop or whole + next_row.width - 1 > width:
            break
        whole, taken = whole + next_row.width - 1, taken + 1
    ...
    return taken if whole == width else 1


def _joined(rows: Sequence[Row]) -> Row:
    """One row of several: the last cell of each goes on in the first of the next."""
    row = rows[0]
    for after in rows[1:]:
        end = row.width - 1
        texts = dict(row.cells)
        for at, text in after.cells:
            texts[end + at] = f"{texts[end]}\n{text}" if end + at in texts else text
        cells = tuple(Cell(at, text) for at, text in sorted(texts.items()))
        row = replace(row, width=end + after.width, cells=cells)
    return row
