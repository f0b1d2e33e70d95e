"""The texts of a plain .docx, each looked up instead of walked to.

Plain is a document in which nothing is wrapped, hidden, deleted, nested or boxed, and
nearly every form is. What is seen then stands right in the run, the paragraph and the
cell that hold it: every text is asked for its paragraph, every paragraph for its cell.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from exports.word.markup import TEXTS, WRAPPERS, Element, bare, characters, kind
from exports.word.word_row import MOST_CELLS

_TEXTS: Final = tuple(f"{{*}}{name}" for name in TEXTS)
_CHANGES: Final = ("vanish", "del", "cellDel", "txbxContent")
_NOT_PLAIN: Final = tuple(f"{{*}}{name}" for name in (*WRAPPERS, *_CHANGES))
"""What changes how other elements are seen."""


class PlainText(NamedTuple):
    """What a plain document says."""

    paragraphs: Mapping[Element, str]
    """The text of each paragraph that says anything."""
    cells: Mapping[Element, Sequence[str]]
    """The texts of the paragraphs in each cell."""


def plain_text(root: Element) -> PlainText | None:
    """The texts of a document; None where it is not plain, or is out of bounds."""
    if next(root.iter(*_NOT_PLAIN), None) is not None or _has_nested(root):
        return None
    if sum(1 for _ in root.iter("{*}tc", "{*}p")) > MOST_CELLS:
        return None
    paragraphs = _paragraphs(root.iter(*_TEXTS))
    if any(kind(owner.tag) == "r" for owner in paragraphs):
        return None
    cells = defaultdict[Element, list[str]](list)
    for paragraph in root.iter("{*}p"):
        if (owner := paragraph.getparent()) is not None:
            cells[owner].append(paragraphs.get(paragraph, ""))
    return PlainText(paragraphs, cells)


def _has_nested(root: Element) -> bool:
    """Whether a table stands in a cell."""
    around = (table.getparent() for table in root.iter("{*}tbl"))
    return any(parent is not None and kind(parent.tag) == "tc" for parent in around)


def _paragraphs(texts: Iterable[Element]) -> dict[Element, str]:
    """The texts of what holds them: a paragraph, or what is not seen."""
    found: dict[Element, str] = {}
    for text in texts:
        run = text.getparent()
        owner = run.getparent() if run is not None and kind(run.tag) == "r" else run
        if owner is not None:
            said = characters(text, bare(text.tag))
            found[owner] = found[owner] + said if owner in found else said
    return found
