"""How many kinds of heading rows a file may have.

Each kind is held against every block of every edition, again with the row below it:
a millisecond. Those of a thousand forms are of a few kinds, however often they come.
"""

from typing import Final

from exports.grid import Grid, rows_of
from exports.headings.heading_words import all_words, may_be_heading
from exports.reading.file_wording import FileSays
from wizard.editions.library import usable
from wizard.refusals import Unusable

MOST_HEADINGS: Final = 1_000
"""Rows with words of headings that differ from each other."""


def refuse_many_headings(grid: Grid, file: str) -> None:
    """Raises Unusable for more kinds of heading rows than any paper has."""
    if len(grid.rows) <= MOST_HEADINGS:
        return
    known = all_words(usable())
    kinds = {row.labels for row in rows_of(grid) if may_be_heading(row, known)}
    if len(kinds) > MOST_HEADINGS:
        raise Unusable(FileSays.MANY_HEADINGS.format(file=file, most=MOST_HEADINGS))
