"""Shares that are said otherwise than in percent, beside one that is in percent."""

from decimal import Decimal
from typing import Final

from wizard.frozen import changed
from wizard.patterns import Lazy
from wizard.values.meaning import Quantity, Text
from wizard.values.reading import read_value
from wizard.values.row_words import ALL_OF_IT, COVERED, FRACTION, IN_PARTS, RATE
from wizard.values.unit import Unit
from wizard.values.value import PERCENTS, Value

PERCENT: Final = Unit(name=PERCENTS, base=PERCENTS)
WHOLE: Final = Quantity(number=Decimal(100), unit=PERCENT)

BRACKETS: Final = Lazy(r"[(（][^()（）]*[)）]$", needs="(（")
"""A remark behind the name of a row: 合格率（%）."""


def as_share(value: Value, other: Value, name: str) -> Value:
    """全覆盖 as 100% of a 覆盖率, and 4/5 as a share, beside one in percent."""
    beside = other.quantity
    if beside is None or beside.unit.base != PERCENTS or beside.change:
        return value
    if isinstance(value.meaning, Text) and (found := FRACTION.fullmatch(value.text)):
        return _fraction(value, int(found["part"]), int(found["parts"]))
    is_rate = BRACKETS.sub("", name).endswith(RATE) or COVERED in value.text
    if value.quantity is None and is_rate and ALL_OF_IT.fullmatch(value.text):
        return changed(value, meaning=WHOLE)
    return value


def _fraction(value: Value, part: int, parts: int) -> Value:
    if not 0 < part <= parts:
        return value
    share = read_value(IN_PARTS.format(part=part, parts=parts))
    return changed(value, meaning=share.meaning)
