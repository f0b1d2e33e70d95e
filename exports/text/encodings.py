"""The encoding of a text file: what its mark says, else what its bytes can only be."""

import codecs
from typing import Final

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""What a file of Windows begins with; Excel's Unicode text is UTF-16."""

GUESSED_FROM: Final = 4096
"""Bytes by whose zeros UTF-16 without a mark is told."""

LEAST_SHARE: Final = 10
"""UTF-16 has a zero in every tenth place at least: tabs, line ends and digits."""

BROKEN: Final = 2
"""Broken characters for each sound one up to which a text still is damaged UTF-8."""


def text_in(content: bytes) -> str | None:
    """The text of these bytes; None where they are no text that is known."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding)
    if found := _zeros(content):
        return _decoded(content, found)
    text = _decoded(content, "utf-8")
    if text is None and not is_nearly_utf8(content):
        text = _decoded(content, "gb18030")
    return text


def first_wrong(content: bytes) -> int:
    """The byte at which a text stops being UTF-8."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def is_nearly_utf8(content: bytes) -> bool:
    """Whether a text is UTF-8 but for some broken characters.

    Chinese in another encoding has hardly a character that is right in UTF-8.
    """
    text = content.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(not c.isascii() for c in text) - wrong
    return wrong <= BROKEN * right


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _zeros(content: bytes) -> str | None:
    """UTF-16 where every second byte is often zero, and hardly any other is."""
    begin = content[:GUESSED_FROM]
    first, second = begin[::2].count(0), begin[1::2].count(0)
    if max(first, second) * LEAST_SHARE < len(begin) // 2 or min(first, second):
        return None
    return "utf-16-be" if first else "utf-16-le" if second else None
