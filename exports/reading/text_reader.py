"""The forms of a table that is text: between tabs, or between commas."""

import csv
from pathlib import Path
from typing import Final

from exports.grid import Grid
from exports.import_wording import ImportSays
from exports.reading.grid_reader import recognised
from exports.reading.replaced import counted_in_rows
from exports.reads import Read
from exports.text.delimited import TAB
from exports.text.separated import SEPARATORS, separated
from exports.text.text_grid import MOST_CELLS, decoded, grid
from wizard.refusals import Unusable

TABBED: Final = frozenset({".txt", ".tsv"})
"""Names of texts with tabs between cells; others may have commas."""


def forms_in_text(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a table of text. Raises Unusable where it holds none."""
    text = decoded(content, file)
    cells = grid(text) if Path(file).suffix.lower() in TABBED else _cells(text, file)
    return counted_in_rows(recognised(cells, file), cells.rows)


def _cells(text: str, file: str) -> Grid:
    """The rows of a .csv, or of what a system hands out as ".xls"."""
    if text.count(TAB) > text.count(","):
        return grid(text)
    try:
        if max(map(text.count, SEPARATORS)) <= MOST_CELLS:
            return separated(text)
    except csv.Error:
        pass
    raise Unusable(ImportSays.TOO_MANY_CELLS.format(file=file, most=MOST_CELLS))
