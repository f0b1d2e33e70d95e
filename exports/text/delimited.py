"""Cells between tabs that a spreadsheet opens as they are: it computes none of them.

A cell that begins with one of a few signs, also of full width, is a formula to Excel,
WPS and LibreOffice, whoever wrote it. With a blank before it the cell is text; an
apostrophe would be shown. Quotes around a cell are taken off before that, so that those
of a text are doubled.
"""

from collections.abc import Iterable
from typing import Final

from wizard.patterns import Lazy

TAB: Final = "\t"

_COMPUTED: Final = Lazy(
    r" *(?![-+]?\d[\d,]*(?:\.\d+)?%?\Z)[-=+@\uff1d\uff0b\uff0d\uff20\t\r]"
)
"""The beginning of what would be computed, behind blanks or none; -3 is a number."""


def delimited(cells: Iterable[str]) -> str:
    """The cells as one line between tabs; none of them has a tab or a line end."""
    return TAB.join(map(as_text, cells))


def as_text(cell: str) -> str:
    """A cell that is text wherever it is opened; a number stays one."""
    if cell.lstrip(" ").startswith('"'):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return f" {cell}" if _COMPUTED.match(cell) else cell


def as_meant(cell: str) -> str:
    """What a cell was before it became text, its quotes taken off."""
    return cell[1:] if cell.startswith(" ") and _COMPUTED.match(cell) else cell
