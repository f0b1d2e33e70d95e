"""Elements of WordprocessingML as they are written: a run of text, a cell."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from lxml import etree

from exports.measures import EM, LINE, Spacing
from exports.pages import own_spacing
from exports.sheet import Cell, Row

Element = etree._Element
"""lxml has no public name for it."""

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of everything that Word prints."""

W: Final = f"{{{MAIN}}}"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of what names another part."""

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS: Final = {"\n": "br", "\t": "tab"}


def add(parent: Element, tag: str, **attributes: int | str) -> Element:
    """A new element at the end of its parent."""
    named = {W + name: str(value) for name, value in attributes.items()}
    return etree.SubElement(parent, W + tag, named)


def run(paragraph: Element, text: str) -> None:
    """Write the text at the end of a paragraph, to the character."""
    if not text:
        return
    element = add(paragraph, "r")
    for piece in filter(None, re.split(r"([\n\t])", text)):
        if piece in _BREAKS:
            add(element, _BREAKS[piece])
        else:
            written = add(element, "t")
            written.set(_SPACE, "preserve")
            written.text = piece


class Look(NamedTuple):
    """All of a cell but its text; the cells of a column share it."""

    width: int
    columns: int
    merged: str
    open: tuple[str, ...]
    centred: bool
    align: str
    indent: int
    keep: bool
    spacing: Spacing


def look(cell: Cell, row: Row, width: int, spacing: Spacing, *, keep: bool) -> Look:
    """How a cell looks in a row, with `keep` on the page of the row below."""
    merged = {0: "continue", 1: ""}.get(cell.rows, "restart")
    centred = bool(merged) or not row.splits
    text = (cell.align, cell.indent, keep)
    own = own_spacing(cell, row, spacing)
    return Look(width, cell.columns, merged, cell.open, centred, *text, own)


@lru_cache(maxsize=512)
def box(look: Look) -> Element:
    """A real cell, in the order of the schema; to be copied, never to be changed."""
    cell = etree.Element(W + "tc", nsmap={"w": MAIN})
    _frame(cell, look)
    properties = add(add(cell, "p"), "pPr")
    if look.keep:
        add(properties, "keepNext")
    _space(properties, look.spacing)
    if look.indent:
        add(properties, "ind", leftChars=look.indent * 100, left=look.indent * EM)
    if look.align == "center":
        add(properties, "jc", val="center")
    return cell


def _space(properties: Element, spacing: Spacing) -> None:
    """What differs from the style of the body is written with the paragraph."""
    written: dict[str, int | str] = {}
    if spacing.around:
        written |= {"before": spacing.around, "after": spacing.around}
    if spacing.line != LINE:
        written |= {"line": spacing.line, "lineRule": "exact"}
    if written:
        add(properties, "spacing", **written)


def _frame(cell: Element, look: Look) -> None:
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=look.width, type="dxa")
    if look.columns > 1:
        add(properties, "gridSpan", val=look.columns)
    if look.merged:
        add(properties, "vMerge", val=look.merged)
    if look.open:
        borders = add(properties, "tcBorders")
        for side in look.open:
            add(borders, side, val="nil")
    if look.centred:
        add(properties, "vAlign", val="center")
