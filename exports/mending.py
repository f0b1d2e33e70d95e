"""Rows of a text that line ends within their cells broke apart, as Word copies them.

They are put together only where the paper itself says so: into a heading that is
complete then, or into a row below it that is exactly as wide then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from exports.grid import Cell, Row
from exports.headings import Heading, Under, blocks_of, heading_at, is_own_heading
from exports.indicators import is_total
from exports.labels import label, words
from wizard.editions.edition import Edition

WHOLE: Final = 100
"""The share of a heading that lacks nothing, in percent."""

MOST_PIECES: Final = 12
"""Rows that a heading may have been broken into."""

MOST_LINES: Final = 200
"""Rows that a row below it may have been broken into."""


def mended(rows: Sequence[Row], edition: Edition) -> Iterator[Row]:
    """The rows, those that were broken put together again."""
    said = _headings(edition)
    heading, width, at, tried = None, 0, 0, 0
    while at < len(rows):
        run = _pieces(rows[at : at + MOST_PIECES + 1], said) if at >= tried else []
        tried = at + len(run) if run else tried
        found, taken = _heading(rows[at : at + 2], run, edition)
        if heading and not found:
            after = rows[at + 1 : at + MOST_LINES]
            taken = _below((heading, rows[at]), width, after, edition)
        row = _joined(rows[at : at + taken])
        heading, width = (found, row.width) if found else (heading, width)
        yield row
        at += taken


def _pieces(rows: Sequence[Row], said: str) -> list[Row]:
    """The rows from here on that hold nothing but pieces of headings."""
    of_heading = (all(label(c.text) in said for c in row.cells) for row in rows)
    return [row for row, _ in zip(rows, takewhile(bool, of_heading), strict=False)]


def _heading(
    rows: Sequence[Row], run: Sequence[Row], edition: Edition
) -> tuple[Heading | None, int]:
    """The heading that begins here, and how many rows it is broken into."""
    found = heading_at(rows, 0, edition)
    if 1 < len(run) <= MOST_PIECES and (not found or found.share < WHOLE):
        whole = heading_at([_joined(run)], 0, edition)
        if whole and whole.share == WHOLE:
            return whole, len(run)
    return found, 1


def _headings(edition: Edition) -> str:
    """Every heading of the edition, to look pieces up in."""
    blocks = blocks_of(edition)
    names = [words(*block.own_headings, aliases=block.aliases) for block in blocks]
    columns = [column for block in blocks for column in block.columns]
    names += [words(column.heading, aliases=column.aliases) for column in columns]
    return "\n".join(word for group in names for word in group)


def _below(under: Under, width: int, after: Sequence[Row], edition: Edition) -> int:
    """How many rows are only together as wide as their heading; 1 where none are."""
    heading, row = under
    whole, taken = row.width, 1
    if whole < 2 or is_total(under, edition):
        return 1
    for row in after:
        goes_on = taken > 1 and row.width == 1 and heading.block is edition.goals
        ended = whole == width and not goes_on
        if ended or not _is_piece(row, width - whole, under, edition):
            break
        whole, taken = whole + row.width - 1, taken + 1
    return taken if whole == width else 1


def _is_piece(row: Row, room: int, under: Under, edition: Edition) -> bool:
    """Whether a row may go on from the one above: it begins with text of its cell."""
    own = any(is_own_heading(cell.text, edition, whole=True) for cell in row.cells)
    starts = own or is_total((under[0], row), edition)
    return row.cells[0].column == 0 and row.width - 1 <= room and not starts


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
