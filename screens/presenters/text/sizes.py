"""How much room a screen has, in cells and lines of the terminal.

All in cells and lines of the terminal.
"""

from typing import Final

EDGES: Final = 2
"""Cells that are left free at both sides together."""

ROW_EDGES: Final = EDGES + 2
"""The same beside the text of a row of a list, with the mark of the row that acts."""

WIDE: Final = 110
"""Columns from which on the table stands beside the question."""

TALL: Final = 32
"""Lines from which on every group of points has a line of its own."""

GUTTER: Final = 2
"""Columns between the question and the table."""

SHORT: Final = 20
"""Lines below which a screen shows little more than the question."""

SHORTER: Final = {"-small": 12, "-tiny": 10, "-tight": 6, "-bare": 5}
"""Lines below which more and more gives way to the question and its line."""


def beside(columns: int) -> int:
    """Columns that the table takes of these: none below `WIDE`, else the larger half.

    The line of an answer has at least as many as in the narrowest window that shows
    all of its words.
    """
    return columns * 11 // 20 if columns >= WIDE else 0
