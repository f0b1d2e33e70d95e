"""Numbers that are spelled in Chinese, in digits, where nothing else can be meant."""

import re
from decimal import Decimal
from typing import Final

from wizard.numbers import plain_number
from wizard.words import (
    BEFORE_NO_NUMBER,
    COUNTED,
    IS_NONE,
    NUMERALS,
    PARTS_OF,
    PER_CENT,
    PLACES,
    POINT,
    TENTHS,
    ZERO,
)

_NUMERALS: Final = "".join((*NUMERALS, *PLACES))
_ALL: Final = frozenset((*_NUMERALS, POINT))
_SPELLED: Final = (
    rf"[{_NUMERALS}]+(?=[年月日号季])|(?<=[第首前])[{_NUMERALS}]+(?=个?季)"
    rf"|(?<![{BEFORE_NO_NUMBER}{_NUMERALS}])[{_NUMERALS}]+(?=[余多]?{COUNTED}$)"
    rf"|^[{_NUMERALS}]+(?=[余多]?万?$)|(?<=[{IS_NONE}])[{ZERO}]$"
    rf"|(?<={PER_CENT})[{_NUMERALS}]+|[{_NUMERALS}]+(?={PARTS_OF})|(?<={PARTS_OF})[{_NUMERALS}]+"
    rf"|[{_NUMERALS}]+(?={TENTHS})|(?<=[{_NUMERALS}]{TENTHS})[{_NUMERALS}]"
)
"""Spelled numbers where nothing but a number can stand."""


def in_digits(rest: str) -> str:
    """The text with spelled numbers below ten thousand, and years, in digits."""
    return re.sub(_SPELLED, lambda found: _digits(found[0]), rest)


def number_in(text: str) -> Decimal | None:
    """The number that a cell holds, in digits or spelled: 12.5, 十二点五; or None."""
    number = plain_number(text)
    if number is not None or not set(text) <= _ALL or POINT in (text[:1], text[-1:]):
        return number
    whole, point, decimals = text.partition(POINT)
    places = "".join(NUMERALS.get(numeral, "?") for numeral in decimals)
    return plain_number(_digits(whole) + (f".{places}" if point else ""))


def _digits(spelled: str) -> str:
    """The digits of a numeral, or the numeral itself where it may mean several."""
    if any(place in spelled for place in PLACES):
        number = _by_places(spelled)
        return spelled if number is None else str(number)
    plain = "".join(NUMERALS[numeral] for numeral in spelled)
    return plain if len(plain) in (1, 4) else spelled


def _by_places(spelled: str) -> int | None:
    """一百二十 is 120; 一百二 and 二三十 may mean two things and are None."""
    total, ones, last, skips = 0, "", 10_000, False
    for numeral in spelled:
        if numeral in PLACES:
            if PLACES[numeral] >= last:
                return None
            last = PLACES[numeral]
            total, ones, skips = total + int(ones or 1) * last, "", False
        elif numeral in ZERO:
            skips = True
        elif ones:
            return None
        else:
            ones = NUMERALS[numeral]
    if ones and last > min(PLACES.values()) and not skips:
        return None
    return total + int(ones or 0)
