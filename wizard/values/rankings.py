"""What is the better the lower it is: a place of 前三名, a day of 每月15日前."""

from decimal import Decimal

from wizard.frozen import changed
from wizard.values.meaning import Quantity
from wizard.values.numbers.numerals import number_in
from wizard.values.row_words import (
    AMONG_FIRST,
    DAY_OF_MONTH,
    EACH_MONTH,
    NTH_DAY,
    PLACE,
    PLACE_OF,
)
from wizard.values.unit import Unit
from wizard.values.value import Value


def ranked(target: Value, actual: Value) -> tuple[Value, Value]:
    """Both as places, where one is to be among the first and the other came to one."""
    wanted, told = AMONG_FIRST.fullmatch(target.text), PLACE_OF.fullmatch(actual.text)
    if wanted is None or told is None:
        return target, actual
    first, place = number_in(wanted["place"]), number_in(told["place"])
    if not first or not place:
        return target, actual
    a, b = _place(first, "≤"), _place(place, None)
    return changed(target, meaning=a), changed(actual, meaning=b)


def monthly(target: Value, actual: Value) -> tuple[Value, Value]:
    """Both as days of a month, where something is to be done by one in each."""
    if EACH_MONTH not in target.text:
        return target, actual
    wanted, told = (DAY_OF_MONTH.fullmatch(one.text) for one in (target, actual))
    if wanted is None or told is None or not wanted["by"]:
        return target, actual
    if wanted["month"] != told["month"]:
        return target, actual
    a = _place(Decimal(wanted["day"]), "≤", NTH_DAY)
    b = _place(Decimal(told["day"]), None, NTH_DAY)
    return changed(target, meaning=a), changed(actual, meaning=b)


def _place(number: Decimal, sign: str | None, unit: str = PLACE) -> Quantity:
    return Quantity(comparator=sign, number=number, unit=Unit(name=unit, base=unit))
