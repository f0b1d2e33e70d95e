"""Text with commas or semicolons between its cells into a grid, as .csv has it."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import takewhile
from typing import Final

from exports.grid import Grid
from exports.import_wording import ImportSays
from exports.text.delimited import TAB, as_meant

SEPARATORS: Final = (",", ";", TAB, "|")
"""What stands between cells; of those that are as good, the first."""
LOOKED_AT: Final = 100
"""Rows by which the separator is told."""

_NAMED: Final = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
"""The first line by which Excel is told what stands between cells."""

Numbered = tuple[int, list[str]]
"""The cells of a row, and the line where it begins."""


def separated(text: str) -> Grid:
    """The rows of a text, its cells told by the separator that makes a table of it.

    Raises csv.Error for a cell that is longer than any.
    """
    named = _NAMED.match(text)
    body = text[named.end() :] if named else text
    mark = named[1] if named else _separator(body)
    before = 1 if named else 0
    rows = [(line, cells) for line, cells in _rows(body, mark) if any(cells)]
    return Grid(
        [[as_meant(cell) for cell in cells] for _, cells in rows],
        [ImportSays.ROW_PLACE.format(row=line + before) for line, _ in rows],
    )


def _rows(text: str, mark: str) -> Iterator[Numbered]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=mark)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _separator(text: str) -> str:
    """What parts most rows into cells, as evenly as may be."""

    def parted(mark: str) -> int:
        rows = takewhile(lambda row: row[0] <= LOOKED_AT, _rows(text, mark))
        return sum(len(cells) > 1 for _, cells in rows)

    return max(SEPARATORS, key=parted)
