"""The formats that nearly all numbers of a form have: 0, 0.00, #,##0.00, 0.00%.

Python's own format shows these; taking the format apart would take ten times as long.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from exports.workbooks.number_formats.number_digits import rounded

_PLAIN: Final = re.compile(r"(?P<commas>#,##)?0(?:\.(?P<places>0{1,15}))?(?P<share>%)?")


class PlainFormat(NamedTuple):
    """Digits before and behind the point, and whether they are hundredths."""

    digits: str
    """As Python's own formats are written."""
    places: int
    share: str
    """The sign behind the digits of hundredths; blank for others."""


@lru_cache(maxsize=256)
def plain_format(code: str) -> PlainFormat | None:
    """The format of this code; None where it says more than such a format can."""
    found = _PLAIN.fullmatch(code)
    if found is None:
        return None
    digits = ",f" if found["commas"] else "f"
    return PlainFormat(digits, len(found["places"] or ""), found["share"] or "")


def shown_plainly(number: Decimal, plain: PlainFormat) -> str:
    """A number of fifteen digits as the format shows it."""
    size = rounded(abs(number.scaleb(2) if plain.share else number), plain.places)
    text = f"{size:{plain.digits}}{plain.share}"
    return f"-{text}" if number < 0 and size else text
