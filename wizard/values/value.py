"""A value as it stands in a cell of 年度指标值 or 实际完成值, every digit kept."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from wizard.frozen import frozen
from wizard.words import SAME_UNITS, SCALED_UNIT, SCALES


class Kind(StrEnum):
    """What sort of thing a value is; only values of one kind are compared."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"


class Day(NamedTuple):
    """A date as far as it is told; 年底 is month 12."""

    year: int | None
    month: int
    day: int | None


@frozen(kw_only=True)
class Value:
    """A value as it was read; the number keeps every digit that was written."""

    kind: Kind
    text: str = ""
    """The cell, full width made narrow and blanks gone."""
    comparator: str | None = None
    """`≥ ≤ > < =` however they were spelled, or None."""
    number: Decimal | None = None
    most: Decimal | None = None
    """The upper end of a range, 10-20人; None where there is one number."""
    unit: str = ""
    """As written behind the number: 人次, %, 万元."""
    date: Day | None = None

    @property
    def amount(self) -> Decimal | None:
        """The one number in the unit without its scale: 1.2万元 is 12000."""
        return self.ends[0] if self.most is None else None

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the most that is said, in the unit without its scale."""
        if self.number is None:
            return None, None
        scale = SCALES[split(self.unit)[0]]
        most = self.number if self.most is None else self.most
        return self.number * scale, most * scale

    @property
    def measure(self) -> str:
        """The unit without its scale, in one of its spellings: 元 of 万元."""
        unit = split(self.unit)[1]
        return SAME_UNITS.get(unit, unit)


def split(unit: str) -> tuple[str, str]:
    """The scale of a unit and the unit itself: 万 and 元 of 万元."""
    found = re.fullmatch(SCALED_UNIT, unit)
    return (found[1] or "", found[2]) if found else ("", unit)
