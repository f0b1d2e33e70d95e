"""A unit: what is counted or measured, and how much of it one is."""

from fractions import Fraction
from typing import Final

from wizard.frozen import frozen
from wizard.values.unit_words import BEFORE_UNITS, LARGE, SCALES

ONE: Final = Fraction(1)


@frozen(kw_only=True)
class Unit:
    """A unit as it was written, and what it measures.

    Two values can be compared where `base` is the same. Months and days, 亩 and 平方米
    are of several sizes: between two families only what holds for all of them is sure.
    """

    name: str = ""
    """As written: 万人次, %, 元/人; with what is counted where that stands behind."""
    base: str = ""
    """What it measures, by its basic unit; 公里 and 米 are both 米."""
    scale: int = 1
    """What the word before the unit stands for: 10000 for 万."""
    factor: Fraction = ONE
    """How many of the basic unit one is, the scale left out."""
    least: Fraction = ONE
    most: Fraction = ONE
    """The same where it is smallest and largest."""
    family: str = ""
    """Within a family the factors are exact."""
    noun: str = ""
    """What is counted, where it stands behind the unit: 道路 of 5公里道路."""

    @property
    def size(self) -> Fraction:
        """How many of the basic unit one is."""
        return self.factor if self.scale == 1 else self.scale * self.factor


PLAIN: Final = Unit()
"""A number without a unit."""


def scale_of(text: str) -> tuple[str, str]:
    """万 and 人次 of 万人次; a blank scale where none stands before the unit."""
    if len(text) > 1 and text[:2] in SCALES:
        size = 2
    elif text.startswith(LARGE):
        size = 1
    else:
        size = int(text.startswith(BEFORE_UNITS))
    return text[:size], text[size:]
