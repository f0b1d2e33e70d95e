"""What short parts say, and a sheet around its cells, by the words usual for it.

As of cells, what is written in other words is left to a tree of elements: each function
answers None then. A stretch is known by an element that a part has but once.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import unescape

from exports.workbooks.open_xml.cell_names import COLUMNS
from exports.workbooks.sheet_cells import MOST_COLUMNS_OF_SHEET, Area

_IN_UTF8: Final = re.compile(
    rb"""<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?"""
    rb"""(?: standalone=["'](?:yes|no)["'])? ?\?>|<[a-z]""",
    re.IGNORECASE,
)
"""How XML begins whose text is in UTF-8."""

_ELEMENT: Final = re.compile(r'<[A-Za-z]++((?: [A-Za-z:]++="[^"<&\n\t]*+")++) ?+/>')
_SAYS: Final = re.compile(r' ([A-Za-z:]++)="([^"]*+)"')

_STYLE: Final = re.compile(r'<xf (?:[A-Za-z]++="[^"<]*+" )*?numFmtId="([0-9]{1,5}+)"')
_CODE: Final = re.compile(
    r'<numFmt numFmtId="([0-9]{1,5}+)" formatCode="([^"<\n\t]*+)" ?+/>'
)
_QUOTES: Final = {"&quot;": '"', "&apos;": "'"}
_REFERENCE: Final = re.compile("&(?!(?:amp|lt|gt|quot|apos);)")
"""What stands for a character by its number, or for none at all."""

_NAME: Final = "([A-Z]{1,3}+)([1-9][0-9]{0,6}+)"
_AREA: Final = re.compile(f'<mergeCell ref="{_NAME}:{_NAME}" ?/>')


class AroundCells(NamedTuple):
    """What a sheet says beside its cells."""

    merged: tuple[Area, ...]
    hidden_columns: frozenset[int]


def usual_relations(xml: bytes) -> Sequence[Mapping[str, str]] | None:
    """What each relation of a part says of itself."""
    inner = _inner(_whole(xml), "Relationships")
    return None if inner is None else _elements(inner)


def usual_formats(xml: bytes) -> tuple[Mapping[int, str], Sequence[int]] | None:
    """The formats that a workbook has of its own, and the number of each style's."""
    text = _whole(xml)
    styles, codes = _inner(text, "cellXfs"), _inner(text, "numFmts")
    if styles is None or codes is None or _REFERENCE.search(codes):
        return None
    numbers, own = _STYLE.findall(styles), _CODE.findall(codes)
    if len(numbers) != styles.count("<xf") or len(own) != codes.count("<"):
        return None
    known = {int(number): unescape(code, _QUOTES) for number, code in own}
    return known, [int(number) for number in numbers]


def usual_around(xml: bytes) -> AroundCells | None:
    """What a sheet without its rows says, or with them."""
    text = _whole(xml)
    merged, columns = _inner(text, "mergeCells"), _inner(text, "cols")
    if merged is None or columns is None:
        return None
    areas = _areas(merged)
    said = _elements(columns) if " hidden=" in columns else ()
    if areas is None or said is None:
        return None
    return AroundCells(areas, hidden_columns(said))


def _areas(text: str) -> tuple[Area, ...] | None:
    """The merged cells of a sheet, each from its first cell to its last."""
    found = _AREA.findall(text)
    if len(found) != text.count("<"):
        return None
    areas = [
        Area(int(top) - 1, int(bottom) - 1, COLUMNS[left], COLUMNS[right])
        for left, top, right, bottom in found
    ]
    is_usual = not [a for a in areas if a[0] > a[1] or a[2] > a[3]]
    return tuple(areas) if is_usual else None


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


def utf8_in(xml: bytes, start: int, end: int) -> str | None:
    """A stretch of a part as text; None where that is not in UTF-8.

    Line ends are those that XML makes of them.
    """
    if not _IN_UTF8.match(xml) or not 0 <= start < end:
        return None
    try:
        text = xml[start:end].decode()
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _whole(xml: bytes) -> str | None:
    """A part as text; None where it has comments, is not in UTF-8 or has no end."""
    text = None if b"<!" in xml else utf8_in(xml, 0, len(xml))
    if text is None:
        return None
    single = text.count("<?") + text.count("/>")
    return text if text.count("<") - single == 2 * text.count("</") else None


def _inner(text: str | None, name: str) -> str | None:
    """What stands within the element of this name; blank where there is none."""
    if text is None or f":{name}" in text:
        return None
    start = text.find(f"<{name}")
    if start < 0:
        return ""
    begin, end = text.find(">", start) + 1, text.find(f"</{name}>")
    if text.find(f"<{name}", begin) >= 0:
        return None
    if text.endswith("/>", 0, begin):
        return ""
    return text[begin:end] if 0 < begin <= end else None


def _elements(text: str) -> Sequence[Mapping[str, str]] | None:
    """What each element says of itself, where none holds anything."""
    found = _ELEMENT.findall(text)
    if len(found) != text.count("<"):
        return None
    return [dict(_SAYS.findall(said)) for said in found]
