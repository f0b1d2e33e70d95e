"""Days since 1900, or 1904, as a sheet counts them, and the moments that they are."""

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from exports.workbooks.number_formats.format_code import FormatSection

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
