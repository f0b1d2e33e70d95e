"""The names of cells: C7 is in row 6 and column 2, both counted from 0."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from exports.workbooks.sheet_cells import Area

_NAME: Final = r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})"
_CELL: Final = re.compile(_NAME)
_AREA: Final = re.compile(
    r"([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})"
)
_RANGE: Final = re.compile(rf"(?<!\S){_NAME}(?::(?:{_NAME})?)?(?!\S)")


def row_of(name: str) -> int | None:
    """The row of this number; None for what is none."""
    return int(name) - 1 if re.fullmatch(r"[1-9]\d{0,6}", name) else None


def column_of(name: str) -> int | None:
    """The column of the cell of this name; None for what is none."""
    found = _CELL.fullmatch(name)
    return COLUMNS[found[1]] if found else None


class _Columns(dict[str, int]):
    """The columns by their letters: 0 for A; those that were asked for are kept."""

    def __missing__(self, letters: str) -> int:
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        if len(letters) < 3:
            self[letters] = number - 1
        return number - 1


COLUMNS: Final[Mapping[str, int]] = _Columns()
"""The column of these letters: 0 for A."""


@lru_cache(maxsize=4096)
def area_of(name: str) -> Area | None:
    """The area of a name as A1:C2; None where it has not just a first and a last cell.

    Forms of one office have the same areas: those of a folder are taken apart once.
    """
    found = _AREA.fullmatch(name)
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    area = Area(int(top) - 1, int(bottom) - 1, COLUMNS[left], COLUMNS[right])
    return area if area.top <= area.bottom and area.left <= area.right else None


def areas(names: str) -> Iterator[Area]:
    """The areas of names as A1:C2 between blanks; what is no such name is left out."""
    for left, top, right, bottom in _RANGE.findall(names):
        one, other = int(top) - 1, int(bottom or top) - 1
        first, last = COLUMNS[left], COLUMNS[right or left]
        if one > other or first > last:
            one, other, first, last = *sorted((one, other)), *sorted((first, last))
        yield Area(one, other, first, last)
