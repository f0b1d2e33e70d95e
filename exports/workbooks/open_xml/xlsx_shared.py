"""What the cells of a workbook share: their texts, and the formats of their styles."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from exports.workbooks.number_formats.built_in_formats import GENERAL, code_of
from exports.workbooks.open_xml.usual_parts import usual_formats, utf8_in
from exports.workbooks.open_xml.xlsx_parts import Element, XlsxParts

_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a text says a character that XML has not: `_x000D_` is a line end of Windows."""

_ITEM: Final = re.compile(
    r'<si><t(?: xml:space="preserve")?+>([^<&]*+)</t>(?:<phoneticPr[^<>]*+/>)?+</si>'
    r"|(<si>[^<]*+(?:<(?!/si>)[^<]*+){0,2000}+</si>)|(\S)[\s\S]*+"
)
"""A text of one face, any other, and what is none, with all that follows."""


def shared_texts(parts: XlsxParts, name: str) -> Sequence[str]:
    """The texts that cells refer to by number. Raises Unusable."""
    xml = parts.content(name)
    if xml is None:
        return ()
    start, end = xml.find(b"<si>"), xml.rfind(b"</sst>")
    found = _items(utf8_in(xml, start, end) or "")
    if found is None:
        return _texts(parts.parsed(xml))
    others = "".join([other for _, other in found]).encode()
    if not others:
        return [text for text, _ in found]
    rest = iter(_texts(parts.parsed(xml[:start] + others + xml[end:])))
    return [next(rest, "") if other else text for text, other in found]


def _items(text: str) -> Sequence[tuple[str, str]] | None:
    """Each text, or else its XML; None where something is written in other words."""
    found: list[tuple[str, str, str]] = _ITEM.findall(text)
    if not found or any(odd for _, _, odd in found):
        return None
    resolved = unescaped if "_x" in text else str
    return [(resolved(plain), other) for plain, other, _ in found]


def _texts(root: Element) -> Sequence[str]:
    return tuple(map(string_of, root.iterfind("{*}si")))


def string_of(item: Element) -> str:
    """A text of one face or of several; how it is pronounced is no part of it."""
    texts = (*item.iterfind("{*}t"), *item.iterfind("{*}r/{*}t"))
    return unescaped("".join(text.text or "" for text in texts))


def unescaped(text: str) -> str:
    """A text with the characters that XML has not."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def format_codes(parts: XlsxParts, name: str) -> tuple[str, ...]:
    """The format of each style, by the style's number. Raises Unusable."""
    xml = parts.content(name)
    if xml is None:
        return ()
    own, numbers = usual_formats(xml) or _formats(parts.parsed(xml))
    codes = {number: code_of(number, own) for number in {*numbers}}
    return tuple([codes[number] for number in numbers])


def _formats(root: Element) -> tuple[Mapping[int, str], Sequence[int]]:
    """The formats that a workbook has of its own, and the number of each style's."""
    own = {
        _id(each): str(each.get("formatCode", GENERAL))
        for each in root.iterfind("{*}numFmts/{*}numFmt")
    }
    return own, [_id(each) for each in root.iterfind("{*}cellXfs/{*}xf")]


def _id(element: Element) -> int:
    number = str(element.get("numFmtId", ""))
    return int(number) if number.isdecimal() and len(number) < 6 else 0
