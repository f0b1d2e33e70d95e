"""Plain decimal numbers as people write them: full-width, with commas, with blanks."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.patterns import Lazy

MOST_PLACES: Final = 6
"""Decimals an amount may have (form-rules: 0 to 6 places)."""

MOST_DIGITS: Final = 15
"""Digits before the point; sums stay exact within the decimal context's 28."""

MOST_OF_A_NAME: Final = 60
"""Characters of a text that is likely to be asked for again."""

NARROW: Final = str.maketrans(
    "０１２３４５６７８９．，％－＋（）：　\u2212\ufe6a",
    "0123456789.,%-+(): -%",
)
"""Full-width forms and their plain equals, one character for one."""

_MAY_BE_WIDE: Final = re.compile("[\u2212-\u3000\ufe6a-\uff1a]")
"""Most cells hold none: to look for one is faster than to look each character up.

Two ranges around them, for a class of many takes a tenth of a millisecond to compile.
"""

TWO_LINES: Final = Lazy(r"\d\s*\n\s*\d", needs="\n")
"""A line end with digits on both sides: what stands there is more than one number."""

_PLAIN: Final = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+")


_BARE: Final = re.compile(rf"[0-9]{{1,{MOST_DIGITS}}}(?:\.[0-9]{{1,{MOST_PLACES}}})?")


def bare_number(text: str) -> Decimal | None:
    """The number of a cell that is nothing else; None for most that are written oddly.

    Most numbers are, and need not be made plain before they are read.
    """
    return Decimal(text) if _BARE.fullmatch(text) else None


def narrow(text: str) -> str:
    """The text with full-width digits and signs made plain, outer blanks gone."""
    return _narrow_short(text) if len(text) <= MOST_OF_A_NAME else _narrow(text)


@lru_cache(maxsize=2048)
def _narrow_short(text: str) -> str:
    """The same of a text that many rules look at: a name, a value."""
    return _narrow(text)


def _narrow(text: str) -> str:
    return (text.translate(NARROW) if _MAY_BE_WIDE.search(text) else text).strip()


def plain_number(text: str) -> Decimal | None:
    """The number that a cell holds, every digit kept, or None.

    Full-width digits, blanks inside and well-placed thousands commas are read;
    exponents, more than six decimals, more than fifteen whole digits and two numbers
    on two lines are not.
    """
    if (number := bare_number(text)) is not None:
        return number
    if TWO_LINES.search(text):
        return None
    bare = re.sub(r"\s", "", narrow(text))
    if not _PLAIN.fullmatch(bare):
        return None
    return fitting(Decimal(bare.replace(",", "").rstrip(".")))


def whole_number(text: str, most: int, least: int = 1) -> int | None:
    """A whole number from `least` to `most`; None for any other text, however long."""
    number = plain_number(text)
    return (
        int(number) if number is not None and number in range(least, most + 1) else None
    )


def fitting(number: Decimal) -> Decimal | None:
    """The number itself if a cell of the form can hold it, or None."""
    if not number.is_finite() or number.adjusted() >= MOST_DIGITS:
        return None
    places = -int(number.as_tuple().exponent)
    return number if 0 <= places <= MOST_PLACES else None


def shown(number: Decimal) -> str:
    """The digits of a number, as typed: `14.60` stays `14.60`."""
    return f"{number:f}"


def trimmed(number: Decimal) -> str:
    """The digits of a computed number without trailing zeros: `9.70` is `9.7`."""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def places(number: Decimal) -> int:
    """The decimals that a number was written with: 2 of `14.60`, 0 of `1E+2`."""
    return max(0, -int(number.as_tuple().exponent))
