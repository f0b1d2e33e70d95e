"""A row of a .docx: the texts of its cells by column, and its place in the file."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from exports.grid import NONE
from exports.import_wording import ImportSays
from exports.word.markup import Element
from exports.word.package import odd

MOST_CELLS: Final = 20_000
"""Cells, each with a paragraph."""
MOST_SPAN: Final = 63
"""Columns that a table of Word can have."""

COLUMN_MARKS: Final = ("gridSpan", "vMerge", "hMerge", "gridBefore")
"""Properties of a cell and of a row that say which columns it takes."""

_SPANS: Final = frozenset(map(str, range(1, 100)))
"""What says a number of columns."""

USUAL_SPANS: Final = frozenset(map(str, range(1, MOST_SPAN + 1)))
"""Those that a table can have."""

END: Final = "\n"
"""The end of a paragraph within a cell."""

NO_MARKS: Final[Mapping[str, str]] = {}
"""Of a cell that takes one column of one row."""


class WordRow(NamedTuple):
    """A row of the grid, and its place in the file."""

    texts: list[str]
    """The text of the cell that begins in each column."""
    covered: frozenset[int]
    """The columns that a cell above reaches into."""
    starts: tuple[int, ...]
    """Where cells begin, filled or not."""
    place: str
    element: Element
    """The `tr`, or the paragraph, that it is in the file."""


class RowMade:
    """A row in the making, cell by cell."""

    def __init__(self, before: int) -> None:
        self.texts = [""] * before
        self.covered: set[int] = set()
        self.starts: list[int] = []

    def add(self, text: str, span: int = 1, *, covered: bool = False) -> None:
        """Add a cell over so many columns, with a cell above that reaches into it."""
        start = len(self.texts)
        self.starts.append(start)
        self.texts.append(text)
        if span > 1:
            self.texts += [""] * (span - 1)
        if covered:
            self.covered.update(range(start, start + span))

    def at(self, place: str, element: Element) -> WordRow:
        """The row as it is now."""
        covered = frozenset(self.covered) if self.covered else NONE
        return WordRow(self.texts, covered, tuple(self.starts), place, element)


def goes_on(merge: str | None) -> bool:
    """Whether a cell is part of the one above it, or before it, by what it says."""
    return merge in ("", "continue")


def columns_in(value: str | None, default: int) -> int:
    """A number of columns as it is written, or what it is where none is."""
    return int(value) if value and value in _SPANS else default


def refuse_wide(spans: Iterable[str], file: str) -> None:
    """Raise Unusable where one of these is more columns than a table can have."""
    for value in spans:
        if not value or value in USUAL_SPANS:
            continue
        is_long = len(value) > len(str(MOST_SPAN))
        if is_long or (value.isdecimal() and int(value) > MOST_SPAN):
            raise odd(ImportSays.ODD_SPAN.format(most=MOST_SPAN), file)
