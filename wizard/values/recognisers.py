"""The ways of writing a value: a recogniser knows one of them for sure."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from wizard import words
from wizard.numbers import plain_number
from wizard.values.value import Day, Kind, Value, split

Recogniser = Callable[[str], Value | None]


def _date(rest: str) -> Value | None:
    return _dated(rest, words.DATES)


def _bare_date(rest: str) -> Value | None:
    return _dated(rest, words.BARE_DATES)


def _dated(rest: str, patterns: tuple[str, ...]) -> Value | None:
    for pattern in patterns:
        if found := re.fullmatch(pattern, rest):
            told = found.groupdict()
            year, month, day = (_int(told.get(part)) for part in Day._fields)
            month = 12 if told.get("end") else month
            if month is None or not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
                continue
            comparator = "≤" if told["before"] else None
            date = Day(year, month, day)
            return Value(kind=Kind.DATE, comparator=comparator, date=date)
    return None


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _percent(rest: str) -> Value | None:
    digits = rest.removeprefix(words.PER_CENT)
    if digits == rest:
        digits = rest.removesuffix("%")
    number = None if digits == rest else plain_number(digits)
    return number if number is None else _counted(number, "%")


def _number(rest: str) -> Value | None:
    found = re.fullmatch(rf"([+-]?[\d,]*\.?\d+)({words.UNIT})", rest)
    if not found or re.search(words.NO_UNIT, found[2]):
        return None
    number = plain_number(found[1])
    if number is None or re.fullmatch(words.YEAR_ALONE, rest) or _may_be_month(rest):
        return None
    return _counted(number, found[2])


def _may_be_month(rest: str) -> bool:
    """Whether 2020.12 may be a number or a month of a year."""
    return bool(re.fullmatch(r"(?:19|20)\d\d\.(?:0\d|1[0-2])", rest))


def _money(rest: str) -> Value | None:
    """￥90: money whose unit stands before it."""
    bare = re.sub(rf"^{words.MONEY_BEFORE}", "", rest)
    if bare == rest:
        return None
    return _number(bare if bare.endswith(words.MONEY) else bare + words.MONEY)


def _range(rest: str) -> Value | None:
    found = re.fullmatch(words.RANGE, rest)
    if not found or found["unit"] not in ("", found["same"]):
        return None
    low, high = _number(found["low"]), _counted_number(found["high"] + found["same"])
    bare = not found["same"] and found["dash"] not in words.SURE_DASHES
    if bare or low is None or high is None or high.number is None:
        return None
    return (
        None if low.number is None or low.number >= high.number else _between(low, high)
    )


def _between(low: Value, high: Value) -> Value:
    return Value(kind=high.kind, number=low.number, most=high.number, unit=high.unit)


def _counted_number(rest: str) -> Value | None:
    return _percent(rest) or _number(rest)


def _more_than(rest: str) -> Value | None:
    """1000余件 is 1000 to 1999件, 300余人 300 to 399人."""
    found = re.fullmatch(words.MORE_THAN, rest)
    value = _number(found["digits"] + found["scale"] + found["unit"]) if found else None
    if value is None or not value.number:
        return None
    place = Decimal(1).scaleb(int(value.number.normalize().as_tuple().exponent))
    more = place - 1 if place > 1 else place * Decimal("0.9")
    return replace(value, most=value.number + more)


def _counted(number: Decimal, unit: str) -> Value:
    kind = Kind.PERCENT if unit == "%" else Kind.NUMBER
    if split(unit)[1].startswith(words.MONEY):
        kind = Kind.MONEY
    return Value(kind=kind, number=number, unit=unit)


RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _date,
    _percent,
    _money,
    _number,
    _range,
    _more_than,
)
"""In the order in which they are tried."""

DATES_FIRST: Final[tuple[Recogniser, ...]] = (_bare_date, *RECOGNISERS)
"""Where a date is expected."""
