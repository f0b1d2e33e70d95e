"""What the terminal's own sixteen colours may be: one light window, one dark."""

from collections.abc import Mapping
from typing import Final

from rich.terminal_theme import TerminalTheme

THEMES: Final[Mapping[str, TerminalTheme]] = {
    "light": TerminalTheme(
        (255, 255, 255),
        (31, 35, 40),
        [
            (31, 35, 40),
            (207, 34, 46),
            (17, 99, 41),
            (125, 78, 0),
            (9, 105, 218),
            (130, 80, 223),
            (27, 124, 131),
            (208, 215, 222),
        ],
        [
            (89, 99, 110),
            (164, 14, 38),
            (26, 127, 55),
            (99, 60, 1),
            (33, 139, 255),
            (164, 117, 249),
            (49, 146, 170),
            (246, 248, 250),
        ],
    ),
    "dark": TerminalTheme(
        (13, 17, 23),
        (230, 237, 243),
        [
            (72, 79, 88),
            (255, 123, 114),
            (63, 185, 80),
            (210, 153, 34),
            (88, 166, 255),
            (188, 140, 255),
            (57, 197, 207),
            (177, 186, 196),
        ],
        [
            (110, 118, 129),
            (255, 161, 152),
            (86, 211, 100),
            (227, 179, 65),
            (121, 192, 255),
            (210, 168, 255),
            (86, 212, 221),
            (255, 255, 255),
        ],
    ),
}
"""By name; each a background, a foreground, eight colours and their bright ones."""
