"""Numbers in Chinese characters, as [DBNum1] and [DBNum2] of a format ask for."""

from typing import Final

_DIGITS: Final = {
    "1": "〇一二三四五六七八九",
    "2": "零壹贰叁肆伍陆柒捌玖",
    "3": "０１２３４５６７８９",
}
_UNITS: Final = {
    "1": ("", "十", "百", "千"),
    "2": ("", "拾", "佰", "仟"),
    "3": ("", "十", "百", "千"),
}
_FOURS: Final = ("", "万", "亿", "万亿")
_ZERO: Final = {"1": "〇", "2": "零", "3": "０"}

COUNTING: Final = frozenset("123456789").union(*(d[1:] for d in _DIGITS.values()))
"""The digits that make a number more than zero."""


def by_digit(digits: str, numerals: str) -> str:
    """Each digit by its character: 二〇二〇; as they are without numerals."""
    characters = _DIGITS.get(numerals)
    if characters is None:
        return digits
    return digits.translate({ord("0") + n: c for n, c in enumerate(characters)})


def spelt(value: int, numerals: str, *, ten_is_one_ten: bool = True) -> str:
    """A whole number as it is spoken: 一千二百三十四; 10 is 一十 to a sheet, or 十."""
    if value >= 10 ** (4 * len(_FOURS)):
        return by_digit(str(value), numerals)
    text, rest, four = "", value, 0
    while rest:
        rest, part = divmod(rest, 10_000)
        is_gap = rest > 0 and 0 < part < 1000
        said = _four(part, numerals) + _FOURS[four] if part else ""
        text = _ZERO[numerals] * is_gap + said + text
        four += 1
    one_ten = _DIGITS[numerals][1] + _UNITS[numerals][1]
    is_short = text.startswith(one_ten) and not ten_is_one_ten
    return text[1:] if is_short else text or _ZERO[numerals]


def _four(value: int, numerals: str) -> str:
    """Up to four digits; the zeros between them are one, those at the end none."""
    text, zero = "", _ZERO[numerals]
    for place, digit in enumerate(reversed(f"{value}")):
        if digit != "0":
            text = by_digit(digit, numerals) + _UNITS[numerals][place] + text
        elif text and not text.startswith(zero):
            text = zero + text
    return text
