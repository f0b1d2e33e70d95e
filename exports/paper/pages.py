"""How high a form will be on paper, reckoned from its cells without Word.

It is reckoned rather too high: what Word may save by letting a full stop hang over
the margin, or by setting two of them closer, is not taken off.

A cell is as high as its lines, what its paragraph and the cell itself leave free, and
one line of the table; a row as its highest cell. No height is written, so that none has
to be understood in the same way: see `Spacing.row`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import category, combining, east_asian_width

from exports.paper.measures import (
    EDGE,
    EM,
    LEAST,
    LINE,
    RULE,
    SIDE,
    SPACINGS,
    TITLES,
    Spacing,
    room,
    twips,
)
from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import Sheet
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


def one_page(page: Sheet, paper: Paper) -> Spacing | None:
    """The widest spacing with which the form goes on one page; None where none does.

    A line is to spare, for programs break lines in ways of their own: LibreOffice 25.2
    keeps “ with the character before it, others do not. With the tightest, where a
    second page is all that is left, none is.
    """
    free, tightest = room(paper), SPACINGS[-1]
    for spacing in SPACINGS:
        spare = 0 if spacing is tightest else LINE
        if height(page, paper, spacing) + spare <= free:
            return spacing
    return None


def height(page: Sheet, paper: Paper, spacing: Spacing) -> int:
    """The height in twips of the form on one page, its titles and notes included."""
    width = twips(paper.width)
    notes = sum(LINE * lines(note, width) for note in page.notes)
    return TITLES + sum(heights(page.rows, spacing)) + RULE + notes + LEAST


def heights(rows: Sequence[SheetRow], spacing: Spacing) -> list[int]:
    """The height of each row; the last of merged ones makes up what they lack."""
    found: list[int] = []
    needed: dict[int, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        for cell in (cell for cell in row.cells if cell.rows):
            number = cell_lines(cell)
            own = own_spacing(number, row.height, spacing)
            need = (at, _height(number, own))
            needed.setdefault(at + cell.rows - 1, []).append(need)
        lacking = (need - sum(found[start:]) for start, need in needed.pop(at, ()))
        found.append(max([spacing.row, *lacking]))
    return found


@lru_cache(maxsize=1024)
def lines(text: str, width: int) -> int:
    """How many lines of this width a text takes; headings do so in every form."""
    return sum(_lines(_MEET.sub(_THIN, line), width) for line in text.split("\n"))


def is_one_line(cell: Cell) -> bool:
    """Whether the text of a cell, if any, goes on one line."""
    return cell_lines(cell) == 1


def own_spacing(number: int, height: int, spacing: Spacing) -> Spacing:
    """The spacing of a cell of so many lines in a row of this least height in mm.

    There is room around one line, and around all that needs it.
    """
    around = spacing.around if number == 1 else 0
    if height:
        least = twips(height) - _height(number, _around(spacing, 0))
        around = max(around, least // 2)
    return spacing if around == spacing.around else _around(spacing, around)


@lru_cache(maxsize=256)
def _around(spacing: Spacing, around: int) -> Spacing:
    return spacing._replace(around=around)


def _height(number: int, own: Spacing) -> int:
    return own.line * number + 2 * own.around + 2 * EDGE + RULE


def cell_lines(cell: Cell) -> int:
    """How many lines the text of a cell takes."""
    return lines(cell.text, twips(cell.width) - 2 * SIDE - cell.indent * EM)


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
