"""What a clerk sees in a cell of a sheet, in Excel or WPS in Chinese.

No library says it: 0.9586 in the format `0.00%` is seen as 95.86%, and 44190 in the
format 57, which a sheet knows by its number alone, as 2020年12月.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache, partial
from typing import Final, NamedTuple

from exports.workbooks.number_formats.built_in_formats import GENERAL
from exports.workbooks.number_formats.chinese_numerals import COUNTING
from exports.workbooks.number_formats.date_fields import DateField, date_fields
from exports.workbooks.number_formats.format_code import (
    Condition,
    FormatSection,
    sections,
)
from exports.workbooks.number_formats.number_digits import general, known, shown_number
from exports.workbooks.number_formats.plain_formats import plain_format
from exports.workbooks.number_formats.serial_dates import (
    LONG_DATE,
    LONG_TIME,
    is_date,
    is_moment,
    moment,
)

MOST_DIGITS: Final = 310
"""Places before or behind the point of the largest and smallest numbers of a sheet."""

_SYSTEM: Final = {
    "F800": LONG_DATE,
    "X-SYSDATE": LONG_DATE,
    "F400": LONG_TIME,
    "X-SYSTIME": LONG_TIME,
}
"""The locales that ask for what Windows shows, whatever else the format says."""

_ZERO: Final = Decimal(0)
_USUAL: Final = (Condition(">", _ZERO), Condition("<", _ZERO))
"""Which numbers the first two of three sections are for."""
_TWO: Final = (Condition(">=", _ZERO), Condition("<", _ZERO))


def shown(value: Decimal, code: str = GENERAL, *, macintosh: bool = False) -> str:
    """A number as its format shows it, without the blanks that align it.

    `macintosh` is set where the days are counted from 1904.
    """
    if not value.is_finite() or abs(value.adjusted()) > MOST_DIGITS:
        return str(value)
    number = known(value)
    if code == GENERAL:
        return general(number)
    display = _display_for(number, _displays(code))
    if not display.fields or not is_moment(number, macintosh=macintosh):
        return display.number(number)
    when = moment(number, macintosh=macintosh)
    return "".join([field(number, when) for field in display.fields])


def shown_text(text: str, code: str = GENERAL) -> str:
    """A text as its format shows it: nearly always as it is."""
    found = sections(code)
    last = found[3] if len(found) > 3 else found[-1]
    if not last.has("text") or len(last.pieces) == 1:
        return text
    return "".join(text if p.kind == "text" else p.text for p in last.pieces).strip()


class _Display(NamedTuple):
    """How a section of a format shows numbers."""

    condition: Condition | None
    """Which numbers it is for; None where it is for all others."""
    number: Callable[[Decimal], str]
    """What shows a number that is no date."""
    fields: tuple[DateField, ...] = ()
    """What shows the pieces of a date; nothing where it shows none."""


@lru_cache(maxsize=256)
def _displays(code: str) -> tuple[_Display, ...]:
    """How each section for numbers shows them; the last one shows all others."""
    found = sections(code)[:3]
    if len(found) > 1 and found[-1].has("text"):
        found = found[:-1]
    if found[0].has("text") or len(found) == 1:
        return (_display(found[0], None),)
    usual = _TWO if len(found) == 2 else _USUAL
    own = [s.condition or u for s, u in zip(found, usual, strict=False)]
    displays = [_display(s, c) for s, c in zip(found, own, strict=False)]
    return (*displays, _display(found[-1], None))


def _display(section: FormatSection, condition: Condition | None) -> _Display:
    if section.locale in _SYSTEM:
        section = sections(_SYSTEM[section.locale])[0]
    if section.has("text"):
        return _Display(condition, general)
    if is_date(section):
        return _Display(condition, general, date_fields(section))
    plain = plain_format(section)
    digits = plain.shown if plain else partial(shown_number, section=section)
    is_bare = bool(condition and condition.sign[0] == "<" and condition.bound <= 0)
    return _Display(condition, partial(_signed, digits, is_bare=is_bare))


def _signed(digits: Callable[[Decimal], str], number: Decimal, *, is_bare: bool) -> str:
    """A number with its sign; `is_bare` where only those below zero are shown so."""
    text = digits(abs(number)).strip()
    is_less = number < 0 and not is_bare and not COUNTING.isdisjoint(text)
    return f"-{text}" if is_less else text


def _display_for(number: Decimal, displays: tuple[_Display, ...]) -> _Display:
    for display in displays[:-1]:
        if display.condition and display.condition.holds(number):
            return display
    return displays[-1]
