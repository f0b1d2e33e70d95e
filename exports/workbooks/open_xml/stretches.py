"""Stretches of a part, by the words in which every office program writes it.

What is written in other words, as with comments or other names, has no stretch and is
left to a tree of elements.
"""

import re
from collections.abc import Sequence
from typing import Final

from exports.usual_words import OtherWordsError, referred

_ROOT: Final = re.compile(
    rb"""(?:<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?"""
    rb"""(?: standalone=["'](?:yes|no)["'])? ?\?>)?\s*<([a-z]+)[\s>]""",
    re.IGNORECASE,
)
"""How XML begins whose text is in UTF-8, and the name of its root."""

_REFERRING: Final = re.compile(r"<t(?: [^<>]*+)?+>([^<&]*+&[^<]*+)</t>")
"""A text with a reference in it."""


def stretch(xml: bytes, start: bytes, end: bytes) -> str:
    """What stands between the first of these words and the last of those.

    Raises OtherWordsError where it is not in UTF-8 or has other words around it.
    """
    begin, stop = xml.find(start) + len(start), xml.rfind(end)
    is_utf8 = _ROOT.match(xml) is not None and b"<!" not in xml[:begin]
    if not is_utf8 or not len(start) <= begin < stop:
        raise OtherWordsError
    return decoded(xml[begin:stop])


def inner_of(xml: bytes, *names: bytes) -> list[str]:
    """What stands within the elements of these names; blank where there is none.

    Raises OtherWordsError for a part that is written in other words or has no end, and
    where an element stands there twice.
    """
    root = _ROOT.match(xml)
    if root is None or b"<!" in xml:
        raise OtherWordsError
    if not xml.rstrip().endswith(b"</%b>" % root[1]):
        raise OtherWordsError
    return [_inner(xml, name) for name in names]


def _inner(xml: bytes, name: bytes) -> str:
    start = xml.find(b"<" + name)
    begin = xml.find(b">", start) + 1
    if b":" + name in xml or xml.find(b"<" + name, begin) >= begin > 0 <= start:
        raise OtherWordsError
    if start < 0 or xml.endswith(b"/>", start, begin):
        return ""
    end = xml.find(b"</%b>" % name, begin)
    if end < begin:
        raise OtherWordsError
    return decoded(xml[begin:end])


def decoded(xml: bytes) -> str:
    """A stretch as text, its line ends as XML has them. Raises OtherWordsError."""
    try:
        text = xml.decode()
    except UnicodeDecodeError as error:
        raise OtherWordsError from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def resolved(texts: Sequence[str]) -> Sequence[str]:
    """Texts with what their references stand for. Raises OtherWordsError."""
    return referred(texts) if "&" in "".join(texts) else texts


class ResolvedTexts(dict[str, str]):
    """What the texts of a stretch stand for, by how they are written there.

    openpyxl writes each Chinese character as a reference: all texts go to one tree.
    Raises OtherWordsError.
    """

    def __init__(self, stretch: str) -> None:
        written = _REFERRING.findall(stretch) if "&" in stretch else []
        super().__init__(zip(written, resolved(written), strict=True))

    def __missing__(self, text: str) -> str:
        (self[text],) = resolved([text])
        return self[text]
