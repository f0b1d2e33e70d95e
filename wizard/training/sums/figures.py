"""The figures of a sum: what fills its gaps, and the number that it comes to."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from random import Random
from typing import Final

from wizard.editions.edition import Edition
from wizard.frozen import frozen
from wizard.numbers import trimmed

WEIGHTS: Final = tuple(map(Decimal, ("5", "8", "10", "12.5", "15")))
"""Points that a row of a sum may have."""

Gaps = Mapping[str, str]


@frozen
class Figures:
    """The figures in the gaps of a sum, and its result."""

    answer: Decimal
    gaps: Gaps


Maker = Callable[[Random, Edition], Figures]
"""Makes figures up, and has them worked out by the functions that reckon a form."""


def amount(random: Random, low: int, high: int) -> Decimal:
    """An amount of two decimals."""
    return Decimal(random.randrange(low * 100, high * 100)) / 100


def part_of(random: Random, whole: Decimal, low: int, high: int) -> Decimal:
    """From `low` to `high` percent of an amount, in two decimals."""
    share = whole * random.randint(low * 10, high * 10) / 1000
    return share.quantize(Decimal("0.01"))


def filled(answer: Decimal, gaps: Gaps | None = None, /, **numbers: Decimal) -> Figures:
    """Figures with this answer: words, and numbers as people write them."""
    shown = {name: trimmed(number) for name, number in numbers.items()}
    return Figures(answer, {**(gaps or {}), **shown, "answer": trimmed(answer)})
