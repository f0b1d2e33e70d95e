"""Rows that line ends within their cells broke apart, as Word copies them.

Two rows are put together only where the paper itself says so: as a heading that is
complete then, or as a row below it that is exactly as wide then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from exports.grid import Cell, Row
from exports.headings import Heading, heading_at
from exports.indicators import is_total
from wizard.edition import Edition

MOST_LINES: Final = 30
"""Lines that one row may have been broken into."""


def mended(rows: Sequence[Row], edition: Edition) -> Iterator[Row]:
    """The rows of a text, those that were broken put together again."""
    heading, width, at = None, 0, 0
    while at < len(rows):
        taken, found = _heading(rows[at : at + MOST_LINES], edition)
        if not found and heading:
            taken = _below(rows[at : at + MOST_LINES], heading, width, edition)
        row = _joined(rows[at : at + taken])
        if found:
            heading, width = found, row.width
        yield row
        at += taken


def _heading(rows: Sequence[Row], edition: Edition) -> tuple[int, Heading | None]:
    """How many rows make the fullest heading, if they begin one."""
    best, taken = heading_at(rows, 0, edition), 1
    for count in range(2, len(rows) + 1 if len(rows[0].cells) > 1 else 0):
        found = heading_at([_joined(rows[:count])], 0, edition)
        if found and found.share == 1 and (not best or best.share < 1):
            best, taken = found, count
    return taken, best


def _below(
    rows: Sequence[Row], heading: Heading, width: int, edition: Edition
) -> int:
    """How many rows are only together as wide as their heading; 1 where none are."""
    whole = rows[0].width
    for count, row in enumerate(rows[1:], start=2):
        ...
    return 1
