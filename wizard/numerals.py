"""Numbers that are spelled in Chinese, in digits, where nothing else can be meant."""

import re
from typing import Final

from wizard.words import COUNT_WORDS, NUMERALS, PER_CENT, TEN

_NUMERALS: Final = "".join(NUMERALS) + TEN
_SPELLED: Final = re.compile(
    rf"[{_NUMERALS}]+(?=[年月日号])"
    rf"|^[{_NUMERALS}]+(?=(?:{COUNT_WORDS})?$)"
    rf"|(?<=^{PER_CENT})[{_NUMERALS}]+$"
)
"""Spelled numbers where nothing but a number can stand."""


def in_digits(rest: str) -> str:
    """The text with spelled numbers below a hundred, and years, in digits."""
    return _SPELLED.sub(lambda found: _digits(found[0]), rest)


def _digits(spelled: str) -> str:
    tens, ten, ones = spelled.rpartition(TEN)
    if len(tens) > 1 or (ten and len(ones) > 1) or TEN in tens:
        return spelled
    if not ten and len(ones) not in (1, 4):
        return spelled
    plain = "".join(NUMERALS[n] for n in ones)
    return f"{NUMERALS.get(tens, '1')}{plain or '0'}" if ten else plain
