"""Points that differ from others only because they were rounded."""

from decimal import Decimal

from wizard.numbers import places


def is_rounded(score: Decimal, weight: Decimal) -> bool:
    """Whether a score is its weight to fewer decimals: 3.33 or 3.34 of 3.335.

    A whole score is what somebody gave, never a rounded one.
    """
    if not 0 < places(score) < places(weight):
        return False
    return abs(score - weight) <= Decimal(5).scaleb(-places(score) - 1)
