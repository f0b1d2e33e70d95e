"""What of a result is told of it alone: 228人 of 实际228人，其中退出7人."""

from wizard.frozen import changed
from wizard.values.meaning import Quantity
from wizard.values.reading import Extra, read_value
from wizard.values.row_words import BESIDE_IT, NOT_YET, OF_WHICH, TOLD_APART
from wizard.values.value import Value


def done_of_it(target: Value, actual: Value, *, dates: bool, units: Extra) -> Value:
    """The result without what was planned, what is still to be done, what was before.

    Only beside a target of one number, and where what is left is one number, too.
    """
    if target.quantity is None or target.parts or not _tells_more(actual):
        return actual
    parts = TOLD_APART.now.split(actual.text)
    done = [part for at, part in enumerate(parts) if not _is_beside(part, at)]
    if len(done) != 1 or len(done) == len(parts):
        return actual
    told = read_value(done[0], dates=dates, units=units)
    if not isinstance(told.meaning, Quantity) or told.others:
        return actual
    return changed(told, text=actual.text)


def _tells_more(actual: Value) -> bool:
    """Whether it has parts, and is not surely one number as it stands."""
    is_sure = actual.quantity is not None and not actual.others
    return not is_sure and TOLD_APART.search(actual.text) is not None


def _is_beside(part: str, at: int) -> bool:
    """Whether a part tells no result; of 其中 only where something stands before."""
    is_of_which = at > 0 and OF_WHICH.match(part)
    return bool(is_of_which or BESIDE_IT.match(part) or NOT_YET.search(part))
