"""Rows that the end of a page tore: a second half has text in some cells alone."""

import re
from collections.abc import Sequence
from typing import Final

from exports.blocks.places import category_names, group_names
from exports.labels import label
from exports.pdf.drawn.page_device import TWIPS
from exports.pdf.page_tables import PdfRow, PlacedCell
from wizard.editions.library import usable
from wizard.frozen import changed
from wizard.values.unit_table import known

SAME: Final = 6 * TWIPS
"""Edges of one table on two pages that are nearer than this are the same."""
LEAST_OF_PROSE: Final = 30
"""Characters of a text that is no label."""

_FINISHED: Final = re.compile(r"[。！？；.!?;]\s*\Z")
_ANEW: Final = re.compile(r"\s*(?:指\s*标\s*[\d一二三四五六七八九十]|…|\.{3})")
"""How a row of the template begins."""
_BARE_NUMBER: Final = re.compile(r"[≥≤><=]?\s*[\d,.]+")
_NUMBER: Final = re.compile(r"[-+≥≤><=]?\s*[\d,.]+\s*[%％]?|[-—/]")


def filled(row: PdfRow) -> list[PlacedCell]:
    """The cells of a row that hold something."""
    return [cell for cell in row.cells if cell.text.strip()]


def is_second_half(first: PdfRow, second: PdfRow) -> bool:
    """Whether a row only goes on with texts of the row before it.

    Its cells are those of the other; it has text in some of them, all of which had text
    before, and no number.
    """
    pairs = _pairs(first, second)
    if pairs is None or not filled(second):
        return False
    both = [(a, b) for a, b in pairs if b.text.strip()]
    halves = ((a.text, b.text) for a, b in both if a.text)
    if any(_is_word(a + b) and not _is_word(a) for a, b in halves):
        return True
    return all(_may_go_on(a, b) for a, b in both) and _is_rest(first, both)


def _is_rest(first: PdfRow, both: Sequence[tuple[PlacedCell, PlacedCell]]) -> bool:
    """Whether texts that may go on with those above them do so.

    The template numbers each row; one without a number there is no row of its own.
    """
    if all(_ANEW.match(a.text) for a, _ in both):
        return True
    if any(_is_measured(a, b) for a, b in both):
        return True
    torn = [a.is_full and not _FINISHED.search(a.text) for a, _ in both]
    if len(both) < len(filled(first)):
        return _is_prose(first) or any(a.is_full for a, _ in both)
    return any(torn) if _is_prose(first) else all(torn)


def _pairs(first: PdfRow, second: PdfRow) -> list[tuple[PlacedCell, PlacedCell]] | None:
    """The cells of two rows that are below each other; None for rows of other cells.

    A page may leave out the side of a row in which nothing stands.
    """
    fewer, more = sorted((first, second), key=lambda row: len(row.cells))
    beside = [
        next((b for b in more.cells if abs(a.left - b.left) <= SAME), None)
        for a in fewer.cells
    ]
    found = [cell for cell in beside if cell is not None]
    if len(found) < len(beside) or not all(c in found for c in filled(more)):
        return None
    pairs = zip(fewer.cells, found, strict=True)
    return [(a, b) if fewer is first else (b, a) for a, b in pairs]


def _is_measured(a: PlacedCell, b: PlacedCell) -> bool:
    """Whether a number is above its unit: 1085 and 册."""
    number, unit = a.text.strip(), b.text.strip()
    return _BARE_NUMBER.fullmatch(number) is not None and known(unit, ()) is not None


def _is_prose(row: PdfRow) -> bool:
    """Whether a row has long texts and no numbers, as that of the goals."""
    texts = [cell.text for cell in filled(row)]
    is_long = max(map(len, texts)) >= LEAST_OF_PROSE
    return is_long and not any(map(_NUMBER.fullmatch, texts))


def _may_go_on(a: PlacedCell, b: PlacedCell) -> bool:
    """Whether the text of a cell may be the rest of that in the cell above."""
    if not a.text.strip() or a.text == b.text:
        return False
    if _ANEW.match(b.text) or (_is_word(b.text) and not _is_word(a.text + b.text)):
        return False
    return a.is_full or not _NUMBER.fullmatch(b.text)


def _is_word(text: str) -> bool:
    """Whether a text is the name of a 一级 or 二级指标."""
    word = label(text)
    return any(word in group_names(e) or word in category_names(e) for e in usable())


def whole(first: PdfRow, second: PdfRow) -> PdfRow:
    """The row of two halves; a text that was torn is put together without a blank."""
    halves = {id(a): b for a, b in _pairs(first, second) or ()}
    cells = [_both(a, halves[id(a)]) if id(a) in halves else a for a in first.cells]
    return changed(first, cells=tuple(cells), last_page=second.page)


def _both(a: PlacedCell, b: PlacedCell) -> PlacedCell:
    is_one = a.is_full or _is_measured(a, b) or not a.text or not b.text
    between = "" if is_one else "\n"
    return changed(a, text=f"{a.text}{between}{b.text}", is_full=b.is_full)
