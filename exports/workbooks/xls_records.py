"""The records of a .xls, counted before xlrd takes them.

It keeps a cell for every place of a row up to the last one that is written.
"""

import struct
from typing import Final

from exports.workbooks.sheet_cells import MOST_OF_BOOK
from exports.workbooks.workbook_wording import BookSays
from wizard.refusals import Unusable

MOST_RECORDS: Final = 200_000
"""Records of a workbook, and its cells, blank ones as well."""
MOST_ROOM: Final = 1_000_000
"""Places up to the last cell of each row."""
MOST_SHEETS: Final = 300

_SHEET: Final = 0x85
"""The record that names a sheet."""
_BEGIN: Final = 0x809
"""The record with which a sheet begins."""
_LOCKED: Final = 0x2F
"""The record of a workbook with a password."""
_SIZES: Final = {0xBD: 6, 0xBE: 2}
"""Records of many cells in a row, numbers and blank ones, and bytes for each."""
_CELLS: Final = frozenset({*_SIZES, 0x06, 0xD6, 0xFD, *range(0x201, 0x206), 0x27E})
"""Records of cells: each begins with its row and column."""
_BLANK: Final = frozenset({0x201, 0xBE})
_HEAD: Final = struct.Struct("<HH")
"""The kind of a record and its size; the row and the column of a cell."""


def refuse_unbounded(records: bytes, file: str) -> None:
    """Raises Unusable for more than forms have, and for a password."""
    found = _Count()
    at = 0
    while at + _HEAD.size <= len(records):
        kind, size = _HEAD.unpack_from(records, at)
        at += _HEAD.size
        if kind == _LOCKED:
            raise Unusable(BookSays.IS_LOCKED.format(file=file))
        found.add(kind, size, records[at : at + _HEAD.size])
        if found.filled > MOST_OF_BOOK:
            raise Unusable(BookSays.TOO_MANY_CELLS.format(file=file, most=MOST_OF_BOOK))
        if found.is_over:
            raise Unusable(BookSays.SWOLLEN.format(file=file))
        at += size


class _Count:
    """What there is in the records so far."""

    def __init__(self) -> None:
        self.filled = 0
        """Cells that hold something."""
        self._records = self._all = self._room = self._sheets = 0
        self._ends: dict[int, int] = {}
        """The end of each row of a sheet."""

    def add(self, kind: int, size: int, place: bytes) -> None:
        """Count one more record."""
        self._records += 1
        if kind == _SHEET:
            self._sheets += 1
        elif kind == _BEGIN:
            self._ends = {}
        elif kind in _CELLS and len(place) == _HEAD.size:
            row, column = _HEAD.unpack(place)
            cells = size // _SIZES.get(kind, size or 1)
            self._all += cells
            self.filled += 0 if kind in _BLANK else cells
            end = self._ends.get(row, 0)
            self._ends[row] = max(end, column + cells)
            self._room += self._ends[row] - end

    @property
    def is_over(self) -> bool:
        """Whether it is more than a workbook of forms has."""
        most = max(self._records, self._all)
        is_large = most > MOST_RECORDS or self._room > MOST_ROOM
        return is_large or self._sheets > MOST_SHEETS
