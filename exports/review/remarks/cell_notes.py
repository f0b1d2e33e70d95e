"""Notes at cells, put into a workbook that somebody else wrote: nothing else changes.

A cell has one note. Where there is one already its text stays, and what is new is said
behind it; in a thread of comments it is an answer as well (`note_threads`).
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from exports.review.remarks.box_sizes import Box
from exports.review.remarks.note_boxes import blank, blocks, drawn
from exports.review.remarks.note_list import CellNote, known_notes, listed, text_of
from exports.review.remarks.note_threads import answer
from exports.review.remarks.package_parts import (
    OFFICE,
    STRICT,
    TYPES,
    XML,
    PackageParts,
)
from exports.review.remarks.splice import Edit, edits, elements, ordinals, spliced
from exports.review.signature import Signature
from exports.word.markup import Element, tag

_MAIN: Final = {
    False: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    True: f"{STRICT}/spreadsheetml/main",
}
_NOTES: Final = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
)
_DRAWING: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BEHIND: Final = frozenset(
    {
        *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
        *("webPublishItems", "tableParts", "extLst", "AlternateContent"),
    }
)
"""What stands behind the drawing of notes in a sheet, which minds the order."""


def noted(
    content: bytes,
    notes: Mapping[str, Sequence[CellNote]],
    signed: Signature,
    file: str,
) -> bytes:
    """The .xlsx with notes on sheets, which are known by their parts.

    No two notes are at one cell. Raises Unusable for what nobody can add to.
    """
    parts = PackageParts(content, file)
    for sheet, own in notes.items():
        _put(parts, parts.named(sheet), own, signed)
    return parts.packed()


def _put(
    parts: PackageParts, sheet: str, notes: Sequence[CellNote], signed: Signature
) -> None:
    """Put the notes of one sheet into its parts."""
    strict = _MAIN[True].encode() in parts[sheet]
    name = _list_of(parts, sheet, strict=strict)
    known = known_notes(parts.root(name))
    parts.put(name, listed(parts, name, notes, signed))
    new = [note for note in notes if note.name not in known]
    if new:
        boxes = [Box(n.row, n.column, text_of(n, signed)) for n in new]
        _draw(parts, sheet, boxes, strict=strict)
    for note in notes:
        if note.name in known:
            answer(parts, sheet, note, signed)


def _list_of(parts: PackageParts, sheet: str, *, strict: bool) -> str:
    """The part with the notes of a sheet, which is made where there is none."""
    known = parts.related(sheet, "comments")
    if known is not None and known in parts:
        return known
    made = known or parts.free("xl/comments", ".xml")
    if known is None:
        parts.relate(sheet, f"{OFFICE[strict]}/comments", made)
    parts.name_kind(made, _NOTES)
    blank = "<authors></authors><commentList></commentList>"
    parts.put(
        made, XML + f'<comments xmlns="{_MAIN[strict]}">{blank}</comments>'.encode()
    )
    return made


def _draw(
    parts: PackageParts, sheet: str, boxes: Sequence[Box], *, strict: bool
) -> None:
    """Draw boxes on the drawing that a sheet has for its notes, or on a new one."""
    root = parts.root(sheet)
    own = root.find("{*}legacyDrawing")
    name = _new_drawing(parts, sheet, strict=strict) if own is None else ""
    if own is not None:
        id = next((str(v) for k, v in own.attrib.items() if str(k).endswith("}id")), "")
        _, name = parts.relations(sheet).get(id, ("", ""))
    drawing = drawn(parts[name], boxes, root)
    if drawing is None:
        raise parts.odd()
    parts.put(name, drawing)


def _new_drawing(parts: PackageParts, sheet: str, *, strict: bool) -> str:
    """A drawing with nothing on it, which the sheet names as that of its notes."""
    drawings = [n for n in parts.names() if PurePosixPath(n).suffix.lower() == ".vml"]
    taken = {block for name in drawings for block in blocks(parts[name])}
    made = parts.free("xl/drawings/vmlDrawing", ".vml")
    parts.put(made, blank(max(taken, default=0) + 1))
    _name_drawings(parts, made)
    id = parts.relate(sheet, f"{OFFICE[strict]}/vmlDrawing", made)
    parts.put(sheet, _naming(parts, sheet, id, OFFICE[strict]))
    return made


def _name_drawings(parts: PackageParts, made: str) -> None:
    """Say what kind of content a drawing is, where its suffix does not say so."""
    for each in parts.root(TYPES):
        is_known = each.get("ContentType") == _DRAWING
        if tag(each) == "Default" and is_known and _is_vml(each):
            return
    parts.name_kind(made, _DRAWING)


def _is_vml(default: Element) -> bool:
    return (default.get("Extension") or "").lower() == "vml"


def _naming(parts: PackageParts, sheet: str, id: str, space: str) -> bytes:
    """The sheet with the name of its drawing, in front of what stands behind that."""
    xml, root = parts[sheet], parts.root(sheet)
    behind = next((each for each in root if tag(each) in _BEHIND), root)
    number = ordinals(root, [behind])[behind]
    place, whole = (elements(xml, [0, number], parts.file)[n] for n in (number, 0))
    text = f'<{whole.prefix}legacyDrawing xmlns:r="{space}" r:id="{id}"/>'.encode()
    if behind is root:
        return spliced(xml, edits(xml, whole, b"", text))
    return spliced(xml, [Edit(place.start, place.start, text)])
