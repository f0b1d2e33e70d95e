"""The unit in which a paper gives its amounts of money: read, never assumed."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from exports.headings.headings import Heading
from exports.labels import remarks
from wizard.editions.edition import Edition
from wizard.frozen import frozen
from wizard.numbers import narrow, plain_number, shown
from wizard.rules.as_read.source import Money
from wizard.values.money import FACTORS, in_unit

NO_UNITS: Final[frozenset[str]] = frozenset()

_NAMES: Final = "|".join(sorted(FACTORS, key=len, reverse=True))
_REMARK: Final = re.compile(rf"(?:单位:?)?(?:人民币)?({_NAMES})")
_AMOUNT: Final = re.compile(rf"([+-]?[\d,.\s]*\d)\s*({_NAMES})")
"""An amount with its unit behind it."""


@frozen
class Units:
    """The units of a fund block: of each column, and of the block as a whole."""

    columns: Mapping[str, frozenset[str]]
    general: frozenset[str]

    def of(self, field: str) -> frozenset[str]:
        """The units that are said of a column: none, one, or several that differ."""
        return self.columns.get(field, frozenset()) | self.general


def units_of(headings: Iterable[Heading], said: frozenset[str]) -> Units:
    """The units in the headings of the fund block, and in lines such as 单位：元."""
    columns: dict[str, frozenset[str]] = {}
    general = said
    for heading in headings:
        for text, field in zip(heading.texts, heading.fields, strict=True):
            if field is None:
                general |= units_in(text)
            else:
                columns[field] = columns.get(field, frozenset()) | units_in(text)
    return Units(columns, general)


def amount_in(text: str) -> tuple[Decimal | None, str | None]:
    """The number in a cell, and the unit that stands behind it, if any."""
    own = None if text.isascii() else _AMOUNT.fullmatch(narrow(text))
    if own:
        return plain_number(own[1]), own[2]
    return (None if "\n" in text.strip() else plain_number(text)), None


def converted(text: str, units: frozenset[str], edition: Edition) -> str | None:
    """The amount in the edition's unit; None where nobody can say what it is.

    Text that is no amount stays as it is: the rules object to it.
    """
    amount, own = amount_in(text)
    said = {own} if own else units
    factors = {FACTORS[unit] for unit in said} or {FACTORS[edition.funding.unit]}
    if amount is None or factors == {FACTORS[edition.funding.unit]}:
        return shown(amount) if amount is not None and own else text
    if len(factors) > 1:
        return None
    exact = in_unit(amount, next(iter(said)), edition.funding.unit)
    return None if exact is None else shown(exact)


def money_of(units: Iterable[str], *, lost: bool, edition: Edition) -> Money | None:
    """What is to be said of the unit, where it is not the edition's own."""
    named = sorted(set(units))
    if not named:
        return Money(unit=None)
    other = [u for u in named if FACTORS[u] != FACTORS[edition.funding.unit]]
    return Money(unit=other[0], converted=not lost) if other else None


def units_in(text: str) -> frozenset[str]:
    """The units in the brackets behind a heading or a label."""
    said = remarks(text)
    if not said:
        return NO_UNITS
    found = (_REMARK.fullmatch(remark) for remark in said)
    return frozenset(match[1] for match in found if match)
