"""A date as its format shows it, piece by piece: 2023, 年, 12, 月.

What shows a piece is worked out once for a format, and asked for each date.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Final

from exports.workbooks.number_formats.chinese_numerals import by_digit, spelt
from exports.workbooks.number_formats.format_code import FormatPiece, FormatSection

DateField = Callable[[Decimal, datetime], str]
"""What shows a piece of a date, by its serial number and the moment that this is."""

_UNITS: Final[Mapping[str, Callable[[datetime], int]]] = {
    "m": attrgetter("month"),
    "d": attrgetter("day"),
    "h": attrgetter("hour"),
    "half": lambda when: when.hour % 12 or 12,
    "n": attrgetter("minute"),
    "s": attrgetter("second"),
}

_WEEKDAYS: Final = "一二三四五六日"
_DAYS: Final = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
CHINESE: Final = ("804", "1000804", "1010804", "2000804", "ZH-CN")
"""The locales by which names of months and days are Chinese ones."""


def date_fields(section: FormatSection) -> tuple[DateField, ...]:
    """What shows each piece of a section that shows a date."""
    return tuple([_piece(section, at) for at in range(len(section.pieces))])


def _piece(section: FormatSection, at: int) -> DateField:
    kind, text = section.pieces[at]
    if kind == "date":
        return _field(_minutes(section.pieces, at) or text.lower(), section)
    if kind == "elapsed":
        return partial(_elapsed, text)
    if kind == "half":
        return partial(_half, text)
    if kind == "digit":
        return partial(_part_of_second, section.pieces, at)
    return lambda serial, when: text  # noqa: ARG005  the same at any time


def _minutes(pieces: Sequence[FormatPiece], at: int) -> str:
    """`n` or `nn` where the m of a format means minutes: behind h, or before s."""
    text = pieces[at].text.lower()
    if text not in ("m", "mm"):
        return ""
    before = [p.text[0].lower() for p in pieces[:at] if p.kind in ("date", "elapsed")]
    after = [p.text[0].lower() for p in pieces[at + 1 :] if p.kind == "date"]
    is_minute = before[-1:] == ["h"] or after[:1] == ["s"]
    return text.replace("m", "n") if is_minute else ""


def _field(name: str, section: FormatSection) -> DateField:
    if name in ("mmm", "mmmm", "mmmmm", "ddd", "dddd", "aaa", "aaaa"):
        return partial(_name, name, is_chinese=section.locale in CHINESE)
    if name[0] in "ye":
        return partial(_year, section.numerals, is_short=name in ("y", "yy"))
    unit = "half" if name[0] == "h" and section.has("half") else name[0]
    value, width = _UNITS.get(unit, _UNITS["s"]), min(len(name), 2)
    return partial(_number, value, f"0{width}", section.numerals)


def _year(numerals: str, _: Decimal, when: datetime, *, is_short: bool) -> str:
    year = f"{when.year % 100:02}" if is_short else f"{when.year:04}"
    return by_digit(year, numerals) if numerals else year


def _number(
    value: Callable[[datetime], int],
    form: str,
    numerals: str,
    _: Decimal,
    when: datetime,
) -> str:
    if numerals in ("1", "2"):
        return spelt(value(when), numerals, ten_is_one_ten=numerals == "2")
    digits = format(value(when), form)
    return by_digit(digits, numerals) if numerals else digits


def _name(name: str, _: Decimal, when: datetime, *, is_chinese: bool) -> str:
    """The name of the month or of the day of the week, short or long."""
    day, month = when.weekday(), when.month
    if name[0] == "a":
        return "星期" * (name == "aaaa") + _WEEKDAYS[day]
    if is_chinese and name[0] == "d":
        return ("星期" if name == "dddd" else "周") + _WEEKDAYS[day]
    if is_chinese:
        return spelt(month, "1", ten_is_one_ten=False) + "月"
    full = _DAYS[day] if name[0] == "d" else _MONTHS[month - 1]
    return full if len(name) == 4 else full[: 1 if len(name) == 5 else 3]


def _elapsed(name: str, serial: Decimal, _: datetime) -> str:
    units = {"h": 24, "m": 24 * 60, "s": 24 * 60 * 60}
    return f"{int(serial * units[name[0]] + Decimal('0.00001')):0{len(name)}}"


def _half(text: str, _: Decimal, when: datetime) -> str:
    first, second = text.split("/")
    return second if when.hour >= 12 else first


def _part_of_second(
    pieces: Sequence[FormatPiece], at: int, _: Decimal, when: datetime
) -> str:
    """A digit behind the point of the seconds, told by its place."""
    place = 0
    while pieces[at - 1 - place].kind == "digit":
        place += 1
    return f"{when.microsecond:06}"[place : place + 1]
