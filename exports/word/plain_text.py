"""The texts of a plain .docx, each looked up instead of walked to.

Plain is a document in which nothing is wrapped, hidden, deleted, nested or boxed, and
nearly every form is. What is seen then stands right in the run, the paragraph and the
cell that hold it: every text is asked for its paragraph, every paragraph for its cell.
"""

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

from exports.word.markup import SIGNS, TEXTS, WRAPPERS, Element, bare, characters, kind
from exports.word.word_row import END

_TEXTS: Final = tuple(f"{{*}}{name}" for name in TEXTS)
_SIGNS: Final = tuple(f"{{*}}{name}" for name in ("sym", *SIGNS))
_CHANGES: Final = ("vanish", "del", "cellDel", "txbxContent")
_NOT_PLAIN: Final = tuple(f"{{*}}{name}" for name in (*WRAPPERS, *_CHANGES))
"""What changes how other elements are seen."""


class PlainText(NamedTuple):
    """What a plain document says."""

    paragraphs: Mapping[Element, str]
    """The text of each paragraph that says anything."""
    cells: Mapping[Element, str]
    """The text of each cell, its paragraphs on a line each."""
    paragraph_count: int
    """How many paragraphs there are."""


def plain_text(root: Element) -> PlainText | None:
    """The texts of a document; None where it is not plain."""
    if not all(map(_is_outermost, root.iter("{*}tbl", *_NOT_PLAIN))):
        return None
    runs = frozenset(root.iter("{*}r"))
    paragraphs = _paragraphs(root, runs)
    if paragraphs is None or not runs.isdisjoint(paragraphs):
        return None
    within = [(each.getparent(), each) for each in root.iter("{*}p")]
    cells: dict[Element, str] = {}
    for cell, each in within:
        if cell is not None:
            said = paragraphs.get(each, "")
            cells[cell] = cells[cell] + END + said if cell in cells else said
    return PlainText(paragraphs, cells, len(within))


def _is_outermost(element: Element) -> bool:
    """Whether this is a table that stands in no cell."""
    parent = element.getparent()
    is_in_cell = parent is not None and kind(parent.tag) == "tc"
    return kind(element.tag) == "tbl" and not is_in_cell


def _paragraphs(root: Element, runs: Collection[Element]) -> dict[Element, str] | None:
    """The texts of what holds them: a paragraph, or what is not seen.

    None where a text has elements in it.
    """
    signs = {each: characters(each, bare(each.tag)) for each in root.iter(*_SIGNS)}
    found: dict[Element, str] = {}
    for text in root.iter(*_TEXTS):
        run = text.getparent()
        owner = run.getparent() if run is not None and run in runs else run
        if owner is not None:
            said = signs.get(text, text.text) or ""
            found[owner] = found[owner] + said if owner in found else said
        if len(text):
            return None
    return found
