"""What a cell of 年度指标值 or 实际完成值 says: an exact value where sure, else text.

A recogniser knows one way of writing; they are tried in order. What none of them
knows for sure stays text, and text is never compared by size.
"""

import re
from dataclasses import replace
from functools import lru_cache

from wizard import words
from wizard.numbers import narrow
from wizard.values.numerals import in_digits
from wizard.values.recognisers import DATES_FIRST, RECOGNISERS
from wizard.values.value import Day, Kind, Value

__all__ = ["Day", "Kind", "Value", "read_value"]


@lru_cache(maxsize=8192)
def read_value(text: str, *, dates: bool = False) -> Value:
    """What this cell says; what is not surely known is text.

    `dates` is for a cell where a date is expected: there 12.25 is a day, and a bare
    number is nothing of which more would be better.
    """
    bare = re.sub(r"\s", "", narrow(text).translate(words.SIGNS)).rstrip("。；;，,")
    unknown = Value(kind=Kind.TEXT, text=bare)
    comparators, rest = _comparators(re.sub(words.THOUSANDS, ",", bare))
    if len(comparators) > 1 or re.search(r"\d\s+\d", narrow(text)):
        return unknown
    for recognise in DATES_FIRST if dates else RECOGNISERS:
        if value := recognise(in_digits(rest)):
            comparator = next(iter(comparators), value.comparator)
            value = replace(value, text=bare, comparator=comparator)
            return unknown if dates and _is_bare(value) else value
    return unknown


def _is_bare(value: Value) -> bool:
    """Whether a number among dates says neither how it is meant nor of what it is."""
    is_number = value.kind is Kind.NUMBER and value.comparator is None
    return is_number and value.unit in words.LENGTHS_OF_TIME


def _comparators(bare: str) -> tuple[set[str], str]:
    """The comparators before and behind the value, and what is left without them."""
    found = set()
    for spelling, comparator in words.COMPARATORS.items():
        if bare.startswith(spelling):
            found.add(comparator)
            bare = bare.removeprefix(spelling)
            break
    bare = re.sub(words.REACHED, "", bare)
    for pattern, comparator in words.BEHIND.items():
        shorter = re.sub(f"(?:{pattern})$", "", bare)
        if shorter != bare:
            return found | {comparator}, shorter
    return found, bare
