"""A fall that is named and also has a minus sign: -12% as a 投诉下降率."""

from wizard.frozen import changed
from wizard.values.numbers.number_words import DOWN
from wizard.values.value import Value


def without_sign(target: Value, actual: Value, name: str) -> Value:
    """The result without the sign, where the name says that it fell by so much."""
    wanted, told = target.quantity, actual.quantity
    if wanted is None or told is None or actual.others or wanted.number <= 0:
        return actual
    is_plain = told.most is None and not (wanted.change or told.change)
    if told.number >= 0 or not is_plain or not any(word in name for word in DOWN):
        return actual
    return changed(actual, meaning=changed(told, number=-told.number))
