"""The two values of a row, each read in the light of the other."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wizard.frozen import changed
from wizard.values.dates.times import in_year
from wizard.values.left_open import done_of_it
from wizard.values.meaning import Period, Quantity, Text
from wizard.values.numbers.falls import with_sign, without_sign
from wizard.values.numbers.tolerances import tolerated
from wizard.values.numbers.units import unit_of
from wizard.values.pair_shares import PERCENT, as_share
from wizard.values.rankings import monthly, ranked
from wizard.values.reading import Extra, read_value
from wizard.values.row_words import (
    AND_LESS,
    BARE_MONTH,
    DONE_BY_THEN,
    EITHER_UNIT,
    HAPPENINGS,
    LASTS,
    MONTH_ALONE,
    MONTHS,
    NAMED_UNIT,
    OF_MONTH,
    RATE,
    SHORT_TIMES,
)
from wizard.values.unit import Unit
from wizard.values.unit_table import is_known
from wizard.values.unit_words import SCALE_WORDS
from wizard.values.value import PERCENTS, Doubt, Value
from wizard.values.whole_year import of_the_year
from wizard.values.words.named_grades import of_name

HUNDRED: Final = Decimal(100)

NEAR: Final = Fraction(1, 100), Fraction(10)
"""How far a result may be from its target and still be in its unit."""


@lru_cache(maxsize=2048)
def read_pair(
    target: str,
    actual: str,
    *,
    dates: bool,
    units: Extra = (),
    year: int | None = None,
    name: str = "",
) -> tuple[Value, Value]:
    """年度指标值 and 实际完成值 of a row.

    Where one is a time, the other may be; a number without a unit has that of the
    other, or of the name of the row; a date without a year has that of the form.
    """
    a = read_value(target, dates=dates, units=units)
    b = read_value(actual, dates=dates, units=units)
    if dates and isinstance(b.meaning, Text):
        b = _beside(a, b, actual, units)
    if not dates and isinstance(a.meaning, Period) != isinstance(b.meaning, Period):
        a, b = _timed(a, target, units), _timed(b, actual, units)
    a, b = _dated(_lasting(of_name(a, name), name), year), _dated(_less(b), year)
    a, b = monthly(*ranked(a, done_of_it(a, b, dates=dates, units=units)))
    a, b = as_share(a, b, name), as_share(b, a, name)
    a = a if dates else _counted(a, name)
    a, b = tolerated(a, with_sign(a, without_sign(a, b, name), name))
    return _with_units(of_the_year(a, b), b, name, units)


def _beside(target: Value, actual: Value, text: str, units: Extra) -> Value:
    """A bare number among deadlines in the unit of its target: 99.4, 11 of ≤10月."""
    if target.quantity is not None and target.quantity.unit.base:
        return read_value(text, units=units)
    is_month = isinstance(target.meaning, Period) and MONTH_ALONE.fullmatch(target.text)
    if not is_month or not BARE_MONTH.fullmatch(actual.text):
        return actual
    return read_value(f"{actual.text}{OF_MONTH}", dates=True, units=units)


def _lasting(value: Value, name: str) -> Value:
    """A length of time, which is no deadline where the row is of what lasts: 质保期."""
    meant = value.quantity
    if meant is None or not meant.is_deadline or not LASTS.search(name):
        return value
    return changed(value, meaning=changed(meant, is_deadline=False))


def _less(actual: Value) -> Value:
    """A result of 九成以下, which is less than nine tenths."""
    meant = actual.quantity
    if meant is None or meant.comparator != "≤" or not AND_LESS.search(actual.text):
        return actual
    return changed(actual, meaning=changed(meant, comparator="<"))


def _counted(target: Value, name: str) -> Value:
    """A number of months in which something is done: of these more are better."""
    meant = target.quantity
    if meant is None or meant.comparator is not None:
        return target
    is_lasting = meant.unit.base in SHORT_TIMES and LASTS.search(name)
    if meant.unit.name not in MONTHS and not is_lasting:
        return target
    if meant.most or meant.limits or DONE_BY_THEN.search(f"{name}{meant.label}"):
        return target
    return changed(target, meaning=changed(meant, comparator="≥"))


def _timed(value: Value, text: str, units: Extra) -> Value:
    """The value as a time, where it can be one."""
    if isinstance(value.meaning, Period):
        return value
    timed = read_value(text, dates=True, units=units)
    return timed if isinstance(timed.meaning, Period) else value


def _dated(value: Value, year: int | None) -> Value:
    if year is None or not isinstance(value.meaning, Period):
        return value
    return changed(value, meaning=in_year(value.meaning, year))


def _with_units(
    target: Value, actual: Value, name: str, units: Extra
) -> tuple[Value, Value]:
    a, b = target.quantity, actual.quantity
    if a is None or b is None or target.others or actual.others:
        return target, actual
    if not b.unit.base and a.unit.base:
        return target, _taking(actual, b, a)
    if _is_either(a.unit, b.unit, units):
        return changed(target, meaning=changed(a, unit=b.unit)), actual
    if _is_either(b.unit, a.unit, units):
        return target, changed(actual, meaning=changed(b, unit=a.unit))
    if not a.unit.base and b.unit.base:
        return _named(target, a, b, name, units), actual
    return target, actual


def _is_either(two: Unit, one: Unit, units: Extra) -> bool:
    """Whether a unit that names two, 台(套), may be the other: 台."""
    found = EITHER_UNIT.fullmatch(two.base)
    names = (found["one"], found["other"]) if found else ()
    return one.base in names and is_known(one.base, units)


def _taking(actual: Value, b: Quantity, a: Quantity) -> Value:
    """A bare result in the unit of its target; both where either is likely."""
    if a.unit.base == PERCENTS and 0 < b.number <= 1 < a.number:
        return _fraction(actual, b)
    if b.unit.scale > 1:
        return changed(actual, meaning=_scaled(b, a.unit))
    taken, plain = changed(b, unit=a.unit), changed(b, unit=_unscaled(a.unit))
    likely = [one for one in (taken, plain) if _is_near(one, a)]
    if a.unit.scale == 1 or b.is_zero or likely == [taken]:
        return changed(actual, meaning=taken, taken=a.unit.name)
    if likely == [plain]:
        return changed(actual, meaning=plain, taken=plain.unit.name)
    return changed(
        actual, meaning=taken, others=(plain,), doubt=Doubt.SCALE, taken=a.unit.name
    )


def _fraction(value: Value, number: Quantity) -> Value:
    """0.962 as a spreadsheet keeps 96.2%; or 0.962% after all."""
    hundredfold = None if number.most is None else number.most * HUNDRED
    percent = changed(
        number, number=number.number * HUNDRED, most=hundredfold, unit=PERCENT
    )
    return changed(
        value,
        meaning=percent,
        others=(changed(number, unit=PERCENT),),
        doubt=Doubt.PERCENT,
    )


def _scaled(bare: Quantity, unit: Unit) -> Quantity:
    """So many 万 of the other cell's unit: 2万 beside 人次."""
    plain, scale = _unscaled(unit), bare.unit
    named = changed(plain, name=f"{scale.name}{plain.name}", scale=scale.scale)
    return changed(bare, unit=named)


