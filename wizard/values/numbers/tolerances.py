"""What may differ by so much to either side: ±5%, ≤±2毫米, 误差±3%."""

from typing import Final

from wizard.frozen import changed
from wizard.values.meaning import Quantity
from wizard.values.value import Value

EXACT: Final = (None, "=", "≤", "<")
"""Signs that change nothing before ±: ≤±2% is ±2%."""


def to_either_side(number: Quantity) -> Quantity | None:
    """From so much below to so much above; None of what is no plain number."""
    is_plain = number.comparator in EXACT and number.most is None
    if not is_plain or number.number < 0 or number.about or number.change:
        return None
    size = number.number
    return changed(number, number=-size, most=size, comparator=None, either=True)


def tolerated(target: Value, actual: Value) -> tuple[Value, Value]:
    """A difference to either side by how large it is: -3% beside ±5% is 3%."""
    a, b = target.quantity, actual.quantity
    if a is None or b is None or not (is_tolerance(a) or is_tolerance(b)):
        return target, actual
    if is_tolerance(a):
        limit = changed(a, comparator="≤", number=-a.number, most=None, either=False)
        target = changed(target, meaning=limit)
    return target, changed(actual, meaning=_size(b))


def is_tolerance(number: Quantity) -> bool:
    """Whether it is as much below nothing as above."""
    return number.either and number.most == -number.number


def _size(number: Quantity) -> Quantity:
    """How large a difference is, whichever way it went."""
    if number.most is not None and not number.either:
        return number
    return changed(number, number=abs(number.number), most=None, change=0, either=False)
