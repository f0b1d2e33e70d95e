"""Points given out evenly."""

from decimal import ROUND_FLOOR, Decimal


def even_shares(points: Decimal, count: int) -> list[Decimal]:
    """So many shares that add up to the points exactly, the larger ones first.

    Whole points where the points are whole, else of as many places as the points.
    """
    unit = _unit(points)
    units = points / unit
    least = (units / count).to_integral_value(ROUND_FLOOR)
    larger = int(units - least * count)
    return [(least + (n < larger)) * unit for n in range(count)]


def _unit(points: Decimal) -> Decimal:
    """The last place that the points have: 1, 0.1, 0.01."""
    exponent = points.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # points are finite
    return Decimal(1).scaleb(min(exponent, 0))
