"""A number by the digits of its format: 0, # and ?, commas, percent and exponents."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile
from typing import Final

from exports.workbooks.number_formats.chinese_numerals import by_digit, spelt
from exports.workbooks.number_formats.format_code import FormatPiece, FormatSection

PRECISION: Final = 15
"""Digits that a sheet knows of a number: 94.99999999999999 is shown as 95."""
_WIDTH: Final = 11
"""Characters in which a number without a format is shown."""
_LETTERS: Final = {"digit": "d", "comma": "c", "point": "p"}
"""Pieces by letters, so that their order can be searched."""
_FIFTEEN: Final = Context(prec=PRECISION, rounding=ROUND_HALF_UP)
_WORKING: Final = Context(prec=400, rounding=ROUND_HALF_UP)
"""As many as the longest number of a sheet has behind the longest format."""


def known(value: Decimal) -> Decimal:
    """The number as a sheet knows it, in fifteen digits."""
    return _FIFTEEN.plus(value)


def general(value: Decimal, numerals: str = "") -> str:
    """A number without a format: all of its digits for which there is room."""
    size = abs(value)
    if size and (size.adjusted() >= _WIDTH or size.adjusted() < 1 - _WIDTH + 1):
        return _scientific(value)
    room = max(_WIDTH - 1 - max(size.adjusted() + 1, 1), 0)
    text = _plain(rounded(value, room))
    if not numerals:
        return text
    whole, point, part = text.lstrip("-").partition(".")
    said = spelt(int(whole), numerals) + point + by_digit(part, numerals)
    return "-" * (value < 0) + said


def shown_number(value: Decimal, section: FormatSection) -> str:
    """A number that is not negative, as the section shows it."""
    pieces = section.pieces
    if section.has("general"):
        shown = general(value, section.numerals)
        return "".join(shown if p.kind == "general" else p.text for p in pieces)
    if section.has("slash") and section.has("digit"):
        return _fraction(value, pieces)
    if not section.has("digit"):
        return "".join(p.text for p in pieces if p.kind != "text")
    if section.has("exponent"):
        return _exponential(value, pieces)
    percents = sum(piece.kind == "percent" for piece in pieces)
    scaled = _WORKING.scaleb(value, 2 * percents - 3 * _thousands(pieces))
    return by_digit(_placed(scaled, pieces), section.numerals)


def _thousands(pieces: Sequence[FormatPiece]) -> int:
    """The commas behind the last digit, or that before the point: each three zeros."""
    kinds = "".join(_LETTERS.get(piece.kind, "") for piece in pieces)
    return sum(map(len, re.findall(r"(?<=d)c+(?=p|\Z)", kinds)))


def _placed(value: Decimal, pieces: Sequence[FormatPiece]) -> str:
    point = next((at for at, p in enumerate(pieces) if p.kind == "point"), len(pieces))
    whole, behind = pieces[:point], pieces[point:]
    places = sum(piece.kind == "digit" for piece in behind)
    digits, _, part = f"{rounded(value, places):f}".partition(".")
    return _whole(digits.lstrip("0"), whole) + "".join(_behind(part, behind))


def _whole(digits: str, pieces: Sequence[FormatPiece]) -> str:
    """The digits before the point, from the right; the first place takes the rest."""
    slots = [p.text for p in pieces if p.kind == "digit"]
    kinds = "".join(_LETTERS.get(piece.kind, "") for piece in pieces)
    grouped = re.search("dc+d", kinds) is not None
    least = len(slots) - slots.index("0") if "0" in slots else 0
    digits = digits.rjust(least, "0")
    text, left, used = "", len(slots), 0
    for piece in reversed(pieces):
        if piece.kind != "digit":
            text = ("" if piece.kind == "comma" else piece.text) + text
            continue
        left -= 1
        taken = digits[-1:] if left else digits
        digits = digits[: len(digits) - len(taken)]
        for digit in reversed(taken):
            comma = "," if grouped and used and used % 3 == 0 else ""
            text, used = digit + comma + text, used + 1
        text = " " + text if not taken and piece.text == "?" else text
    return text


def _behind(part: str, pieces: Sequence[FormatPiece]) -> Iterator[str]:
    """What stands behind the point; # shows no zeros at the end, ? blanks."""
    kept = part.rstrip("0")
    at = 0
    for piece in pieces:
        if piece.kind != "digit":
            yield "" if piece.kind == "comma" else piece.text
            continue
        missing = {"0": "0", "?": " "}.get(piece.text, "")
        yield kept[at] if at < len(kept) else missing
        at += 1


def _exponential(value: Decimal, pieces: Sequence[FormatPiece]) -> str:
    at = next(n for n, piece in enumerate(pieces) if piece.kind == "exponent")
    whole = takewhile(lambda piece: piece.kind != "point", pieces[:at])
    width = max(sum(piece.kind == "digit" for piece in whole), 1)
    power = value.adjusted() // width * width if value else 0
    mantissa = _placed(value.scaleb(-power), pieces[:at])
    sign = "-" if power < 0 else pieces[at].text[1].replace("-", "")
    return f"{mantissa}E{sign}{_placed(Decimal(abs(power)), pieces[at + 1 :])}"


def _fraction(value: Decimal, pieces: Sequence[FormatPiece]) -> str:
    """A number in halves, quarters, thirds: `1 1/2`."""
    at = next(n for n, piece in enumerate(pieces) if piece.kind == "slash")
    width = len(list(takewhile(lambda p: p.kind == "digit", pieces[at + 1 :])))
    whole, part = _WORKING.divmod(value, Decimal(1))
    nearest = Fraction(part).limit_denominator(max(10**width - 1, 1))
    parts = f"{nearest.numerator}/{nearest.denominator}"
    if not nearest.numerator or nearest == 1:
        return str(int(whole) + nearest.numerator)
    return f"{int(whole)} {parts}" if whole else parts


def _scientific(value: Decimal) -> str:
    mantissa, _, power = f"{value:.5E}".partition("E")
    short = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{short}E{power[0]}{power[1:].rjust(2, '0')}"


def rounded(value: Decimal, places: int) -> Decimal:
    """The number with so many places behind the point, halves away from zero."""
    return value.quantize(_unit(places), context=_WORKING)


@lru_cache(maxsize=256)
def _unit(places: int) -> Decimal:
    """One in the last of so many places behind the point."""
    return Decimal(1).scaleb(-places)


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
