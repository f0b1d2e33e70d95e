"""A target as three columns have it: its operator, its value, its unit."""

import re
from typing import Final, NamedTuple

from wizard.patterns import Lazy
from wizard.values.row_words import IN_WORDS
from wizard.values.unit_words import NO_UNIT

_OPERATOR: Final = "[≥≤≧≦⩾⩽=\uff1d═><\uff1e\uff1c]=?"
_PARTS: Final = Lazy(
    rf"(?P<operator>{_OPERATOR}|{IN_WORDS}(?=\D*$))?\s*(?P<value>(?s:.+))"
)
_COUNTED: Final = Lazy(r"(?P<value>\d[\d,，.]*)\s*(?P<unit>[^\d\s][^\d]*)")


class TargetParts(NamedTuple):
    """What stands in each column; None where nothing does."""

    operator: str | None
    target: str | None
    unit: str | None


def target_parts(whole: str) -> TargetParts:
    """The parts of a target: ≤10次 is ≤, 10 and 次. Joined, they are the target again.

    What cannot surely be parted stays together as the value.
    """
    found = _PARTS.fullmatch(whole.strip())
    if found is None:
        return TargetParts(None, whole, None)
    operator, value = found["operator"], found["value"]
    counted = _COUNTED.fullmatch(value)
    if counted is None or NO_UNIT.search(counted["unit"]):
        return TargetParts(operator, value, None)
    return TargetParts(operator, counted["value"], counted["unit"])


def is_operator(text: str) -> bool:
    """Whether a text is an operator and nothing else: ≥, =, 定性."""
    return re.fullmatch(rf"{_OPERATOR}|{IN_WORDS}", text.strip()) is not None
