"""What a rule gives for one row, and how it is rounded."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

from wizard.frozen import frozen
from wizard.numbers import trimmed

EXACT: Final = Context(prec=80, rounding=ROUND_HALF_UP)
"""Digits enough that no product of two cells is cut and no quotient near a tie."""

ZERO: Final = Decimal(0)
HUNDRED: Final = Decimal(100)


@frozen(kw_only=True)
class Proposal:
    """What the rule gives for one row, and why."""

    score: Decimal | None
    """Rounded to the places of the edition; None where the rule gives only a band."""
    exact: Decimal | None
    """The same before rounding; None where nothing is reckoned."""
    reached: bool | None
    """Whether the target is met; None where it cannot be compared."""
    formula: str
    """The reckoning in words for a person."""
    low: Decimal
    """The least that may be given."""
    high: Decimal
    """The most that may be given."""
    high_included: bool = True
    tier: str = ""
    """The tier that 实际完成值 names; blank where it names none."""
    is_short: bool = False
    """Whether a tier below the best was named."""

    def allows(self, score: Decimal) -> bool:
        """Whether a score lies in the band."""
        below = score <= self.high if self.high_included else score < self.high
        return self.low <= score and below


def rounded(number: Decimal, places: int) -> Decimal:
    """Half up to so many places, trailing zeros dropped: 10.00 is 10."""
    return Decimal(trimmed(number.quantize(Decimal(1).scaleb(-places), context=EXACT)))


def exact(number: Fraction) -> Decimal:
    """The number in as many digits as are kept."""
    return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
