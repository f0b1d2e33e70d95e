"""Word comments put into a file that somebody else wrote: nothing else in it changes.

Comments that are there already stay, and so do tracked changes: what is new is put
between the bytes of the main part, of the list of comments, and, where there was none,
of the two lists of parts. All other parts are as they were, in their order.
"""

import re
from collections.abc import Sequence
from posixpath import dirname
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from exports.review.remarks.package_parts import OFFICE, STRICT, XML, PackageParts
from exports.review.remarks.splice import Edit, edits, elements, spliced
from exports.review.signature import Signature
from wizard.cells import clean

_KIND: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
_MAIN: Final = re.compile(r"word/document\d*\.xml")
_WORD: Final = {
    False: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    True: f"{STRICT}/wordprocessingml/main",
}

_ID: Final = re.compile(rb"""[\w.-]*:?id\s*=\s*["'](\d{1,9})["']""")
_ANCHOR: Final = re.compile(
    rb"""comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*?:?id\s*=\s*["'](\d{1,9})["']"""
)


class _Naming(NamedTuple):
    """What the names of new elements and their attributes begin with."""

    prefix: str
    declared: str = ""
    """What the outermost of them says of that, where the file does not say it."""


class Note(NamedTuple):
    """A comment: its text, and the number of the paragraph's element it belongs to."""

    element: int
    text: str
    is_ahead: bool = False
    """Whether it stands in front of the paragraph's text instead of around it."""


def commented(
    content: bytes, notes: Sequence[Note], signed: Signature, file: str
) -> bytes:
    """The .docx with these comments. Raises Unusable for what is no sound .docx."""
    parts = PackageParts(content, file)
    main = next((name for name in parts.names() if _MAIN.fullmatch(name)), "")
    name = _list_of(parts, main)
    first = _first_free(parts[name], parts[main])
    numbered = list(enumerate(notes, start=first))
    parts.put(name, _listed(parts[name], numbered, signed, file))
    parts.put(main, _anchored(parts[main], numbered, file))
    return parts.packed()


def _list_of(parts: PackageParts, main: str) -> str:
    """The part with the comments, which is made where there is none."""
    known = parts.related(main, "comments")
    if known is not None and known in parts:
        return known
    strict = _is_strict(parts[main])
    made = known or parts.free(f"{dirname(main)}/comments", ".xml")
    if known is None:
        parts.relate(main, f"{OFFICE[strict]}/comments", made)
    parts.name_kind(made, _KIND)
    parts.put(made, XML + f'<w:comments xmlns:w="{_WORD[strict]}"/>'.encode())
    return made


def _listed(
    xml: bytes, notes: Sequence[tuple[int, Note]], signed: Signature, file: str
) -> bytes:
    """The list of comments with these at its end."""
    root = elements(xml, [0], file)[0]
    names = _naming(root.prefix, xml)
    made = (_comment(names, id, note.text, signed) for id, note in notes)
    return spliced(xml, edits(xml, root, b"", "".join(made).encode()))


def _anchored(xml: bytes, notes: Sequence[tuple[int, Note]], file: str) -> bytes:
    """The main part with the anchors of the notes."""
    places = elements(xml, [note.element for _, note in notes], file)
    by_place: dict[tuple[int, bool], list[int]] = {}
    for id, note in notes:
        by_place.setdefault((note.element, note.is_ahead), []).append(id)
    found: list[Edit] = []
    for (number, is_ahead), ids in by_place.items():
        first, last = _anchors(_naming(places[number].prefix, xml), ids)
        around = (first + last, "") if is_ahead else (first, last)
        found += edits(xml, places[number], *(each.encode() for each in around))
    return spliced(xml, found)


def _first_free(comments: bytes, main: bytes) -> int:
    """The first number above those that comments, or anchors without one, have."""
    found = [*_ID.findall(comments), *_ANCHOR.findall(main)]
    return max(map(int, found), default=-1) + 1


def _is_strict(xml: bytes) -> bool:
    return _WORD[True].encode() in xml


def _naming(prefix: str, xml: bytes) -> _Naming:
    """The names of a part; an attribute needs a prefix where elements have none."""
    if prefix:
        return _Naming(prefix)
    return _Naming("w:", f' xmlns:w="{_WORD[_is_strict(xml)]}"')


def _anchors(names: _Naming, ids: Sequence[int]) -> tuple[str, str]:
    """What stands before and behind the text of a paragraph with comments."""
    p, declared = names
    first = "".join(f'<{p}commentRangeStart{declared} {p}id="{id}"/>' for id in ids)
    last = "".join(
        f'<{p}commentRangeEnd{declared} {p}id="{id}"/>'
        f'<{p}r{declared}><{p}commentReference {p}id="{id}"/></{p}r>'
        for id in ids
    )
    return first, last


def _comment(names: _Naming, id: int, text: str, signed: Signature) -> str:
    p, declared = names
    lines = "".join(
        f'<{p}p><{p}r><{p}t xml:space="preserve">{escape(line)}</{p}t></{p}r></{p}p>'
        for line in clean(text).split("\n")
    )
    author, initials = (quoteattr(clean(each)) for each in signed[:2])
    return (
        f'<{p}comment{declared} {p}id="{id}" {p}author={author} '
        f'{p}date="{signed.date}" {p}initials={initials}>{lines}</{p}comment>'
    )
