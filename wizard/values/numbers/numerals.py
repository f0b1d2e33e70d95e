"""Numbers that are spelled in Chinese, in digits, where nothing else can be meant."""

from decimal import Decimal
from typing import Final

from wizard.numbers import plain_number
from wizard.patterns import Lazy
from wizard.values.numbers.numeral_words import (
    BEFORE_NO_NUMBER,
    BEFORE_QUARTERS,
    COUNTED,
    COUNTED_BEGINS,
    DATE_UNITS,
    IS_NONE,
    NUMERALS,
    PARTS_OF,
    PLACES,
    POINT,
    QUARTERS,
    TENTHS,
    UP_TO,
    WHOLE_BEHIND,
    ZERO,
)

_NUMERALS: Final = "".join((*NUMERALS, *PLACES))
_ALL: Final = frozenset((*_NUMERALS, POINT))
_ONES: Final = frozenset(_NUMERALS)
_ZEROS: Final = tuple(ZERO)
_RUN: Final = Lazy(f"(?!(?<=下)一年)[{_NUMERALS}]+", needs=_NUMERALS)
"""Numerals in a row; 一 of 下一年 counts nothing."""
_LOWER_END: Final = Lazy(rf"[{_NUMERALS}]+(?=[{UP_TO}]\d)", needs=UP_TO)


def in_digits(rest: str) -> str:
    """The text with spelled numbers below ten thousand, and years, in digits.

    Only where nothing but a number can stand.
    """
    told, kept = "", 0
    for found in _RUN.finditer(rest):
        begin, end = found.span()
        stop = _end_of_number(rest, begin, end)
        if stop > begin:
            told += rest[kept:begin] + _digits(rest[begin:stop])
            kept = stop
    return _from(told + rest[kept:])


def _from(told: str) -> str:
    """The lower end of a range in digits, where the upper one is: 2到3次 of 两到3次."""
    found = _LOWER_END.search(told)
    if found is None or told[: found.start()].endswith(BEFORE_NO_NUMBER):
        return told
    return told[: found.start()] + _digits(found[0]) + told[found.end() :]


def _end_of_number(text: str, begin: int, end: int) -> int:
    """Where the number ends that a run of numerals begins with; its begin for none."""
    before, behind = text[:begin], text[end:]
    if _is_of_date(before, behind):
        return end
    if stop := _end_of_count(text, begin, end):
        return stop
    if not before and behind in WHOLE_BEHIND:
        return end
    if before.endswith(IS_NONE) and not behind and text[begin:end] in _ZEROS:
        return end
    if before.endswith(PARTS_OF) or behind.startswith((PARTS_OF, TENTHS)):
        return end
    is_tenth = before.endswith(TENTHS) and before[-2:-1] in _ONES
    return begin + is_tenth


def _end_of_count(text: str, begin: int, end: int) -> int:
    """Where a number ends that counts something: 五 of 五千克; 0 without one."""
    before = text[:begin]
    if before.endswith(BEFORE_NO_NUMBER) or before[-1:].isdecimal():
        return 0
    places = (at for at in range(end, begin, -1) if text[at : at + 1] in COUNTED_BEGINS)
    return next((at for at in places if COUNTED.match(text, at)), 0)


def _is_of_date(before: str, behind: str) -> bool:
    is_quarter = before.endswith(BEFORE_QUARTERS) and behind.startswith(QUARTERS)
    return is_quarter or behind.startswith(DATE_UNITS)


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
