"""Bytes put into XML at its elements; all others stay as they are.

Whoever reads a document and writes it anew changes much that nobody asked for. Here a
parser only tells where in the bytes each element begins and ends.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple
from xml.parsers import expat

from lxml import etree

from exports.review.remarks.marked_wording import MarkedText
from wizard.refusals import Unusable

_START: Final = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
"""A whole tag, whatever its attributes hold."""

_NAME: Final = re.compile(rb"</?(?:([\w.-]+):)?[\w.-]+")

_ENCODING: Final = re.compile(rb"""<\?xml[^>]*? encoding=["']([\w.-]+)""")
_UTF_8: Final = frozenset((b"utf-8", b"utf8"))
_UTF_16: Final = frozenset((b"utf-16",))
_ASCII: Final = frozenset((b"ascii", b"us-ascii"))
"""What a file may say that it is in; others have other bytes for the same text."""


class Element(NamedTuple):
    """Where an element stands in the bytes of its file."""

    start: int
    inside: int
    """Behind its first tag."""
    behind_properties: int
    """Behind its first child where that says how it looks, else as `inside`."""
    end: int
    """Before its last tag; as `inside` where it is empty and has no last one."""
    prefix: str
    """What its names begin with, `w:`; blank where they begin with nothing."""
    is_closed: bool
    """Whether its first tag is its last one as well."""


def elements(xml: bytes, wanted: Sequence[int], file: str) -> dict[int, Element]:
    """The elements of these numbers, as they begin in the file, from 0.

    Raises Unusable for what is neither UTF-8 nor made `narrow`.
    """
    if b"\0" in xml[:100] or _encoding(xml) not in _UTF_8 | _UTF_16 | _ASCII:
        raise Unusable(MarkedText.ODD_FILE.format(file=file))
    walk = _Walk(xml, set(wanted))
    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = lambda name, _: walk.start(name, parser)
    parser.EndElementHandler = lambda _: walk.end(parser)
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise Unusable(MarkedText.ODD_FILE.format(file=file)) from error
    return walk.found


def _encoding(xml: bytes) -> bytes:
    said = _ENCODING.match(xml.removeprefix(BOM_UTF8))
    return said[1].lower() if said else b"utf-8"


class _Walk:
    """What is open while a parser goes through a file."""

    def __init__(self, xml: bytes, wanted: set[int]) -> None:
        self.xml, self.wanted = xml, wanted
        self.number = -1
        self.open: list[tuple[int, int]] = []
        """The number and the start of each element that is not closed yet."""
        self.properties: dict[int, int] = {}
        self.found: dict[int, Element] = {}

    def start(self, _: str, parser: expat.XMLParserType) -> None:
        self.number += 1
        self.open.append((self.number, parser.CurrentByteIndex))

    def end(self, parser: expat.XMLParserType) -> None:
        number, start = self.open.pop()
        at = parser.CurrentByteIndex
        if number in self.wanted:
            self.found[number] = self._element(number, start, at)
        parent = self.open[-1][0] if self.open else -1
        if parent in self.wanted and number == parent + 1:
            self._keep_properties(parent, start, at)

    def _keep_properties(self, parent: int, start: int, at: int) -> None:
        name = _NAME.match(self.xml, start)
        if name and name[0].endswith(b"pPr"):
            inside = self._tag_end(start)
            self.properties[parent] = (
                inside if self._is_closed(inside) else self._tag_end(at)
            )

    def _element(self, number: int, start: int, at: int) -> Element:
        inside, name = self._tag_end(start), _NAME.match(self.xml, start)
        is_closed = self._is_closed(inside)
        prefix = name[1].decode() + ":" if name and name[1] else ""
        behind = self.properties.get(number, inside)
        end = inside if is_closed else at
        return Element(start, inside, behind, end, prefix, is_closed)

    def _is_closed(self, inside: int) -> bool:
        """Whether the tag that ends here is the last one of its element as well."""
        return self.xml[inside - 2 : inside] == b"/>"

    def _tag_end(self, start: int) -> int:
        tag = _START.match(self.xml, start)
        return tag.end() if tag else start


def ordinals(
    root: etree._Element, wanted: Iterable[etree._Element]
) -> dict[etree._Element, int]:
    """How many elements begin before each of these, in the order of the file."""
    left = set(wanted)
    return {each: number for number, each in enumerate(root.iter()) if each in left}


class Edit(NamedTuple):
    """Bytes that take the place of others."""

    start: int
    end: int
    """As `start` where nothing is taken away."""
    new: bytes


def edits(xml: bytes, element: Element, first: bytes, last: bytes) -> Iterator[Edit]:
    """Some bytes into an element: behind its properties, and at its end."""
    if not element.is_closed:
        yield Edit(element.behind_properties, element.behind_properties, first)
        yield Edit(element.end, element.end, last)
        return
    name = _NAME.match(xml, element.start)
    assert name
    closing = b"</" + name[0][1:] + b">"
    yield Edit(element.inside - 2, element.inside, b">" + first + last + closing)


def spliced(xml: bytes, found: Iterable[Edit]) -> bytes:
    """The bytes with all these edits, which do not overlap; ASCII stays ASCII."""
    made, at = [], 0
    is_ascii = _encoding(xml) in _ASCII
    for edit in sorted(found, key=lambda edit: (edit.start, edit.end)):
        new = edit.new
        if is_ascii:
            new = new.decode().encode("ascii", "xmlcharrefreplace")
        made += [xml[at : edit.start], new]
        at = edit.end
    return b"".join([*made, xml[at:]])