def _unscaled(unit: Unit) -> Unit:
    """元 of 万元, 人次 of 万人次."""
    name = unit.name.lstrip(SCALE_WORDS) if unit.scale > 1 else unit.name
    return changed(unit, name=name, scale=1)


def _is_near(one: Quantity, other: Quantity) -> bool:
    low, high = one.ends.low, other.ends.low
    if not low or not high or low < 0 or high < 0:
        return False
    return NEAR[0] <= low / high <= NEAR[1]


def _named(target: Value, a: Quantity, b: Quantity, name: str, units: Extra) -> Value:
    """A bare target in the unit that the name of the row tells, or as a percent."""
    if b.unit.base == PERCENTS and 0 < a.number < 1 < b.number:
        return _fraction(target, a)
    if a.unit.scale > 1:
        return changed(target, meaning=_scaled(a, b.unit))
    if _is_no_harm(a, b, name) or (b.unit.base != PERCENTS and a.number == b.number):
        return changed(target, meaning=changed(a, unit=b.unit), taken=b.unit.name)
    told = NAMED_UNIT.search(name)
    known = unit_of(told["unit"], units) if told else None
    if known is None or known.base != b.unit.base:
        return target
    return changed(target, meaning=changed(a, unit=known), taken=known.name)


def _is_no_harm(a: Quantity, b: Quantity, name: str) -> bool:
    """Whether none was to be, and what is counted are things that happen: 0 and 2起."""
    is_rate = b.unit.base == PERCENTS and (a.label or name).endswith(RATE)
    return a.is_zero and (is_rate or b.unit.base in HAPPENINGS)
