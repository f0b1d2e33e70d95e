"""What a cell of 年度指标值 or 实际完成值 says: an exact value where sure, else text.

A recogniser knows one way of writing; they are tried in order. What none of them
knows for sure stays text, and text is never compared by size.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from wizard import words
from wizard.numbers import narrow, plain_number
from wizard.numerals import in_digits


class Kind(StrEnum):
    """What sort of thing a value is; only values of one kind are compared."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"


class Day(NamedTuple):
    """A date as far as it is told; 年底 is month 12."""

    year: int | None
    month: int
    day: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value as it was read; the number keeps every digit that was written."""

    kind: Kind
    text: str = ""
    """The cell, full width made narrow and blanks gone."""
    comparator: str | None = None
    """`≥ ≤ > < =` however they were spelled, or None."""
    number: Decimal | None = None
    unit: str = ""
    """As written behind the number: 人次, %, 万元."""
    date: Day | None = None

    @property
    def amount(self) -> Decimal | None:
        """The number in the unit without its scale: 1.2万元 is 12000."""
        scale = words.SCALES[_split(self.unit)[0]]
        return None if self.number is None else self.number * scale

    @property
    def measure(self) -> str:
        """The unit without its scale: 元 of 万元."""
        return _split(self.unit)[1]


@lru_cache(maxsize=4096)
def read_value(text: str) -> Value:
    """What this cell says; what is not surely known is text."""
    bare = re.sub(r"\s", "", narrow(text).translate(words.SIGNS)).rstrip("。；;，,")
    unknown = Value(kind=Kind.TEXT, text=bare)
    comparators, rest = _comparators(bare)
    if len(comparators) > 1 or re.search(r"\d\s+\d", narrow(text)):
        return unknown
    for recognise in _RECOGNISERS:
        if value := recognise(in_digits(rest)):
            comparator = next(iter(comparators), value.comparator)
            return replace(value, text=bare, comparator=comparator)
    return unknown


def _comparators(bare: str) -> tuple[set[str], str]:
    """The comparators before and behind the value, and what is left without them."""
    found = set()
    for spelling, comparator in words.COMPARATORS.items():
        if bare.startswith(spelling):
            found.add(comparator)
            bare = bare.removeprefix(spelling)
            break
    for pattern, comparator in words.BEHIND.items():
        shorter = re.sub(f"(?:{pattern})$", "", bare)
        if shorter != bare:
            return found | {comparator}, shorter
    return found, bare


def _date(rest: str) -> Value | None:
    for pattern in words.DATES:
        if found := re.fullmatch(pattern, rest):
            told = found.groupdict()
            year, month, day = (_int(told.get(part)) for part in Day._fields)
            month = 12 if told.get("end") else month
            if month is None or not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
                return None
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
    return number if number is None else _counted(Kind.PERCENT, number, "%")


def _number(rest: str) -> Value | None:
    found = re.fullmatch(rf"([+-]?[\d,]*\.?\d+)({words.UNIT})", rest)
    if not found or re.search(words.NO_UNIT, found[2]):
        return None
    number = plain_number(found[1])
    if number is None or re.fullmatch(words.YEAR_ALONE, rest) or _may_be_month(rest):
        return None
    is_money = _split(found[2])[1].startswith(words.MONEY)
    return _counted(Kind.MONEY if is_money else Kind.NUMBER, number, found[2])


def _may_be_month(rest: str) -> bool:
    """Whether 2020.12 may be a number or a month of a year."""
    return bool(re.fullmatch(r"(?:19|20)\d\d\.(?:0\d|1[0-2])", rest))


def _counted(kind: Kind, number: Decimal, unit: str) -> Value:
    return Value(kind=kind, number=number, unit=unit)


def _split(unit: str) -> tuple[str, str]:
    """The scale of a unit and the unit itself."""
    found = re.fullmatch(words.SCALED_UNIT, unit)
    return (found[1] or "", found[2]) if found else ("", unit)


Recogniser = Callable[[str], Value | None]

_RECOGNISERS: Final[tuple[Recogniser, ...]] = (_date, _percent, _number)
