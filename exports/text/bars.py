"""Tables whose cells stand between bars, as pages on the web give them, into tabs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

LEAST_LINES: Final = 5
"""Lines with a bar before a text is a table of bars."""

MOSTLY: Final = 8
"""Of ten lines with bars, how many end with one where rows do."""

MOST_PIECES: Final = 24
"""Lines that a row may have been broken into by line ends within its cells."""

IN_CELL: Final = "\v"
"""A line end within a cell."""

_BAR: Final = re.compile("[|\uff5c│┃]")
_BLANKS: Final = " \u3000"
_RULE: Final = re.compile("(?=.*[-─━=]{3})[\\s|\uff5c│┃:+─━┄=-]+")
"""A line that only divides rows: |---|---|."""


def between_tabs(text: str) -> str:
    """The text with tabs for bars; one with tabs, or with few bars, as it is.

    Where rows end with a bar they all have as many: one whose cells have line ends is
    put together. The bar at the end makes a cell more, which is blank.
    """
    if "\t" in text:
        return text
    lines = ["" if _RULE.fullmatch(line) else line for line in text.split("\n")]
    bars = [len(_BAR.findall(line)) for line in lines]
    usual = Counter(filter(None, bars)).most_common(1)
    if sum(map(bool, bars)) < LEAST_LINES:
        return text
    closed = sum(_ends(line) for line in lines)
    rows = lines
    if closed * 10 >= sum(map(bool, bars)) * MOSTLY:
        rows = list(_rows(lines, bars, usual[0][0]))
    return "\n".join(map(_tabbed, rows))


def _tabbed(row: str) -> str:
    """A row with tabs for its bars and for the blanks around them."""
    first, *rest = _BAR.split(row)
    if not rest:
        return row
    *between, last = rest
    cells = (cell.strip(_BLANKS) for cell in between)
    return "\t".join((first.rstrip(_BLANKS), *cells, last.lstrip(_BLANKS)))


def _rows(lines: Sequence[str], bars: Sequence[int], whole: int) -> Iterator[str]:
    at = 0
    while at < len(lines):
        count = _pieces(bars[at : at + MOST_PIECES], whole)
        yield _joined(lines[at : at + count])
        yield from [""] * (count - 1)  # the lines keep their numbers
        at += count


def _pieces(bars: Sequence[int], whole: int) -> int:
    """How many lines make a row with all its bars; 1 where none do."""
    found = 0
    for count, each in enumerate(bars, start=1):
        found += each
        if not found or found > whole:
            break
        if found == whole:
            return count
    return 1


def _joined(lines: Sequence[str]) -> str:
    """The lines of a row; one that does not end with a bar goes on within its cell."""
    row = lines[0]
    for line in lines[1:]:
        row = f"{row}{line}" if _ends(row) else f"{row}{IN_CELL}{line}"
    return row


def _ends(line: str) -> bool:
    """Whether a line ends with a bar."""
    return bool(_BAR.fullmatch(line.rstrip()[-1:]))
