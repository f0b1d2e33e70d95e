"""The list of a sheet's notes: what is there stays, and more is said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from exports.review.remarks.marked_wording import MarkedText
from exports.review.remarks.package_parts import PackageParts, escaped
from exports.review.remarks.splice import Edit, edits, elements, ordinals, spliced
from exports.review.sheet_wording import SheetText
from exports.review.signature import Signature
from exports.word.markup import Element
from wizard.cells import clean

MOST_TEXT: Final = 32_000
"""Characters of a note; Excel takes 32,767."""

_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would take for the number of a character."""


class CellNote(NamedTuple):
    """A note: the name of its cell, its row and column from 0, and its text."""

    name: str
    row: int
    column: int
    text: str


def known_notes(root: Element) -> dict[str, Element]:
    """The notes that are there, by the names of their cells."""
    found = root.iterfind("{*}commentList/{*}comment")
    return {(each.get("ref") or "").replace("$", "").upper(): each for each in found}


def text_of(note: CellNote, signed: Signature) -> str:
    """What a note says: who says it and when, then the remarks."""
    who = MarkedText.SIGNED.format(author=signed.author, day=signed.date[:10])
    return clean(f"{who}\n{note.text}")[:MOST_TEXT]


def listed(
    parts: PackageParts, name: str, notes: Sequence[CellNote], signed: Signature
) -> bytes:
    """The list of this name with more notes. Raises Unusable for an odd one."""
    root, xml = parts.root(name), parts[name]
    authors, notes_there = root.find("{*}authors"), root.find("{*}commentList")
    if authors is None or notes_there is None:
        raise parts.odd()
    names = [each.text or "" for each in authors]
    author = clean(signed.author)
    added = dict(_added(root, notes, signed))
    number = names.index(author) if author in names else len(names)
    if author not in names:
        added[authors] = "<{p}author>" + _xml(author) + "</{p}author>"
    new = (note for note in notes if note.name not in known_notes(root))
    made = (_note(note.name, number, text_of(note, signed)) for note in new)
    added[notes_there] = "".join(made)
    return spliced(xml, _edits(parts, name, root, added))


def _added(
    root: Element, notes: Sequence[CellNote], signed: Signature
) -> Iterator[tuple[Element, str]]:
    """What is said behind notes that are there: behind the last text of each."""
    known = known_notes(root)
    for note in notes:
        if note.name in known:
            own = known[note.name]
            texts = [*own.iterfind("{*}text/{*}t"), *own.iterfind("{*}text/{*}r/{*}t")]
            said = f"\n{text_of(note, signed)}"
            if texts:
                yield texts[-1], _xml(said)
            else:
                yield own, "<{p}text>" + _run(said.strip()) + "</{p}text>"


def _edits(
    parts: PackageParts, name: str, root: Element, added: Mapping[Element, str]
) -> Iterator[Edit]:
    xml, numbers = parts[name], ordinals(root, added)
    places = elements(xml, list(numbers.values()), parts.file)
    for element, text in added.items():
        place = places[numbers[element]]
        yield from edits(xml, place, b"", text.replace("{p}", place.prefix).encode())


def _note(cell: str, author: int, text: str) -> str:
    head = f'comment ref="{cell}" authorId="{author}"'
    return "<{p}" + head + "><{p}text>" + _run(text) + "</{p}text></{p}comment>"


def _run(text: str) -> str:
    face = (
        '<{p}rPr><{p}sz val="9"/><{p}color indexed="81"/><{p}rFont val="'
        f'{SheetText.FACE}"/>'
        '<{p}family val="3"/><{p}charset val="134"/></{p}rPr>'
    )
    own = '<{p}t xml:space="preserve">' + _xml(text) + "</{p}t>"
    return "<{p}r>" + face + own + "</{p}r>"


def _xml(text: str) -> str:
    return escaped(_ESCAPED.sub("_x005F_", text))
