"""What the cells of a workbook share: their texts, and the formats of their styles."""

import re
from typing import Final

from exports.workbooks.built_in_formats import GENERAL, code_of
from exports.workbooks.xlsx_parts import Element

_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a text says a character that XML has not: `_x000D_` is a line end of Windows."""


def shared_texts(root: Element | None) -> tuple[str, ...]:
    """The texts that cells refer to by number."""
    return () if root is None else tuple(map(string_of, root.iterfind("{*}si")))


def string_of(item: Element) -> str:
    """A text of one face or of several; how it is pronounced is no part of it."""
    texts = (*item.iterfind("{*}t"), *item.iterfind("{*}r/{*}t"))
    return unescaped("".join(text.text or "" for text in texts))


def unescaped(text: str) -> str:
    """A text with the characters that XML has not."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def codes_of(root: Element | None) -> tuple[str, ...]:
    """The format of each style, by the style's number."""
    if root is None:
        return ()
    own = {
        _id(each): str(each.get("formatCode", GENERAL))
        for each in root.iterfind("{*}numFmts/{*}numFmt")
    }
    return tuple(code_of(_id(x), own) for x in root.iterfind("{*}cellXfs/{*}xf"))


def _id(element: Element) -> int:
    number = str(element.get("numFmtId", ""))
    return int(number) if number.isdecimal() and len(number) < 6 else 0
