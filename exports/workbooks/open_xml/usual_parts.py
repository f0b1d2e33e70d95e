"""What short parts say, and a sheet around its cells, by the words usual for it.

As of cells, what is written in other words is left to a tree of elements: each function
answers None then.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import unescape

from exports.usual_words import OtherWordsError
from exports.workbooks.open_xml.cell_names import area_of
from exports.workbooks.open_xml.stretches import inner_of
from exports.workbooks.sheet_cells import MOST_COLUMNS_OF_SHEET, Area

_ELEMENT: Final = re.compile(r'<[A-Za-z]++((?: [A-Za-z:]++="[^"<&\n\t]*+")++) ?+/>')
_SAYS: Final = re.compile(r' ([A-Za-z:]++)="([^"]*+)"')

_STYLE: Final = re.compile(r'<xf (?:[A-Za-z]++="[^"<]*+" )*?numFmtId="([0-9]{1,5}+)"')
_CODE: Final = re.compile(
    r'<numFmt numFmtId="([0-9]{1,5}+)" formatCode="([^"<\n\t]*+)" ?+/>'
)
_QUOTES: Final = {"&quot;": '"', "&apos;": "'"}
_REFERENCE: Final = re.compile("&(?!(?:amp|lt|gt|quot|apos);)")
"""What stands for a character by its number, or for none at all."""

_AREA: Final = re.compile(r'<mergeCell ref="([A-Z0-9:]{5,21}+)" ?/>')


class AroundCells(NamedTuple):
    """What a sheet says beside its cells."""

    merged: tuple[Area, ...]
    hidden_columns: frozenset[int]


def usual_formats(xml: bytes) -> tuple[Mapping[int, str], Sequence[int]] | None:
    """The formats that a workbook has of its own, and the number of each style's."""
    try:
        codes, styles = inner_of(xml, b"numFmts", b"cellXfs")
    except OtherWordsError:
        return None
    numbers, own = _STYLE.findall(styles), _CODE.findall(codes)
    is_whole = len(numbers) == styles.count("<xf") and len(own) == codes.count("<")
    if not is_whole or _REFERENCE.search(codes):
        return None
    known = {int(number): unescape(code, _QUOTES) for number, code in own}
    return known, [int(number) for number in numbers]


def usual_around(xml: bytes) -> AroundCells | None:
    """What a sheet without its rows says, or with them."""
    try:
        merged, columns = inner_of(xml, b"mergeCells", b"cols")
    except OtherWordsError:
        return None
    areas = _areas(merged)
    said = _elements(columns) if " hidden=" in columns else ()
    if areas is None or said is None:
        return None
    return AroundCells(areas, hidden_columns(said))


def _areas(text: str) -> tuple[Area, ...] | None:
    """The merged cells of a sheet, each from its first cell to its last."""
    names = _AREA.findall(text)
    areas = tuple(filter(None, map(area_of, names)))
    return areas if len(areas) == text.count("<") else None


def hidden_columns(columns: Sequence[Mapping[str, str]]) -> frozenset[int]:
    """The hidden columns of a sheet by what it says of its columns."""
    hidden = set[int]()
    for said in columns:
        first, last = said.get("min", ""), said.get("max", "")
        if is_on(said, "hidden") and first.isdecimal() and last.isdecimal():
            most = min(int(last[:6]), MOST_COLUMNS_OF_SHEET)
            hidden.update(range(int(first[:6]) - 1, most))
    return frozenset(hidden)


def is_on(said: Mapping[str, str], name: str) -> bool:
    """Whether a switch of an element is set."""
    return said.get(name, "0") in ("1", "true", "on")


def _elements(text: str) -> Sequence[Mapping[str, str]] | None:
    """What each element says of itself, where none holds anything."""
    found = _ELEMENT.findall(text)
    if len(found) != text.count("<"):
        return None
    return [dict(_SAYS.findall(said)) for said in found]
