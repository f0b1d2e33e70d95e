"""Numbers of which two ends are told: 10-20人, 100±5, 1000余件."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from wizard.frozen import changed
from wizard.numbers import plain_number
from wizard.values.meaning import Quantity
from wizard.values.numbers.around import Around
from wizard.values.numbers.counted import with_unit
from wizard.values.numbers.range_words import (
    AND_UP_TO,
    GIVE_OR_TAKE,
    MORE_THAN,
    SURE_DASHES,
)
from wizard.values.numbers.units import unit_of
from wizard.values.unit import Unit
from wizard.values.unit_table import Extra
from wizard.values.value import PERCENTS

HUNDRED: Final = Decimal(100)
MONTHS: Final = 12
"""Up to this number 10-20 may be a day."""


def between(low: Decimal, rest: str, around: Around, extra: Extra) -> Quantity | None:
    """From so many to so many: 10-20人, 95%-100%, 100±5."""
    if found := GIVE_OR_TAKE.fullmatch(rest):
        return _give_or_take(low, found, around, extra)
    found = AND_UP_TO.fullmatch(rest)
    if not found:
        return None
    high, unit = plain_number(found["high"]), found["unit"]
    same = found["same"]
    bare = not same and not unit and found["dash"] not in SURE_DASHES
    if high is None or (bare and low <= MONTHS):
        return None
    made = with_unit(low, high, same or unit, around, extra)
    if not made or not unit or not same or same.startswith(unit):
        return made if made and low < high else None
    return _of_two_units(made, unit_of(unit, extra))


def _give_or_take(
    number: Decimal, found: re.Match[str], around: Around, extra: Extra
) -> Quantity | None:
    """Both ends of 100±5, of 60人±10%; of 60±10% nobody knows what is in percent."""
    by, unit, same = plain_number(found["by"]), found["unit"], found["same"]
    if by is None or (same == PERCENTS and not unit):
        return None
    if same == PERCENTS != unit:
        by, same = number * by / HUNDRED, unit
    made = with_unit(number - by, number + by, same or unit, around, extra)
    return changed(made, either=True) if made else None


def _of_two_units(made: Quantity, unit: Unit | None) -> Quantity | None:
    """5000元-1万元: the lower end in the unit of the upper one."""
    if unit is None or unit.base != made.unit.base or made.most is None:
        return None
    low = Fraction(made.number) * unit.size / made.unit.size
    number = plain_number(f"{Decimal(low.numerator) / Decimal(low.denominator):f}")
    if number is None or number >= made.most:
        return None
    return changed(made, number=number)


def more_than(
    number: Decimal, rest: str, around: Around, extra: Extra
) -> Quantity | None:
    """1000余件 is 1000 to 1999件, 300余人 300 to 399人."""
    found = MORE_THAN.fullmatch(rest)
    if not found or not number:
        return None
    place = Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))
    more = place - 1 if place > 1 else place * Decimal("0.9")
    unit = found["scale"] + found["unit"]
    return with_unit(number, number + more, unit, around, extra)
