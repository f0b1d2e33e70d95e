"""The boxes of notes at cells: how large each is, and how its drawing says so.

A note shows in a box that a drawing in an old language (VML) gives it. Without one,
Excel shows none of a sheet's notes; one that is too small hides the end of its text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from exports.review.remarks.box_sizes import Box, Sizes
from exports.word.markup import Element

_SPACES: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
"""Said again at each shape: not every drawing has these names for them."""
_NEW: Final = (
    '<xml {spaces}><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{block}"/></o:shapelayout></xml>'
)
_KIND: Final = (
    '<v:shapetype {spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE: Final = (
    '<v:shape {spaces} id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;'
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
BLOCK: Final = 1024
"""Numbers of shapes in a block."""


def blank(block: int) -> bytes:
    """A drawing with nothing on it, whose shapes have the numbers of a block."""
    return _NEW.format(spaces=_SPACES, block=block).encode()


def blocks(drawing: bytes) -> Iterator[int]:
    """The blocks of numbers that a drawing has taken for its shapes."""
    for found in re.findall(rb"idmap\b[^>]*\bdata\s*=\s*[\"']([\d, ]+)", drawing):
        yield from (int(each) for each in found.replace(b",", b" ").split())


def drawn(drawing: bytes, boxes: Sequence[Box], sheet: Element) -> bytes | None:
    """A drawing with more boxes; None for one that no office program has written.

    It is not parsed: what Excel writes there is not always sound XML.
    """
    end = drawing.rfind(b"</xml>")
    if end < 0:
        return None
    used = map(int, re.findall(rb"_x0000_s(\d{1,9})\b", drawing))
    last = max(used, default=BLOCK * max(blocks(drawing), default=1))
    is_known = re.search(rb"<[\w:]*shapetype\b[^>]*\b_x0000_t202\b", drawing)
    made = "" if is_known else _KIND.format(spaces=_SPACES)
    sizes = Sizes(sheet)
    for id, box in enumerate(boxes, start=last + 1):
        facts = {"anchor": sizes.anchor(box), "row": box.row, "column": box.column}
        made += _SHAPE.format(spaces=_SPACES, id=id, **facts)
    return drawing[:end] + made.encode() + drawing[end:]
