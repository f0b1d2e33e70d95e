"""Whether 实际完成值 reaches 年度指标值; None wherever that is not sure."""

from wizard.values.comparisons import amounts, crossing, periods, phrases, scales
from wizard.values.comparisons.comparison import Direction, alike
from wizard.values.meaning import Degree, Grade, Meaning, Period, Quantity, Text
from wizard.values.value import Value


def reached(target: Value, actual: Value, direction: Direction) -> bool | None:
    """Whether the target is met; the same words always meet it.

    Where a cell may mean several things, only what holds for all of them is sure.
    """
    if target.text == actual.text:
        return True
    if target.parts:
        return _by_part(target, actual, direction)
    found = {meets(a, b, direction) for a in target.readings for b in actual.readings}
    return found.pop() if len(found) == 1 else None


def _by_part(target: Value, actual: Value, direction: Direction) -> bool | None:
    """A miss where one number falls short of the only part that it can be of.

    What else was to be reached it does not say.
    """
    done = actual.quantity
    if done is None or actual.others:
        return None
    own = [part for part in target.parts if alike(part, done)]
    is_missed = len(own) == 1 and amounts.meets(own[0], done, direction) is False
    return False if is_missed else None


def says_it_modestly(target: Value, actual: Value) -> bool:
    """Whether a result may be a modest word for its target: 稳定 and 基本稳定."""
    a, b = target.meaning, actual.meaning
    if not isinstance(a, Grade | Degree) or not isinstance(b, Grade | Degree):
        return False
    return phrases.is_near(a, b) and scales.meets(a, b) is None


def meets(target: Meaning, actual: Meaning, direction: Direction) -> bool | None:
    """Whether one meaning reaches another one."""
    if isinstance(target, Text) or isinstance(actual, Text):
        return None
    if isinstance(target, Quantity) and isinstance(actual, Quantity):
        return amounts.meets(target, actual, direction)
    if isinstance(target, Period) and isinstance(actual, Period):
        return periods.meets(target, actual)
    if isinstance(target, Grade | Degree) and isinstance(actual, Grade | Degree):
        return scales.meets(target, actual)
    return crossing.meets(target, actual, direction)
