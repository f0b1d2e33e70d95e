"""How much room a screen has, in cells and lines of the terminal.

All in cells and lines of the terminal.
"""

from typing import Final

EDGES: Final = 2
"""Cells that are left free at both sides together."""

WIDE: Final = 110
"""Columns from which on ledger and outline stand beside the question."""

SHORT: Final = 20
"""Lines below which a screen shows little more than the question."""

SHORTER: Final = {"-small": 12, "-tiny": 10, "-tight": 6, "-bare": 5}
"""Lines below which more and more gives way to the question and its line."""

BESIDE: Final = 38
"""Cells that they take there."""
