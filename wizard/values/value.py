"""A value as it stands in a cell of 年度指标值 or 实际完成值, every digit kept."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Final, NamedTuple

from wizard.frozen import frozen
from wizard.values.meaning import PLAIN_TEXT, Meaning, Period, Quantity
from wizard.values.unit_words import MONEY


class ValueKind(StrEnum):
    """What sort of thing a value is, for those who need to know no more."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"


class Doubt(StrEnum):
    """Why a value may mean something else than it is read as."""

    SUM = "sum"
    """2次、1次 may be added, or not."""
    PERCENT = "percent"
    """0.962 beside ≥95% may be 96.2% as a spreadsheet keeps it."""
    SCALE = "scale"
    """A bare number may be in 万元 or in 元."""


class Day(NamedTuple):
    """A date as far as it is told; 年底 is month 12."""

    year: int | None
    month: int
    day: int | None


PERCENTS: Final = "%"

PRICE: Final = f"{MONEY}/"
"""How the basic unit of so much money for each begins."""


@frozen(kw_only=True)
class Value:
    """A value as it was read; the number keeps every digit that was written."""

    text: str = ""
    """The cell, full width made narrow and blanks gone."""
    meaning: Meaning = PLAIN_TEXT
    others: tuple[Meaning, ...] = ()
    """What else may be meant."""
    doubt: Doubt | None = None
    """Why something else may be meant."""
    taken: str = ""
    """The unit that it has from the other cell of its row."""
    parts: tuple[Quantity, ...] = ()
    """The numbers of a text that asks for several things: 4次, each with 50人."""

    @property
    def readings(self) -> tuple[Meaning, ...]:
        """All that it may mean, the likeliest first."""
        return (self.meaning, *self.others)

    @cached_property
    def kind(self) -> ValueKind:
        """Its sort; a word with a place on a scale is text, too."""
        if isinstance(self.meaning, Period):
            return ValueKind.DATE
        if not isinstance(self.meaning, Quantity):
            return ValueKind.TEXT
        base = self.meaning.unit.base
        if base == MONEY or base.startswith(PRICE):
            return ValueKind.MONEY
        return ValueKind.PERCENT if base == PERCENTS else ValueKind.NUMBER

    @property
    def quantity(self) -> Quantity | None:
        """Its number with all that belongs to it; None where it is none."""
        return self.meaning if isinstance(self.meaning, Quantity) else None

    @property
    def says_no_way(self) -> bool:
        """Whether it is a number of which it does not say if more or less is meant."""
        meant = self.quantity
        if meant is None or meant.is_zero or meant.limits or meant.change:
            return False
        return meant.comparator in (None, "=")

    @property
    def comparator(self) -> str | None:
        """`≥ ≤ > < =` however they were spelled, or None."""
        meant = self.meaning
        return meant.comparator if isinstance(meant, Quantity | Period) else None

    @property
    def number(self) -> Decimal | None:
        """The number as written; of a range its lower end."""
        return self.quantity.number if self.quantity else None

    @property
    def most(self) -> Decimal | None:
        """The upper end of a range, 10-20人; None where there is one number."""
        return self.quantity.most if self.quantity else None

    @property
    def unit(self) -> str:
        """As written behind the number: 人次, %, 万元."""
        meant = self.meaning
        return meant.unit.name if isinstance(meant, Quantity) else ""

    @property
    def measure(self) -> str:
        """The basic unit of what is measured: 元 of 万元, 米 of 公里."""
        meant = self.meaning
        return meant.unit.base if isinstance(meant, Quantity) else ""

    @property
    def amount(self) -> Fraction | None:
        """The one number in the basic unit: 1.2万元 is 12000."""
        meant = self.quantity
        return meant.ends.low if meant and meant.most is None else None

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and the most that is said, in the basic unit."""
        meant = self.quantity
        return (meant.ends.low, meant.ends.high) if meant else (None, None)

    @property
    def date(self) -> Day | None:
        """The last day, or month, of a time; no year where it leaves that out."""
        if not isinstance(self.meaning, Period):
            return None
        first, last = self.meaning.ending or self.meaning.first, self.meaning.last
        year = last.year if last.year >= YEARS else None
        return Day(year, last.month, last.day if first == last else None)


YEARS: Final = 100
"""Below it a year is told by its distance from the form's."""
