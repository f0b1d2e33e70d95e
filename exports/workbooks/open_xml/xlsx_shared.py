"""What the cells of a workbook share: their texts, and the formats of their styles."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from exports.usual_words import OtherWordsError
from exports.workbooks.number_formats.built_in_formats import GENERAL, code_of
from exports.workbooks.open_xml.known_parts import known_by_content
from exports.workbooks.open_xml.stretches import resolved, stretch
from exports.workbooks.open_xml.usual_parts import usual_formats
from exports.workbooks.open_xml.xlsx_parts import Element, XlsxParts

_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a text says a character that XML has not: `_x000D_` is a line end of Windows."""

_ITEM: Final = re.compile(
    r'<si><t(?: xml:space="preserve")?+>([^<]*+)</t>(?:<phoneticPr[^<>]*+>)?+</si>'
    r"|(<si>[^<]*+(?:<(?!/si>|!)[^<]*+){0,2000}+</si>)|(\S)[\s\S]*+"
)
"""A text of one face, any other, and what is none, with all that follows."""
_RUN: Final = re.compile(r"<t(?: [^<>]*+)?+>([^<]*+)</t>")
"""A text of one face among several."""
_PHONETIC: Final = re.compile(r"<rPh [^<>]*+><t(?: [^<>]*+)?+>[^<]*+</t></rPh>")
"""How a text is pronounced."""


def shared_texts(parts: XlsxParts, name: str) -> Sequence[str]:
    """The texts that cells refer to by number. Raises Unusable."""
    xml = parts.content(name)
    if xml is None:
        return ()
    usual = usual_texts(xml)
    if usual is not None:
        return usual
    return tuple(map(string_of, parts.parsed(xml).iterfind("{*}si")))


def usual_texts(xml: bytes) -> Sequence[str] | None:
    """The texts of a part; None where something in it is written in other words."""
    try:
        text = stretch(xml, b"<si>", b"</sst>")
        found: list[tuple[str, str, str]] = _ITEM.findall(f"<si>{text}")
        if found[-1][2]:
            return None
        texts = [_in_faces(item) if item else plain for plain, item, _ in found]
        whole = resolved(texts) if "&" in text else texts
    except OtherWordsError:
        return None
    return [unescaped(each) for each in whole] if "_x" in text else whole


def _in_faces(item: str) -> str:
    """The text of an item that has several faces. Raises OtherWordsError."""
    written = _PHONETIC.sub("", item) if "<rPh" in item else item
    if "<rPh" in written:
        raise OtherWordsError
    return "".join(_RUN.findall(written))


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
    return _usual_codes(xml) or _codes(*_formats(parts.parsed(xml)))


@known_by_content
def _usual_codes(xml: bytes) -> tuple[str, ...]:
    """The format of each style; none where the part is written in other words."""
    usual = usual_formats(xml)
    return _codes(*usual) if usual else ()


def _codes(own: Mapping[int, str], numbers: Sequence[int]) -> tuple[str, ...]:
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
