"""The gaps in a template of a letter, filled where they stand: all else stays.

A gap may be anywhere: in a table, a content control, a link, at the head or the foot of
each page; Word cuts a text into runs wherever its looks or its spelling change.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Final

from docx.document import Document as Paper
from docx.opc.part import XmlPart

from exports.paper.elements import MAIN
from exports.word.markup import Element
from wizard.cells import clean

_P, _T, _SECTION = (f"{{{MAIN}}}{name}" for name in ("p", "t", "sectPr"))
_BOOKMARKS: Final = [f"{{{MAIN}}}bookmark{end}" for end in ("Start", "End")]
_KEEP_BLANKS: Final = "{http://www.w3.org/XML/1998/namespace}space"
_AROUND: Final = ("/header", "/footer")
"""How the kinds of relations to the heads and feet of pages end."""


def paragraphs(paper: Paper) -> list[Element]:
    """All paragraphs of a template, then those of the heads and feet of its pages."""
    related = (each for each in paper.part.rels.values() if not each.is_external)
    parts = [r.target_part for r in related if r.reltype.endswith(_AROUND)]
    roots = [paper.element.body]
    roots += [part.element for part in parts if isinstance(part, XmlPart)]
    return [paragraph for root in roots for paragraph in root.iter(_P)]


def text_of(paragraph: Element) -> str:
    """The text of a paragraph, without that of boxes that hang on it."""
    return "".join(piece.text or "" for piece in _pieces(paragraph))


def fill(paragraph: Element, facts: Mapping[str, str]) -> None:
    """Put facts into their gaps; each looks as the first piece of its gap does."""
    for gap, fact in facts.items():
        new, at = _on_one_line(fact), 0
        while (at := text_of(paragraph).find(gap, at)) >= 0:
            _put(_pieces(paragraph), at, at + len(gap), new)
            at += len(new)


def repeat(paragraph: Element, gap: str, lines: Sequence[str]) -> None:
    """Put lines in the place of a paragraph with a gap, each looking as that does."""
    for line in lines[:-1]:
        copy = _copy_of(paragraph)
        fill(copy, {gap: line})
        paragraph.addprevious(copy)
    fill(paragraph, {gap: lines[-1]})


def _pieces(paragraph: Element) -> list[Element]:
    """The elements that hold its text."""
    found = paragraph.iter(_T)
    return [t for t in found if next(t.iterancestors(_P), None) is paragraph]


def _put(pieces: Iterable[Element], start: int, end: int, new: str) -> None:
    """Put a text in the place of some characters, into the first piece with one."""
    at, left = 0, new
    for piece in pieces:
        own = piece.text or ""
        first, last = max(start - at, 0), min(end - at, len(own))
        at += len(own)
        if first < last:
            piece.text, left = own[:first] + left + own[last:], ""
            piece.set(_KEEP_BLANKS, "preserve")


def _copy_of(paragraph: Element) -> Element:
    """A paragraph like this, without what there is but once: names, a section's end."""
    copy = deepcopy(paragraph)
    for each in list(_only_once(copy)):
        around = each.getparent()
        if around is not None:
            around.remove(each)
    for name in [name for name in copy.attrib if str(name).endswith("}paraId")]:
        del copy.attrib[name]
    return copy


def _only_once(paragraph: Element) -> Iterator[Element]:
    return paragraph.iter(_SECTION, *_BOOKMARKS)


def _on_one_line(text: str) -> str:
    return " ".join(clean(text).split("\n"))
