"""The formats that nearly all numbers of a form have: 0, #,##0.00, 0.00%, 0.0"万元".

Python's own format shows these; to go through their pieces takes ten times as long.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from exports.workbooks.number_formats.format_code import FormatSection, Kind
from exports.workbooks.number_formats.number_digits import rounded

_PLAIN: Final = re.compile(r"(L*)((?:#,##)?)0(?:\.(0{1,15}))?(L*)")
_SIGNS: Final[Mapping[Kind, str]] = {
    "literal": "L",
    "blank": "L",
    "percent": "L",
    "comma": ",",
    "point": ".",
}
"""Pieces by signs of one character, so that their order can be matched."""


class PlainFormat(NamedTuple):
    """Digits before and behind the point, hundredths or not, between two texts."""

    digits: str
    """As Python's own formats are written."""
    places: int
    scale: int
    """By how many places the number is shown to the left of its own."""
    before: str
    after: str

    def shown(self, number: Decimal) -> str:
        """A number of fifteen digits that is not negative."""
        digits, places, scale, before, after = self
        size = rounded(number.scaleb(scale) if scale else number, places)
        return f"{before}{size:{digits}}{after}"


def plain_format(section: FormatSection) -> PlainFormat | None:
    """The plain format of a section; None where it says more than one can."""
    pieces = section.pieces
    signs = "".join(
        piece.text if piece.kind == "digit" else _SIGNS.get(piece.kind, "X")
        for piece in pieces
    )
    found = None if section.numerals else _PLAIN.fullmatch(signs)
    if found is None:
        return None
    texts = [piece.text for piece in pieces]
    return PlainFormat(
        ",f" if found[2] else "f",
        len(found[3] or ""),
        2 * sum(piece.kind == "percent" for piece in pieces),
        "".join(texts[: found.end(1)]),
        "".join(texts[found.start(4) :]),
    )
