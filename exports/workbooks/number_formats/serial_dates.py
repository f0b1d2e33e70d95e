"""Days since 1900 as a sheet counts them, into a date as its format shows it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from exports.workbooks.number_formats.chinese_numerals import by_digit, spelt
from exports.workbooks.number_formats.format_code import FormatPiece, FormatSection

_EPOCH: Final = datetime(1899, 12, 30)
_BEFORE_MARCH: Final = datetime(1899, 12, 31)
"""Excel has a 29 February 1900, so that days before it count from a day later."""
_FIRST_OF_MARCH: Final = 60
_MACINTOSH: Final = datetime(1904, 1, 1)
_LAST: Final = 2958466
"""The day after 31 December 9999, counted from 1900."""
_LATER: Final = 1462
"""Days between the two days from which sheets count."""
_MILLISECONDS: Final = 24 * 60 * 60 * 1000

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

LONG_DATE: Final = 'yyyy"年"m"月"d"日"'
"""What Windows in Chinese shows where a format asks for the system's long date."""
LONG_TIME: Final = "h:mm:ss"


def is_moment(serial: Decimal, *, macintosh: bool) -> bool:
    """Whether the calendar has a moment for a serial number."""
    return 0 <= serial < _LAST - _LATER * macintosh


def moment(serial: Decimal, *, macintosh: bool) -> datetime:
    """The moment that a serial number is."""
    whole = int((serial * _MILLISECONDS).to_integral_value(ROUND_HALF_UP))
    epoch = _EPOCH if serial >= _FIRST_OF_MARCH else _BEFORE_MARCH
    return (_MACINTOSH if macintosh else epoch) + timedelta(milliseconds=whole)


def is_date(section: FormatSection) -> bool:
    """Whether a section shows a date or a time."""
    return section.has("date", "elapsed", "half")


def shown_date(serial: Decimal, when: datetime, section: FormatSection) -> str:
    """The date as the section shows it."""
    return "".join(_shown(serial, when, section))


def _shown(serial: Decimal, when: datetime, section: FormatSection) -> Iterator[str]:
    pieces = section.pieces
    for at, piece in enumerate(pieces):
        if piece.kind == "date":
            name = _minutes(pieces, at) or piece.text.lower()
            yield _field(name, when, section)
        elif piece.kind == "elapsed":
            yield _elapsed(piece.text, serial)
        elif piece.kind == "half":
            yield _half(piece.text, when)
        elif piece.kind == "digit":
            yield _part_of_second(pieces, at, when)
        else:
            yield piece.text


def _minutes(pieces: Sequence[FormatPiece], at: int) -> str:
    """`n` or `nn` where the m of a format means minutes: behind h, or before s."""
    text = pieces[at].text.lower()
    if text not in ("m", "mm"):
        return ""
    before = [p.text[0].lower() for p in pieces[:at] if p.kind in ("date", "elapsed")]
    after = [p.text[0].lower() for p in pieces[at + 1 :] if p.kind == "date"]
    is_minute = before[-1:] == ["h"] or after[:1] == ["s"]
    return text.replace("m", "n") if is_minute else ""


def _field(name: str, when: datetime, section: FormatSection) -> str:
    first, width = name[0], len(name)
    if name in ("mmm", "mmmm", "mmmmm", "ddd", "dddd", "aaa", "aaaa"):
        return _name(name, when, is_chinese=section.locale in CHINESE)
    if first in "ye":
        year = f"{when.year % 100:02}" if name in ("y", "yy") else f"{when.year:04}"
        return by_digit(year, section.numerals)
    hour = when.hour % 12 or 12 if section.has("half") else when.hour
    values = {"m": when.month, "d": when.day, "h": hour, "n": when.minute}
    value = values.get(first, when.second)
    if section.numerals in ("1", "2"):
        return spelt(value, section.numerals, ten_is_one_ten=section.numerals == "2")
    return by_digit(f"{value:0{min(width, 2)}}", section.numerals)


def _name(name: str, when: datetime, *, is_chinese: bool) -> str:
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


def _elapsed(name: str, serial: Decimal) -> str:
    units = {"h": 24, "m": 24 * 60, "s": 24 * 60 * 60}
    return f"{int(serial * units[name[0]] + Decimal('0.00001')):0{len(name)}}"


def _half(text: str, when: datetime) -> str:
    first, _, second = text.partition("/")
    return second if when.hour >= 12 else first


def _part_of_second(pieces: Sequence[FormatPiece], at: int, when: datetime) -> str:
    """A digit behind the point of the seconds, told by its place."""
    place = 0
    while pieces[at - 1 - place].kind == "digit":
        place += 1
    return f"{when.microsecond:06}"[place : place + 1]
