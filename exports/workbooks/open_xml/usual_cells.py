"""The cells of a sheet, found by the words in which every office program writes them.

Excel, WPS, LibreOffice and the libraries write cells in the same few words, and one
pattern finds them in a fraction of the time that a tree of all elements takes. It takes
the whole stretch of rows or nothing: what is written in other words, as with comments
or other names, is left to the tree.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from exports.usual_words import OtherWordsError
from exports.workbooks.open_xml.cell_names import COLUMNS
from exports.workbooks.open_xml.stretches import ResolvedTexts, stretch
from exports.workbooks.open_xml.xlsx_shared import unescaped
from exports.workbooks.open_xml.xlsx_values import ShownValues, XlsxValues

_CELL: Final = r'<c r="([A-Z]{1,3}+)[1-9][0-9]{0,6}+"([^<>/]*+)>'
_BLANK: Final = (
    r'<c r="[A-Z]{1,3}+[0-9]{1,7}+"(?: s="[0-9]{1,5}+")?+(?: t="[A-Za-z]++")?+'
    r"(?: ?/>|></c>)"
)
_FORMULA: Final = r"<f(?: [^<>]*+)?+(?:(?<=/)>|>[^<]*+</f>)"
_ROWS: Final = re.compile(
    rf"(?:\s*+{_BLANK})*+\s*+(?:"
    rf"{_CELL}(?:(?:{_FORMULA})?+<v>([^<&]++)</v>|(<[fiv][^<]*+(?:<(?!/c>)[^<]*+){{0,9}}+))</c>"
    r"|</row>(?:\s*+<row [^<>]*+(?<=/)>)*+\s*+"
    r'(?:<row r="([1-9][0-9]{0,6}+)"[^<>]*+(?<!/)>|\Z)|(\S)[\s\S]*+)'
)
"""Blank cells are passed over; then comes a cell, a row or the end, or what is odd."""

_HEAD: Final = re.compile(
    r'(?: s="(?P<style>[0-9]{1,5})")?(?: t="(?P<kind>[A-Za-z]{1,9})")?'
)
"""What a cell says of itself beside its name."""
_WITHIN: Final = re.compile(
    rf"(?P<formula>{_FORMULA})?+"
    r"(?:(?P<cell><v>(?P<value>[^<]*+)</v>|<v/>)"
    r'|<is><t(?: xml:space="preserve")?+>(?P<own>[^<]*+)</t></is>)?+'
)
"""What is in a cell that has more than a value: a formula, a text of its own."""

_HIDDEN: Final = re.compile(r'<row r="([1-9][0-9]{0,6})"[^<>]*? hidden="(?:1|true|on)"')
_ON: Final = re.compile(' hidden="[1to]')
"""Whether there may be one: LibreOffice says of each row that it is not."""
_START: Final = b"<sheetData>"
_END: Final = b"</sheetData>"

_Part = tuple[str, str, str, str, str, str]
"""Of a cell its letters, what it says, its value or more; a row; what is odd."""


class UsualCells(NamedTuple):
    """What stands in the rows of a sheet, by row and column from 0."""

    rows: dict[int, dict[int, str]]
    hidden_rows: frozenset[int]
    uncomputed: tuple[tuple[int, int], ...]
    around: bytes
    """The XML of the sheet without its rows."""


class _Seen(dict[str, ShownValues]):
    """What is seen of values by what their cells say of themselves."""

    def __init__(self, values: XlsxValues, texts: ResolvedTexts) -> None:
        super().__init__()
        self._values, self._texts = values, texts
        self._own = dict[str, ShownValues]()
        """The same of cells with a text of their own."""
        self.uncomputed = set[tuple[str, str]]()
        """Cells with a formula whose value the file does not hold."""

    def __missing__(self, head: str) -> ShownValues:
        style, kind = _said(head)
        if kind == "inlineStr":
            raise OtherWordsError
        self[head] = found = self._values.shown(kind, style)
        return found

    def within(self, head: str, within: str) -> str:
        """What is seen of a cell that has more in it than a value."""
        found, (style, kind) = _WITHIN.fullmatch(within), _said(head)
        if found is None or (found["own"] is None) == (kind == "inlineStr"):
            raise OtherWordsError
        formula, cell, kept, own = found.groups()
        value = self._texts[kept or own or ""]
        if formula and not value and not (kind == "str" and cell):
            self.uncomputed.add((head, within))
        if own is None:
            return self[head][value]
        if head not in self._own:
            self._own[head] = self._values.shown(kind, style)
        return self._own[head][unescaped(value)]


@lru_cache(maxsize=256)
def _said(head: str) -> tuple[str, str]:
    """The style and the type that a cell says it is of. Raises OtherWordsError."""
    found = _HEAD.fullmatch(head)
    if found is None:
        raise OtherWordsError
    return found["style"] or "0", found["kind"] or "n"


def usual_cells(xml: bytes, values: XlsxValues) -> UsualCells | None:
    """The cells of a sheet; None where something in it is written in other words."""
    try:
        text = stretch(xml, _START, _END)
        seen = _Seen(values, ResolvedTexts(text))
        found: list[_Part] = _ROWS.findall(f"</row>{text}")
        rows = _rows(found, seen)
    except OtherWordsError:
        return None
    if any(found[-1]):
        return None  # the last row has no end
    hidden = _HIDDEN.findall(text) if _ON.search(text) else []
    uncomputed = _places(found, seen.uncomputed) if seen.uncomputed else ()
    return UsualCells(
        rows,
        frozenset([int(number) - 1 for number in hidden]),
        tuple(uncomputed),
        xml.partition(_START)[0] + xml.rpartition(_END)[2],
    )


def _rows(found: Iterable[_Part], seen: _Seen) -> dict[int, dict[int, str]]:
    """The cells that show something, by row and column. Raises OtherWordsError."""
    rows: dict[int, dict[int, str]] = {}
    cells = dict[int, str]()
    for letters, head, value, within, number, odd in found:
        if letters:
            if text := seen.within(head, within) if within else seen[head][value]:
                cells[COLUMNS[letters]] = text
        elif number:
            cells = rows[int(number) - 1] = {}
        elif odd:
            raise OtherWordsError
    return rows


def _places(
    found: Iterable[_Part], wanted: Collection[tuple[str, str]]
) -> Iterator[tuple[int, int]]:
    """Where the cells are that say one of these."""
    row = -1
    for letters, head, _, within, number, _ in found:
        row = int(number) - 1 if number else row
        if (head, within) in wanted:
            yield row, COLUMNS[letters]
