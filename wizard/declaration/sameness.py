"""Whether two cells promise the same, however they are worded."""

import re
import unicodedata
from functools import partial
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.values.comparisons.comparison import Direction, alike, way_of
from wizard.values.meaning import Grade, Meaning, Period, Quantity
from wizard.values.pairs import read_pair
from wizard.values.value import Doubt, Value

_NO_LETTER: Final = re.compile(r"[\W_]+")
_UNSAID: Final = re.compile(r"\s+|[。.;；,，、]+$")

_NUMBER: Final = re.compile(r"(?<![A-Za-z\d.,])\d[\d.,]*")
"""A number in digits; that of m2 is none."""

STRICT: Final = ("<", ">")
"""Comparators that leave their own number out."""

EXACTLY: Final = "="
"""A number with it is neither the least nor the most; without a sign it may be."""

DEADLINES: Final = {None, "≤"}
"""A time that is promised is a deadline, with a sign or without one."""


def letters(text: str | None) -> str:
    """The letters and digits of a text, by which names are compared."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text or "")).lower()


def bare(text: str | None) -> str:
    """A text without blanks and without the sign that ends it, full width made half."""
    return _UNSAID.sub("", unicodedata.normalize("NFKC", text or ""))


def promises_same(
    declared: Indicator, row: Indicator, edition: Edition, year: int | None
) -> bool:
    """Whether both rows have the same target: 95%以上 is ≥95%, ≥96% is not."""
    one, other = declared.whole_target, row.whole_target
    if one is None or other is None or bare(one) == bare(other):
        return bare(one) == bare(other)
    category = edition.categories[row.category]
    read = partial(
        read_pair,
        dates=category.dates,
        units=edition.own_units,
        year=year,
        name=row.name or "",
    )
    pairs = read(one, other), read(other, one)
    return any(_say_same(a, b, category.direction) for a, b in pairs)


def _say_same(one: Value, other: Value, direction: Direction) -> bool:
    """Whether two cells may mean the same; a sum that may be meant is too little."""
    if Doubt.SUM in (one.doubt, other.doubt):
        return False
    if one.quantity and other.quantity and not _tell_as_much(one.text, other.text):
        return False
    readings = ((a, b) for a in one.readings for b in other.readings)
    return any(_is_same(a, b, direction) for a, b in readings)


def _tell_as_much(one: str, other: str) -> bool:
    """Whether neither promises a number more than the other: 其中女性100人.

    One that is told twice, 95%以上（含95%）, is one; of words nothing is known.
    """
    counts = [len(set(_NUMBER.findall(text))) for text in (one, other)]
    return not all(counts) or counts[0] == counts[1]


def _is_same(one: Meaning, other: Meaning, direction: Direction) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        told = _told(one, direction) == _told(other, direction)
        return told and alike(one, other) and _are_as_exact(one, other)
    if isinstance(one, Period) and isinstance(other, Period):
        return one.last == other.last and _is_deadline(one, other)
    return isinstance(one, Grade) and one == other


def _told(value: Quantity, direction: Direction) -> tuple[object, ...]:
    """What a number promises; one without a sign is meant as its category is."""
    is_strict = value.comparator in STRICT
    way = way_of(value, direction)
    return value.ends, way, is_strict, value.change, value.about, value.either


def _are_as_exact(one: Quantity, other: Quantity) -> bool:
    """Whether not one alone is exactly so many and the other so many at least."""
    signs = {one.comparator, other.comparator} - {None}
    return EXACTLY not in signs or signs == {EXACTLY}


def _is_deadline(one: Period, other: Period) -> bool:
    both = {one.comparator, other.comparator}
    return both <= DEADLINES or (len(both) == 1 and one.first == other.first)
