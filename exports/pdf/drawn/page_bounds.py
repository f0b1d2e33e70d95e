"""How much there is to draw on a page, reckoned before anything of it is drawn.

A page may show a drawing that shows another one ten times, and so on: each time counts.
"""

from collections.abc import Mapping
from typing import Final

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, resolve1, stream_value
from pdfminer.psparser import literal_name

MOST_ON_A_PAGE: Final = 1_000_000
"""Bytes of instructions for a page."""


def weight_of(page: PDFPage) -> int:
    """The bytes of instructions that drawing a page takes."""
    own = b" ".join(stream_value(each).get_data() for each in page.contents)
    return _weight(own, page.resources, ())


def _weight(data: bytes, resources: object, around: tuple[int, ...]) -> int:
    total = len(data)
    if total > MOST_ON_A_PAGE or len(around) > 20:
        return MOST_ON_A_PAGE + 1
    for name, drawing in _drawings(resources).items():
        times = data.count(b"/" + name.encode("latin-1", "replace"))
        if times and drawing.objid not in around:
            inner = drawing.get_data()
            own = drawing.attrs.get("Resources", resources)
            total += times * _weight(inner, own, (*around, drawing.objid or 0))
        if total > MOST_ON_A_PAGE:
            return total
    return total


def _drawings(resources: object) -> Mapping[str, PDFStream]:
    """The drawings that instructions may show by name; pictures are none."""
    shown = dict_value(resources).get("XObject") if resolve1(resources) else None
    found = {}
    for name, each in dict_value(shown).items() if shown else ():
        drawing = resolve1(each)
        kind = drawing.get("Subtype") if isinstance(drawing, PDFStream) else None
        if isinstance(drawing, PDFStream) and literal_name(kind) == "Form":
            found[str(name)] = drawing
    return found
