"""How a stretch of text looks: each look means one thing, in colour and without.

No text has a colour of its own but on a colour: none of the terminal's sixteen can be
read on black and on white. Black can, on six of them; those are what badges stand on.
Where there are no colours a badge is its word, a bar is in reverse video, a space that
waits to be filled is underlined: nothing is said by colour alone.
"""

import os
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final

from screens.presenters.text.look_wording import LookWording
from screens.wording import ORIGINS, SEVERITIES, STATES, Wording
from wizard.frozen import frozen

COLOURS: Final = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
"""The terminal's own colours in the order of their numbers; bright ones come after."""

FORE, BACK, BRIGHT = 30, 40, 60
"""Where the parameters of a colour begin, and how far the bright ones are from it."""


@frozen
class Ink:
    """Colours by name, as `red` or `bright_red`; blank is what the terminal has."""

    text: str = ""
    ground: str = ""
    reverse: bool = False
    underline: bool = False

    @property
    def without_colours(self) -> "Ink":
        """What is left of it where colours are not wanted."""
        return Ink(reverse=self.reverse, underline=self.underline)

    @property
    def parameters(self) -> str:
        """It as a terminal is told: the parameters of SGR (ECMA-48)."""
        codes = [
            "7" if self.reverse else "",
            "4" if self.underline else "",
            _code(FORE, self.text),
            _code(BACK, self.ground),
        ]
        return ";".join(filter(None, codes))


class Look(Enum):
    """What a stretch of text is, and the ink that says so."""

    HEADING = Ink(underline=True)
    HERE = Ink(reverse=True)
    """Where one is: the row that acts, the cell that is asked for."""
    ERROR = Ink("black", "bright_red")
    WARNING = Ink("black", "bright_yellow")
    FIT = Ink("black", "green")
    CARRIED = Ink("black", "cyan")
    COMPUTED = Ink("black", "white")
    UNSAVED = Ink("black", "bright_cyan")
    WRONG = Ink("black", "bright_red", underline=True)
    """A cell of the paper with an error."""
    GIVEN = Ink("green", reverse=True, underline=True)
    """Points that are given; underlined, so that a line parts one bar from the next."""
    OPEN = Ink(ground="bright_black", underline=True)
    """Points not given yet, and cells not filled in yet: blanks alone stand on it."""

    @property
    def ink(self) -> Ink:
        """How it is drawn."""
        return self.value


BADGES: Final[Mapping[str, Look]] = {
    SEVERITIES["error"]: Look.ERROR,
    STATES["wrong"]: Look.ERROR,
    LookWording.UNFIT: Look.ERROR,
    SEVERITIES["warning"]: Look.WARNING,
    LookWording.FIT: Look.FIT,
    ORIGINS["carried"]: Look.CARRIED,
    ORIGINS["computed"]: Look.COMPUTED,
    Wording.NOT_SAVED: Look.UNSAVED,
}
"""The program's own words that stand on a colour, each on that of its meaning."""


@frozen
class Stretch:
    """Some cells of a line by their characters, and how they look."""

    text: str
    look: Look | None = None


_KEY: Final = re.compile(
    rf"((?<!\S)(?:F\d{{1,2}}|Esc|(?:Ctrl|Alt)\+(?:Shift\+)?\w+|(?:Shift\+)?Tab"
    rf"|Home|End|PageUp|PageDown|Insert|Delete|{'|'.join(LookWording.KEYS)})"
    r"(?=[ \u3400-\u9fff]))"
)
"""A key as hints name it, before what it does."""

Line = tuple[Stretch, ...]


def with_badge(text: str, word: str, *, last: bool = False) -> Line:
    """A line with a badge: the first place, or the last, that says this word."""
    before, found, behind = text.rpartition(word) if last else text.partition(word)
    if not found:
        return (Stretch(text),)
    stretches = (Stretch(before), Stretch(word, BADGES.get(word)), Stretch(behind))
    return tuple(each for each in stretches if each.text)


def with_keys(text: str) -> Line:
    """The hints of keys, each key underlined before what it does."""
    parts = enumerate(_KEY.split(text))  # every second one is a key
    found = (Stretch(part, Look.HEADING if n % 2 else None) for n, part in parts)
    return tuple(stretch for stretch in found if stretch.text)


def parameters(line: Line) -> Iterator[tuple[str, str]]:
    """The texts of a line, each behind what a terminal is told of its look.

    Where colours are not wanted (NO_COLOR), none are.
    """
    is_bare = bool(os.environ.get("NO_COLOR"))
    for stretch in line:
        ink = stretch.look.ink if stretch.look else Ink()
        yield (ink.without_colours if is_bare else ink).parameters, stretch.text


def text_of(line: Line) -> str:
    """What a line says."""
    return "".join(stretch.text for stretch in line)


def beginning(line: Line, text: str) -> Line:
    """As much of a line as its first line says, where it is folded into several."""
    rest, begun = len(text), []
    for stretch in line:
        part = stretch.text[:rest]
        rest -= len(part)
        begun.append(Stretch(part, stretch.look))
    return tuple(stretch for stretch in begun if stretch.text)


def divided(line: Line) -> Iterator[Line]:
    """The lines of a text that has several, each with the looks that stand in it."""
    begun: list[Stretch] = []
    for stretch in line:
        first, *more = stretch.text.split("\n")
        begun.append(Stretch(first, stretch.look))
        for text in more:
            yield tuple(each for each in begun if each.text)
            begun = [Stretch(text, stretch.look)]
    yield tuple(each for each in begun if each.text)


def _code(first: int, colour: str) -> str:
    if not colour:
        return ""
    name = colour.removeprefix("bright_")
    return str(first + COLOURS.index(name) + (BRIGHT if name != colour else 0))
