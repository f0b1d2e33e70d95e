"""Elements of WordprocessingML as they are written: a run of text, a cell.

They are text from the beginning. What makes a cell look as it does is the same for all
cells of a column, and is written once.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple
from xml.sax.saxutils import quoteattr

from exports.paper.measures import EM, LINE, Spacing
from exports.paper.pages import cell_lines, own_spacing
from exports.sheet.rows import Cell, SheetRow

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of everything that Word prints; `w:` stands for it."""

RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of what names another part."""

_BREAKS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def element(tag: str, *inner: str, **attributes: int | str) -> str:
    """An element with what is in it, as XML."""
    named = "".join(f" w:{k}={quoteattr(str(v))}" for k, v in attributes.items())
    text = "".join(inner)
    return f"<w:{tag}{named}>{text}</w:{tag}>" if text else f"<w:{tag}{named}/>"


def run(text: str, look: str = "") -> str:
    """The text to the character, as XML; nothing for none."""
    if not text:
        return ""
    if "\n" not in text and "\t" not in text:
        return f"<w:r>{look}{_written(text)}</w:r>"
    pieces = filter(None, re.split(r"([\n\t])", text))
    inner = "".join(_BREAKS.get(piece) or _written(piece) for piece in pieces)
    return f"<w:r>{look}{inner}</w:r>"


def _written(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'


def escaped(text: str) -> str:
    """As the standard library's `escape`, which looks for more to be replaced first."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class CellFormat(NamedTuple):
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


def box(cell: Cell, row: SheetRow, width: int, spacing: Spacing, *, keep: bool) -> str:
    """A cell with its text, with `keep` on the page of the row below.

    What stands in no form's cell, as headings do, is the same in many.
    """
    place = CellPlace(row.splits, row.height, width, spacing, keep)
    return _box(cell, place) if cell.field else _steady_box(cell, place)


class CellPlace(NamedTuple):
    """What a cell has of its row and of its column."""

    splits: bool
    height: int
    width: int
    spacing: Spacing
    keep: bool


def _box(cell: Cell, place: CellPlace) -> str:
    """In the order of the schema."""
    merged = {0: "continue", 1: ""}.get(cell.rows, "restart")
    centred = bool(merged) or not place.splits
    own = own_spacing(cell_lines(cell), place.height, place.spacing)
    sides = (place.width, cell.columns, merged, cell.open, centred)
    look = CellFormat(*sides, cell.align, cell.indent, place.keep, own)
    return f"{_before(look)}{run(cell.text)}</w:p></w:tc>"


_steady_box: Final = lru_cache(maxsize=2048)(_box)


@lru_cache(maxsize=512)
def _before(look: CellFormat) -> str:
    """All of a cell that stands before its text."""
    properties = element(
        "pPr",
        element("keepNext") if look.keep else "",
        _space(look.spacing),
        _indent(look.indent),
        element("jc", val="center") if look.align == "center" else "",
    )
    return f"<w:tc>{_frame(look)}<w:p>{properties}"


def _indent(characters: int) -> str:
    if not characters:
        return ""
    return element("ind", leftChars=characters * 100, left=characters * EM)


def _space(spacing: Spacing) -> str:
    """What differs from the style of the body is written with the paragraph."""
    written: dict[str, int | str] = {}
    if spacing.around:
        written |= {"before": spacing.around, "after": spacing.around}
    if spacing.line != LINE:
        written |= {"line": spacing.line, "lineRule": "exact"}
    return element("spacing", **written) if written else ""


def _frame(look: CellFormat) -> str:
    sides = (element(side, val="nil") for side in look.open)
    return element(
        "tcPr",
        element("tcW", w=look.width, type="dxa"),
        element("gridSpan", val=look.columns) if look.columns > 1 else "",
        element("vMerge", val=look.merged) if look.merged else "",
        element("tcBorders", *sides) if look.open else "",
        element("vAlign", val="center") if look.centred else "",
    )
