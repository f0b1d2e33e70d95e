"""What a terminal shows, as SVG: Rich draws it, each run of text in its own cells.

Rich gives every character one cell, which squeezes Chinese to half its width, so the
lengths that it writes are reckoned again. Narrow and wide characters are runs of
their own: they stay in their columns whatever faces the reader has.
"""

import re
from collections.abc import Iterator
from html import unescape
from io import StringIO
from itertools import groupby
from typing import Final

import pyte
from pyte.screens import Char
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from pictures.themes import THEMES
from screens.presenters.paper.rules import MEETINGS

ASPECT: Final = 0.55
"""The width of a cell over the height of a character."""

CELL: Final = 20 * ASPECT
LINE: Final = 20 * 1.22
"""Rich's characters are 20 high, its lines a little more."""

BOX: Final = 21.2
"""How high the characters of lines are, to meet from line to line."""

BOXES: Final = frozenset(MEETINGS.values())

MARGIN: Final = 8

FACES: Final = (
    "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', "
    "'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace"
)

FORMAT: Final = f"""\
<svg viewBox="0 0 {{width}} HEIGHT" xmlns="http://www.w3.org/2000/svg">
<style>
.{{unique_id}}-matrix {{{{
font: {{char_height}}px {FACES};
}}}}
{{styles}}
</style>
<defs>
<clipPath id="{{unique_id}}-clip-terminal">
<rect width="{{terminal_width}}" height="{{terminal_height}}"/>
</clipPath>
{{lines}}
</defs>
<rect x="0.5" y="0.5" width="99.8%" height="99.8%" rx="8" fill="BACK" stroke="EDGE"/>
<g transform="translate(9, {MARGIN})" clip-path="url(#{{unique_id}}-clip-terminal)">
{{backgrounds}}
<g class="{{unique_id}}-matrix">
{{matrix}}
</g>
</g>
</svg>
"""

_TEXT: Final = re.compile(r'textLength="[^"]*"( clip-path="[^"]*")>([^<]*)<')
_END: Final = re.compile(r"<text [^>]*>\n</text>")
_SHOWN: Final = re.compile(r'<text [^>]*x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)<')

_GROUND: Final = re.compile(
    r'<rect fill="([^"]*)" x="([^"]*)" y="([^"]*)" width="([^"]*)"'
)

NO_BREAK: Final = "\xa0"
"""What Rich writes in place of a blank."""

_COLOURS: Final = {"brown": "yellow", "brightbrown": "bright_yellow"}
"""pyte's names that are not Rich's."""


def svg(screen: pyte.Screen, theme: str, name: str) -> str:
    """The screen in the colours of a theme."""
    console = Console(
        record=True,
        file=StringIO(),
        width=screen.columns,
        color_system="truecolor",
        legacy_windows=False,
    )
    console.print(Segments(_segments(screen)), end="")
    drawn = console.export_svg(
        theme=THEMES[theme],
        code_format=_format(screen, THEMES[theme]),
        font_aspect_ratio=ASPECT,
        unique_id=name,
    )
    return _END.sub("\n", _TEXT.sub(_with_its_cells, drawn))


def shown(drawn: str) -> str:
    """The text of a picture, as lines without the blanks behind them."""
    lines: dict[int, str] = {}
    for x, y, text in _SHOWN.findall(drawn):
        row, column = int(float(y) / LINE), round(float(x) / CELL)
        before = lines.get(row, "")
        gap = NO_BREAK * (column - cell_len(before))
        lines[row] = before + gap + unescape(text)
    text = "\n".join(lines.get(n, "").rstrip(NO_BREAK) for n in range(max(lines) + 1))
    return text.replace(NO_BREAK, " ")


def grounds(drawn: str) -> list[tuple[str, ...]]:
    """The coloured grounds of a picture: where each stands, how wide, which colour."""
    return sorted(_GROUND.findall(drawn))


def _format(screen: pyte.Screen, theme: TerminalTheme) -> str:
    """Rich's template for a window of this size in these colours."""
    height = f"{screen.lines * LINE + 2 * MARGIN:g}"
    back, edge = theme.background_color.hex, theme.ansi_colors[8].hex
    return FORMAT.replace("HEIGHT", height).replace("BACK", back).replace("EDGE", edge)


def _segments(screen: pyte.Screen) -> Iterator[Segment]:
    """Runs of one look and one width, each with a number that keeps it apart."""
    for y in range(screen.lines):
        row = [screen.buffer[y][x] for x in range(screen.columns)]
        cells = (char for char in row if char.data)
        for number, (look, run) in enumerate(groupby(cells, _look)):
            text = "".join(char.data for char in run)
            yield Segment(text, look[0] + Style(meta={"run": number}))
        yield Segment.line()


def _look(char: Char) -> tuple[Style, int, bool]:
    style = Style(
        color=_colour(char.fg),
        bgcolor=_colour(char.bg),
        bold=char.bold,
        italic=char.italics,
        underline=char.underscore,
        reverse=char.reverse,
    )
    return style, cell_len(char.data), char.data in BOXES


def _colour(name: str) -> str:
    if re.fullmatch("[0-9a-f]{6}", name):
        return f"#{name}"
    return _COLOURS.get(name, name.replace("bright", "bright_"))


def _with_its_cells(found: re.Match[str]) -> str:
    text = unescape(found[2])
    wide = cell_len(text) * CELL
    high = f' font-size="{BOX:g}"' if BOXES.issuperset(text) else ""
    return f'textLength="{wide:g}"{high}{found[1]}>{found[2]}<'
