"""How high a form will be on paper, reckoned from its cells without Word.

It is reckoned rather too high: what Word may save by letting a full stop hang over
the margin, or by setting two of them closer, is not taken off.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import category, combining, east_asian_width

from exports.measures import EDGE, EM, LEAST, LINE, ROW, RULE, SIDE, TITLES, room, twips
from exports.sheet import Cell, Row, Sheet
from wizard.editions.layout import Paper

_THIN: Final = "\u2005"
"""What Word leaves free where Chinese meets a letter or a digit: a quarter of an em."""

_ROOM: Final = {_THIN: EM // 4, "\t": 4 * EM}

_MEET: Final = re.compile(
    r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])"
)

_KINDS: Final = {"Ps": "(", "Pi": "(", "Pe": ")", "Pf": ")", "Po": ")", "Zs": " "}
_WORD: Final = re.compile(r" +|\(*(?:a+|.)\)*")
"""What stays on one line: a Chinese character or a run of ASCII, with the marks that
may not end a line before it and those that may not begin one behind it."""


def fits(page: Sheet, paper: Paper) -> bool:
    """Whether the form, its notes included, will go on one page."""
    width = twips(paper.width)
    notes = sum(LINE * lines(note, width) for note in page.notes)
    return TITLES + sum(heights(page.rows)) + RULE + notes + LEAST <= room(paper)


def heights(rows: Sequence[Row]) -> list[int]:
    """The height of each row; the last of merged ones makes up what they lack."""
    found: list[int] = []
    needed: dict[int, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        for cell in (cell for cell in row.cells if cell.rows):
            needed.setdefault(at + cell.rows - 1, []).append((at, _height(cell)))
        lacking = (need - sum(found[start:]) for start, need in needed.pop(at, ()))
        found.append(max([ROW, *lacking]))
    return found


@lru_cache(maxsize=1024)
def lines(text: str, width: int) -> int:
    """How many lines of this width a text takes; headings do so in every form."""
    return sum(_lines(_MEET.sub(_THIN, line), width) for line in text.split("\n"))


def _height(cell: Cell) -> int:
    width = twips(cell.width) - 2 * SIDE - cell.indent * EM
    return LINE * lines(cell.text, width) + 2 * EDGE + RULE


def _lines(line: str, width: int) -> int:
    """Blanks may hang over the end of a line; a word that is too long is broken."""
    if sum(map(_wide, line)) <= width:
        return 1
    number, used = 1, 0
    for found in _WORD.finditer("".join(map(_kind, line))):
        wide = sum(map(_wide, line[slice(*found.span())]))
        if used + wide > width and not found[0].isspace():
            number += used > 0
            more, used = divmod(wide, width)
            number += more
        else:
            used += wide
    return number


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """What a character is in a word: a bracket of either kind, blank, ASCII, other."""
    kind = _KINDS.get(category(character), "x")
    return "a" if kind != " " and character.isascii() else kind


@lru_cache(maxsize=4096)
def _wide(character: str) -> int:
    if character in _ROOM:
        return _ROOM[character]
    if combining(character):
        return 0
    return EM if east_asian_width(character) in "WFA" else EM // 2
