"""What the terminal's own sixteen colours may be: one light window, one dark."""

from collections.abc import Mapping
from typing import Final

from rich.terminal_theme import TerminalTheme

Colour = tuple[int, int, int]

NORMAL: Final[list[Colour]] = [
    (12, 12, 12),
    (197, 15, 31),
    (19, 161, 14),
    (193, 156, 0),
    (0, 55, 218),
    (136, 23, 152),
    (58, 150, 221),
    (204, 204, 204),
]

BRIGHT: Final[list[Colour]] = [
    (118, 118, 118),
    (231, 72, 86),
    (22, 198, 12),
    (249, 241, 165),
    (59, 120, 255),
    (180, 0, 158),
    (97, 214, 214),
    (242, 242, 242),
]

THEMES: Final[Mapping[str, TerminalTheme]] = {
    "light": TerminalTheme((255, 255, 255), (12, 12, 12), NORMAL, BRIGHT),
    "dark": TerminalTheme((12, 12, 12), (204, 204, 204), NORMAL, BRIGHT),
}
"""By name; each a background, a foreground, eight colours and their bright ones."""
