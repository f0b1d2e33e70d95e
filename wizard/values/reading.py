"""What a cell of 年度指标值 or 实际完成值 says: its meaning where sure, else text.

A recogniser knows one way of writing; they are tried in order. What none of them
knows for sure stays text, and text is never compared by size.
"""

from functools import lru_cache

from wizard.values.recognisers import recognised
from wizard.values.value import Day, Value, ValueKind

__all__ = ["Day", "Value", "ValueKind", "read_value"]

Extra = tuple[tuple[str, str, str], ...]


@lru_cache(maxsize=2048)
def read_value(text: str, *, dates: bool = False, units: Extra = ()) -> Value:
    """What this cell says; what is not surely known is text.

    `dates` is for a cell where a date is expected: there 12.25 is a day, and a bare
    number is nothing of which more would be better. `units` are those of an edition.
    """
    return recognised(text, dates=dates, units=units)
