"""A line of a row as it is drawn: its badges and bars, an edge where it is an alert.

A heading is underlined, the row that acts in reverse video, badges and all.
"""

from functools import cache
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from screens.presenters.row import ListRow, Of
from screens.presenters.text.looks import (
    Ink,
    Line,
    Look,
    Stretch,
    beginning,
    divided,
    text_of,
)

EDGE: Final = Style(bgcolor=Look.ERROR.ink.ground)


def lined(line: Line, width: int, *, here: bool = False) -> Strip:
    """A line of so many cells, in reverse video where it is `here`."""
    blank = " " * max(width - cell_len(text_of(line)), 0)
    return Strip(
        [
            Segment(stretch.text, style_of(stretch.look, here=here))
            for stretch in (*line, Stretch(blank))
            if stretch.text
        ],
        width,
    )


def row_strip(
    row: ListRow[Of],
    text: str,
    width: int,
    lead: str = "",
    *,
    first: bool = True,
    here: bool = False,
) -> Strip:
    """A line of a row of so many cells; of an alert, with an edge in its first one.

    A line that the row itself begins has its looks; where one was folded, its first
    line alone.
    """
    if row.of is None and not row.line:
        line: Line = (Stretch(lead + text, Look.HEADING),)
    else:
        line = (Stretch(lead), *_looked(row.line, text, first=first))
    drawn = lined(line, width, here=here)
    if not row.alert or here:
        return drawn
    return Strip.join([Strip([Segment(lead[:1], EDGE)], 1), drawn.crop(1, width)])


def _looked(line: Line, text: str, *, first: bool) -> Line:
    """A line of a row by how it looks, of all its text by how that looks."""
    if first and line:
        return beginning(line, text)
    own = (each for each in divided(line) if text_of(each) == text)
    return next(own, (Stretch(text),))


def content_of(text: Line | str) -> Content:
    """A text of several lines as Textual's text, with its looks."""
    line = (Stretch(text),) if isinstance(text, str) else text
    return Content.assemble(*((each.text, _named(each.look)) for each in line))


def _named(look: Look | None) -> str:
    """A look in Textual's words."""
    ink = look.ink if look else Ink()
    words = [
        f"ansi_{ink.text}" if ink.text else "",
        f"on ansi_{ink.ground}" if ink.ground else "",
        "reverse" if ink.reverse else "",
        "underline" if ink.underline else "",
    ]
    return " ".join(filter(None, words))


@cache
def style_of(look: Look | None, *, here: bool = False) -> Style:
    """The style of a look; where one is, in reverse video with the same colours."""
    ink = look.ink if look else Ink()
    if here and not ink.reverse:
        reverse = Ink(ink.ground, ink.text, reverse=True)
        ink = ink if look is Look.OPEN else reverse
    return Style(
        color=ink.text or None,
        bgcolor=ink.ground or None,
        reverse=ink.reverse or None,
        underline=ink.underline or None,
    )
