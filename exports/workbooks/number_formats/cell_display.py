"""What a clerk sees in a cell of a sheet, in Excel or WPS in Chinese.

No library says it: 0.9586 in the format `0.00%` is seen as 95.86%, and 44190 in the
format 57, which a sheet knows by its number alone, as 2020年12月.
"""

from decimal import Decimal
from typing import Final

from exports.workbooks.number_formats.built_in_formats import GENERAL
from exports.workbooks.number_formats.chinese_numerals import COUNTING
from exports.workbooks.number_formats.format_code import (
    Condition,
    FormatSection,
    sections,
)
from exports.workbooks.number_formats.number_digits import general, known, shown_number
from exports.workbooks.number_formats.plain_formats import plain_format, shown_plainly
from exports.workbooks.number_formats.serial_dates import (
    LONG_DATE,
    LONG_TIME,
    is_date,
    is_moment,
    moment,
    shown_date,
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
    if plain := plain_format(code):
        return shown_plainly(number, plain)
    section, is_bare = _section_for(number, _numeric(code))
    if section.locale in _SYSTEM:
        section = sections(_SYSTEM[section.locale])[0]
    if section.has("text") or (
        is_date(section) and not is_moment(number, macintosh=macintosh)
    ):
        return general(number)
    if is_date(section):
        return shown_date(number, moment(number, macintosh=macintosh), section)
    text = shown_number(abs(number), section).strip()
    is_less = number < 0 and not is_bare and not COUNTING.isdisjoint(text)
    return f"-{text}" if is_less else text


def shown_text(text: str, code: str = GENERAL) -> str:
    """A text as its format shows it: nearly always as it is."""
    found = sections(code)
    last = found[3] if len(found) > 3 else found[-1]
    if not last.has("text") or len(last.pieces) == 1:
        return text
    return "".join(text if p.kind == "text" else p.text for p in last.pieces).strip()


def _numeric(code: str) -> tuple[FormatSection, ...]:
    """The sections that are for numbers."""
    found = sections(code)[:3]
    if len(found) > 1 and found[-1].has("text"):
        return found[:-1]
    return found


def _section_for(
    number: Decimal, found: tuple[FormatSection, ...]
) -> tuple[FormatSection, bool]:
    """The section for a number, and whether it shows one below zero without sign."""
    if found[0].has("text") or len(found) == 1:
        return found[0], False
    usual = _TWO if len(found) == 2 else _USUAL
    for section, own in zip(found, usual, strict=False):
        condition = section.condition or own
        if condition.holds(number):
            return section, condition.sign[0] == "<" and condition.bound <= 0
    return found[-1], False
