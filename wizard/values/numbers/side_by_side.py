"""Several numbers in one row, each with its unit: 培训3期200人, 水渠2条3.5公里."""

import re
from typing import Final

from wizard.values.numbers.number_words import COUNT
from wizard.values.unit import scale_of
from wizard.values.unit_table import Extra, table
from wizard.values.unit_words import NO_COUNT

NUMBER: Final = re.compile(COUNT)

SEVERAL: Final = 2
"""Numbers from which on they stand side by side."""


def side_by_side(text: str, units: Extra) -> list[str]:
    """The parts of a text, each up to a unit that is known; none of other texts.

    Two of one unit are one number, or two: 10公里500米.
    """
    ends = [_end(text, found.end(), units) for found in NUMBER.finditer(text)]
    if len(ends) < SEVERAL or 0 in ends or ends[-1] != len(text):
        return []
    return [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]


def _end(text: str, at: int, units: Extra) -> int:
    """Where the unit ends that stands at a place; 0 where none does that counts."""
    scale, rest = scale_of(text[at:])
    name = table(units).names.at(rest)
    counts = name and table(units).units[name].base not in NO_COUNT
    return at + len(scale) + len(name) if counts else 0
