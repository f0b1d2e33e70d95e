"""Tick rows on paper: words with boxes, of which one is chosen."""

import re
from typing import Final

from wizard.editions.layout import HeaderCell
from wizard.numbers import narrow
from wizard.wording import Says

EMPTY_BOX, TICKED_BOX = "□", "☑"
"""The boxes that are printed."""

_TICKED: Final = "☑☒√✓✔■●þ▣\uf052\uf0fe\U0001f5f9\U0001f5f5"
_EMPTY: Final = "□○◯☐▢¨\uf0a8\uf06f"
_BOXES: Final = re.compile(f"[（(]?([{_TICKED}{_EMPTY}])[）)]?")
_NUMBER: Final = re.compile(r"^[\s,，;；、]*(?:[（(]?\d{1,2}[)）]?[、.．:：\s]*)?")


def printed(value: str | None, cell: HeaderCell) -> str:
    """The words of a tick row, each with its box; another word that was chosen last."""
    chosen = [] if value is None else value.split(Says.LIST_COMMA)
    if not set(chosen) <= set(cell.options):
        chosen = [value or ""]
    words = list(dict.fromkeys((*cell.options, *chosen)))
    boxes = [TICKED_BOX if word in chosen else EMPTY_BOX for word in words]
    pairs = zip(words, boxes, strict=True)
    if cell.box == "before":
        return "  ".join(f"{box}{word}" for word, box in pairs)
    lines = enumerate(pairs, start=1)
    return "  ".join(f"{number}、{word}{box}" for number, (word, box) in lines)


def chosen(text: str, cell: HeaderCell) -> str:
    """The word whose box is ticked, blank where none is; text without boxes is itself.

    The boxes stand before the words where the text begins with one. Words that were
    not among the official ones are kept as they were printed.
    """
    pieces = _BOXES.split(text)
    if len(pieces) == 1:
        return _word(text, cell)
    boxes, words = pieces[1::2], pieces[0::2]
    words = words[1:] if not _NUMBER.sub("", pieces[0]).strip() else words[:-1]
    pairs = zip(words, boxes, strict=True)
    ticked = [_word(word, cell) for word, box in pairs if box in _TICKED]
    return Says.LIST_COMMA.join(ticked)


def _word(text: str, cell: HeaderCell) -> str:
    """A printed word as the edition writes it, without its number."""
    bare = _NUMBER.sub("", text, count=1).strip()
    known = {narrow(option): option for option in cell.options}
    return known.get(narrow(bare), bare)
