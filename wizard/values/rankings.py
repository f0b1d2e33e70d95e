"""A place among others, which is the better the lower it is: 前三名 and 第五名."""

from decimal import Decimal

from wizard.frozen import changed
from wizard.values.meaning import Quantity
from wizard.values.numbers.numerals import number_in
from wizard.values.row_words import AMONG_FIRST, PLACE, PLACE_OF
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


def _place(number: Decimal, sign: str | None) -> Quantity:
    return Quantity(comparator=sign, number=number, unit=Unit(name=PLACE, base=PLACE))
