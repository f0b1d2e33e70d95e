"""Text into a grid: one cell a line, or rows of cells between tabs."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from exports.grid import Grid
from exports.import_wording import ImportSays
from exports.text.bars import between_tabs
from exports.text.delimited import as_meant
from exports.text.encodings import first_wrong, text_in
from wizard.refusals import Unusable

MOST_CELLS: Final = 50_000
"""Tabs of a text: room for hundreds of forms."""
MOST_LINES: Final = 20_000
"""Lines of a text."""
_NO_TEXT: Final = "\0" * 4
"""What no text has in it."""

Numbered = tuple[int, Sequence[str]]
"""The cells of a row, and the line where it begins."""

_WITHIN: Final = r'[^"\t]*+(?:""[^"\t]*+)*+'
_CELL: Final = re.compile(
    rf'(?:"(?!\t)(?P<quoted>{_WITHIN}(?:\t{_WITHIN}){{0,3}}+)(?<!\t)"(?=[\t\n]|\Z)'
    r"|(?P<plain>[^\t\n]*+))(?P<end>[\t\n]|\Z)"
)
"""A cell between tabs; Excel puts quotes around one that needs them.

Such a cell may have some tabs. A row has more, and a quote that stands for what is
written above is followed by one.
"""


def decoded(content: bytes, file: str) -> str:
    """The text of a file in UTF-8, UTF-16 or GB18030, as its mark or its bytes say.

    Raises Unusable, with the line, for what is none of them.
    """
    text = text_in(content)
    if text is None or _NO_TEXT in text:
        line = content.count(b"\n", 0, first_wrong(content)) + 1
        raise Unusable(ImportSays.NOT_TEXT.format(file=file, line=line))
    for mark, most in (("\n", MOST_LINES), ("\t", MOST_CELLS)):
        if text.count(mark) > most:
            raise Unusable(ImportSays.TOO_MANY_CELLS.format(file=file, most=most))
    return text


def grid(text: str) -> Grid:
    """The rows of a text: in the layout that most of its lines with tabs follow."""
    text = between_tabs(re.sub("\r\n?", "\n", text))
    lines = text.split("\n")
    between = sum("\t" in line[1:] for line in lines)
    before = sum(line.startswith("\t") and "\t" not in line[1:] for line in lines)
    tabbed = between >= before
    rows = list(_tabbed(text) if tabbed else _stacked(lines))
    return Grid(
        [[cell.replace("\v", "\n") for cell in cells] for _, cells in rows],
        [ImportSays.ROW_PLACE.format(row=number) for number, _ in rows],
        broken=tabbed,
    )


def _stacked(lines: Sequence[str]) -> Iterator[Numbered]:
    """A cell is a line behind a tab and the lines without one that go on from it.

    A blank line ends the row; a line without a tab after it is a row of its own.
    """
    start, cells = 1, list[str]()
    for number, line in enumerate((*lines, ""), start=1):
        if line.startswith("\t"):
            cells.append(line[1:])
        elif line.strip() and cells:
            cells[-1] += f"\n{line}"
        else:
            if cells:
                yield start, cells
            if line.strip():
                yield number, [line]
            start, cells = number + 1, []


def every_row(text: str) -> Iterator[Sequence[str]]:
    """The cells of each line of a text with tabs, and of a blank one as well."""
    return (cells for _, cells in _lines(re.sub("\r\n?", "\n", text)))


def _tabbed(text: str) -> Iterator[Numbered]:
    """The lines with cells."""
    return (row for row in _lines(text) if any(row[1]) or len(row[1]) > 1)


def _lines(text: str) -> Iterator[Numbered]:
    """A row is a line, but for line ends within a cell that stands in quotes."""
    start = number = 1
    cells = []
    for found in _CELL.finditer(text):
        cells.append(_unquoted(found))
        number += found[0].count("\n")
        if found["end"] != "\t":
            yield start, cells
            start, cells = number, []


def _unquoted(found: re.Match[str]) -> str:
    """The cell's text; quotes that Excel would not have needed are the person's own."""
    quoted = found["quoted"]
    if quoted is None:
        return as_meant(found["plain"])
    needed = re.search(r'[\n\t,]|""', quoted)
    plain = quoted.replace('""', '"').replace("\t", " ")
    return plain if needed else f'"{quoted}"'
