"""Numbers as people write them, with the words around them and the unit behind."""

import re
from decimal import Decimal
from typing import Final

from wizard.frozen import changed
from wizard.numbers import plain_number
from wizard.patterns import Lazy
from wizard.values import number_words as words
from wizard.values.around import Around, before
from wizard.values.counted import made, with_unit
from wizard.values.meaning import Quantity
from wizard.values.ranges import between, more_than
from wizard.values.unit import Unit
from wizard.values.unit_table import Extra
from wizard.values.units import PART_OF
from wizard.words import HALF, HALF_YEAR, MONEY, SPELLED_RANGES, YEAR_BEFORE

NUMBER: Final = re.compile(words.NUMBER)
NAMED_BY_FIGURES: Final = re.compile(r"([^≥≤><=]*\d[^≥≤><=]*?)([≥≤><=].+)")
"""PM2.5≤35: a name with figures in it, and the sign that ends it."""

LETTERED: Final = Lazy(r"([A-Za-z]+\d+(?:\.\d)?)(?=[^\W\d_A-Za-z])(.*\d.*)")
"""PM2.5下降5%: a name of letters and figures before the number."""

FIGURES_IN_NAME: Final = Lazy(r"[A-Za-z]{1,4}\d{1,2}(?:\.\d)?[^\W\d_A-Za-z]{2,}")
"""PM2.5浓度下降: words of which only the name has figures."""

_YEAR_BEFORE: Final = Lazy(YEAR_BEFORE)
_HALF_YEAR: Final = tuple((re.compile(halves), n) for halves, n in HALF_YEAR)
_PER_CENT: Final = Lazy(words.PER_CENT)
_PER_MILLE: Final = Lazy(words.PER_MILLE)
_PART: Final = Lazy(words.PART)
_TENTHS: Final = Lazy(words.TENTHS)

SPELLED: Final = re.compile("|".join(SPELLED_RANGES))
MONTH_OF_YEAR: Final = re.compile(r"(?:19|20)\d\d\.(?:0\d|1[0-2])")
"""2020.12 may be a number or a month of a year."""


def quantity_in(text: str, extra: Extra = ()) -> Quantity | None:
    """The number that this text says; None where it says anything else as well."""
    text = _YEAR_BEFORE.now.sub("", _halves_as_numbers(parts_as_numbers(text)))
    if found := NAMED_BY_FIGURES.match(text) or LETTERED.now.fullmatch(text):
        named = quantity_in(found[2], extra)
        return named and changed(named, label=found[1] + named.label)
    if FIGURES_IN_NAME.now.fullmatch(text):
        return None
    found = SPELLED.search(text) or NUMBER.search(text)
    head = found and words.HEAD.fullmatch(text, 0, found.start())
    if not found or not head:
        return None
    around = before(head)
    rest = text[found.end() :]
    if around is None or words.DENIED.search(around.label):
        return None
    if found.re is SPELLED:
        low, high = SPELLED_RANGES[found[0]]
        return with_unit(Decimal(low), Decimal(high), rest, around, extra)
    return _numbered(found, rest, around, extra)


def _halves_as_numbers(text: str) -> str:
    for pattern, number in _HALF_YEAR if HALF in text else ():
        text = pattern.sub(number, text)
    return text


def _numbered(
    found: re.Match[str], rest: str, around: Around, extra: Extra
) -> Quantity | None:
    number = plain_number(found["digits"].rstrip(","))
    if number is None or found["digits"].endswith(","):
        return None
    if found["money"]:
        rest = rest if MONEY in rest else _with_money(rest)
    elif MONTH_OF_YEAR.fullmatch(found["digits"]) and not rest:
        return None
    if not rest:
        return made(number, None, Unit(), around)
    return (
        between(number, rest, around, extra)
        or more_than(number, rest, around, extra)
        or with_unit(number, None, rest, around, extra)
    )


def _with_money(rest: str) -> str:
    """¥90万 is 90万元."""
    found = words.SCALE.match(rest)
    assert found
    end = found.end()
    return f"{rest[:end]}{MONEY}{rest[end:]}"


def listed(text: str, extra: Extra = ()) -> tuple[Quantity, Quantity] | None:
    """Several numbers of one unit, 2次、1次: their sum, and the greatest of them."""
    parts = words.LISTED.split(text)
    found = [quantity_in(part, extra) for part in parts if part]
    single = [one for one in found if one is not None and one.most is None]
    if len(single) < max(2, len(found)) or not _alike(single):
        return None
    total = sum((one.number for one in single), Decimal(0))
    greatest = max(single, key=lambda one: one.number)
    bare = changed(greatest, label="")
    return changed(bare, number=total), bare


def _alike(found: list[Quantity]) -> bool:
    """Whether they count the same in the same unit, as numbers that can be added."""
    first = found[0]
    return all(
        (one.unit.base, one.unit.size, one.comparator, one.change)
        == (first.unit.base, first.unit.size, None, 0)
        and one.unit.base not in ("", "%")
        for one in found
    )


def parts_as_numbers(text: str) -> str:
    """The text with 百分之95, 3分之2, 9成5 as a number and a unit."""
    if not words.MAY_BE_PART.search(text):
        return text
    text = _PER_CENT.now.sub(_percent, text)
    text = _PER_MILLE.now.sub(r"\g<number>‰", text)
    text = _PART.now.sub(rf"\g<number>{PART_OF}\g<parts>", text)
    return _TENTHS.now.sub(words.TENTHS_IN_FIGURES, text)


def _percent(found: re.Match[str]) -> str:
    number = found["number"]
    return f"{100 if number == words.HUNDRED else number}%"
