"""How large the box of a note is: as wide as is usual, as high as its text."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from itertools import count
from typing import Final, NamedTuple
from unicodedata import east_asian_width

from exports.word.markup import Element

WIDTH: Final = 280
"""Of a box, in pixels."""
LINE: Final = 17
"""The height of a line, in pixels."""
LETTERS: Final = 42
"""Characters of ASCII on a line of it; a Chinese one takes two."""
MOST_LINES: Final = 30

_COLUMN, _ROW = 64, 20
"""Pixels of a column and a row whose size nobody gives."""
_MOST: Final = 2000
"""Columns or rows that a box may reach over; hidden ones have no size at all."""
_MOST_SIZE: Final = 10_000


class Box(NamedTuple):
    """The box of a note: its cell from 0, and the text that it must hold."""

    row: int
    column: int
    text: str


class Sizes:
    """How wide the columns of a sheet are, and how high its rows, in pixels."""

    def __init__(self, sheet: Element) -> None:
        usual = sheet.find("{*}sheetFormatPr")
        high, wide = (
            None if usual is None else usual.get(name)
            for name in ("defaultRowHeight", "defaultColWidth")
        )
        self._usual_row, self._usual_column = (
            _points(high, _ROW),
            _letters(wide, _COLUMN),
        )
        self._columns = list(sheet.iterfind("{*}cols/{*}col"))
        rows = sheet.iterfind("{*}sheetData/{*}row")
        self._rows = {str(row.get("r")): row for row in rows}

    def anchor(self, box: Box) -> str:
        """Where a box begins and ends: columns and rows, with pixels into each."""
        left, top = box.column + 1, max(box.row - 1, 0)
        right, across = _reach(left, WIDTH, self._column)
        bottom, down = _reach(top, LINE * _lines(box.text) + 12, self._row)
        return f"{left}, 12, {top}, 6, {right}, {across}, {bottom}, {down}"

    def _column(self, at: int) -> int:
        for each in self._columns:
            if _number(each.get("min"), 0) <= at + 1 <= _number(each.get("max"), 0):
                is_hidden = each.get("hidden") in ("1", "true")
                return 0 if is_hidden else _letters(each.get("width"), _COLUMN)
        return self._usual_column

    def _row(self, at: int) -> int:
        row = self._rows.get(str(at + 1))
        if row is None:
            return self._usual_row
        is_hidden = row.get("hidden") in ("1", "true")
        return 0 if is_hidden else _points(row.get("ht"), self._usual_row)


def _reach(start: int, pixels: int, size: Callable[[int], int]) -> tuple[int, int]:
    """The column or row where so many pixels end, and how far into it."""
    for at in count(start):
        if pixels < size(at) or at - start > _MOST:
            return at, pixels
        pixels -= size(at)
    raise AssertionError


def _lines(text: str) -> int:
    """The lines that a text takes in a box."""
    wide = (
        sum(2 if east_asian_width(c) in "WFA" else 1 for c in line)
        for line in text.split("\n")
    )
    return min(sum(max(-(-each // LETTERS), 1) for each in wide), MOST_LINES)


def _points(text: str | None, usual: int) -> int:
    return int(_number(text, usual * 3 / Decimal(4)) * 4 / 3)


def _letters(text: str | None, usual: int) -> int:
    return int(_number(text, (usual - 5) / Decimal(7)) * 7 + 5)


def _number(text: str | None, usual: Decimal | int) -> Decimal:
    """The number in a text; what is usual where there is none that can be meant."""
    try:
        found = Decimal(text or "")
        return found if 0 <= found < _MOST_SIZE else Decimal(usual)
    except InvalidOperation:
        return Decimal(usual)
