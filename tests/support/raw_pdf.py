"""Small PDFs as raw objects: lines, Chinese text, and streams of any kind."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

HEIGHT = 842
"""A page of A4 in points."""

SONG = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
    "/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light"
    "/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
    "/CapHeight 880/StemV 93>>>>]>>"
)
"""Song as PDFs name it that rely on the reader's fonts."""


def text(x: int, y: int, said: str, size: int = 10) -> str:
    """A text that begins so far from the left and from the top."""
    codes = said.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {x} {HEIGHT - y - size} Td <{codes}> Tj ET"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """A line, from the top left of the page."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S"


def box(x0: int, y0: int, x1: int, y1: int, paint: str = "S") -> str:
    """A rectangle: S for its sides, f for what is in it."""
    return f"{x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re {paint}"


def ruled(across: Sequence[int], down: Sequence[int]) -> str:
    """A table of lines at these heights and distances."""
    rows = [line(down[0], y, down[-1], y) for y in across]
    columns = [line(x, across[0], x, across[-1]) for x in down]
    return "\n".join([*rows, *columns])


@dataclass(frozen=True)
class RawPdf:
    """A PDF of pages, each with its instructions; others may refer to its objects."""

    pages: Sequence[str]
    objects: Mapping[int, bytes] = field(default_factory=dict)
    """Further objects by their numbers, from 1000."""
    resources: str = ""
    """What every page has beside its font."""
    trailer: str = ""
    font: str = SONG

    def packed(self) -> bytes:
        """The file."""
        count = len(self.pages)
        kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(count))
        found = {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
            3: self.font.encode(),
        }
        for number, content in enumerate(self.pages):
            own = 10 + 2 * number
            found[own] = (
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 {HEIGHT}]/Contents "
                f"{own + 1} 0 R/Resources<</Font<</F1 3 0 R>>{self.resources}>>>>"
            ).encode()
            found[own + 1] = stream(content.encode("latin-1"))
        return written({**found, **self.objects}, self.trailer)


def stream(content: bytes, head: str = "") -> bytes:
    """An object of deflated content."""
    packed = zlib.compress(content)
    told = f"<</Filter/FlateDecode/Length {len(packed)}{head}>>stream\n"
    return told.encode() + packed + b"\nendstream"


def written(objects: Mapping[int, bytes], trailer: str = "") -> bytes:
    """The objects of a file, and where each begins."""
    content = b"%PDF-1.7\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(content)
        content += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    size = max(places) + 1
    table = "".join(
        f"{places[n]:010} 00000 n \n" if n in places else "0000000000 65535 f \n"
        for n in range(size)
    )
    at = len(content)
    end = f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF"
    return content + f"xref\n0 {size}\n{table}{end}".encode()
