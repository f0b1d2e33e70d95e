"""A rise or a fall that the name of a row tells and its result tells again."""

from wizard.frozen import changed
from wizard.values.numbers.number_words import DOWN, UP
from wizard.values.value import Value


def without_sign(target: Value, actual: Value, name: str) -> Value:
    """The result without the sign, where the name says that it fell by so much."""
    wanted, told = target.quantity, actual.quantity
    if wanted is None or told is None or actual.others or wanted.number <= 0:
        return actual
    if told.number >= 0 or told.most is not None or told.change:
        return actual
    if wanted.change:
        return changed(actual, meaning=changed(told, number=-told.number, change=-1))
    if not any(word in name for word in DOWN):
        return actual
    return changed(actual, meaning=changed(told, number=-told.number))


def with_sign(target: Value, actual: Value, name: str) -> Value:
    """增长7.6% of a 增长率 as 7.6%, and 下降2% as -2%; its target is a plain number."""
    wanted, told = target.quantity, actual.quantity
    if wanted is None or told is None or actual.others or told.most is not None:
        return actual
    rises, falls = (any(word in name for word in words) for words in (UP, DOWN))
    if not told.change or wanted.change or told.is_level or rises == falls:
        return actual
    way = told.change if rises else -told.change
    return changed(actual, meaning=changed(told, number=way * told.number, change=0))
