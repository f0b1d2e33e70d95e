"""Numbers as people write them, with the words around them and the unit behind."""

import re
from decimal import Decimal
from typing import Final

from wizard.frozen import changed
from wizard.numbers import plain_number
from wizard.patterns import Lazy
from wizard.values.meaning import Quantity
from wizard.values.numbers import number_words as words
from wizard.values.numbers.around import Around, before
from wizard.values.numbers.counted import made, with_unit
from wizard.values.numbers.numeral_words import HALF, HALF_YEAR, PARTS_OF, YEAR_BEFORE
from wizard.values.numbers.range_words import SPELLED, SPELLED_RANGES
from wizard.values.numbers.ranges import between, more_than
from wizard.values.numbers.tolerances import to_either_side
from wizard.values.numbers.units import PART_OF
from wizard.values.numbers.words_before import head_in
from wizard.values.unit import Unit
from wizard.values.unit_table import Extra
from wizard.values.unit_words import MONEY, SCALE_WORDS

NUMBER: Final = re.compile(words.NUMBER)
SIGNS: Final = frozenset("≥≤><=")
"""PM2.5≤35: what ends a name with figures in it."""

LETTERED: Final = Lazy(r"([A-Za-z]+\d+(?:\.\d)?)(?=[^\W\d_A-Za-z])(.*\d.*)")
"""PM2.5下降5%: a name of letters and figures before the number."""

FIGURES_IN_NAME: Final = Lazy(r"[A-Za-z]{1,4}\d{1,2}(?:\.\d)?[^\W\d_A-Za-z]{2,}")
"""PM2.5浓度下降: words of which only the name has figures."""

MONTH_OF_YEAR: Final = Lazy(r"(?:19|20)\d\d\.(?:0\d|1[0-2])", needs=".")
"""2020.12 may be a number or a month of a year."""


def quantity_in(text: str, extra: Extra = ()) -> Quantity | None:
    """The number that this text says; None where it says anything else as well."""
    text = YEAR_BEFORE.sub("", _halves_as_numbers(parts_as_numbers(text)))
    if either := words.TOLERANCE.fullmatch(text):
        number = quantity_in(either["label"] + either["rest"], extra)
        return number and to_either_side(number)
    return _said(text, extra)


def _said(text: str, extra: Extra) -> Quantity | None:
    if end := _name_by_figures(text):
        named = quantity_in(text[end:], extra)
        return named and changed(named, label=text[:end] + named.label)
    is_lettered = text[:1].isascii() and text[:1].isalpha()
    if is_lettered and FIGURES_IN_NAME.now.fullmatch(text):
        return None
    found = SPELLED.search(text) or NUMBER.search(text)
    head = found and head_in(text[: found.start()])
    if not found or not head:
        return None
    around = before(head)
    rest = text[found.end() :]
    if around is None or words.DENIED.search(around.label):
        return None
    if found[0] in SPELLED_RANGES:
        low, high = SPELLED_RANGES[found[0]]
        return with_unit(Decimal(low), Decimal(high), rest, around, extra)
    return _numbered(found, rest, around, extra)


def _name_by_figures(text: str) -> int:
    """Where a name with figures ends, before a sign or a number; 0 without one."""
    end = next((at for at, sign in enumerate(text) if sign in SIGNS), 0)
    if any(map(str.isdecimal, text[:end])) and end + 1 < len(text):
        return end
    if not (text[:1].isascii() and text[:1].isalpha()):
        return 0
    found = LETTERED.now.fullmatch(text)
    return found.end(1) if found else 0


def _halves_as_numbers(text: str) -> str:
    for pattern, number in HALF_YEAR if HALF in text else ():
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
    unit = rest.lstrip(SCALE_WORDS)
    return f"{rest.removesuffix(unit)}{MONEY}{unit}"


def listed(text: str, extra: Extra = ()) -> tuple[Quantity, Quantity] | None:
    """Several numbers of one unit, 2次、1次: their sum, and the greatest of them."""
    if not words.LISTED.may_fit(text):
        return None
    parts = words.LISTED.now.split(text)
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
    if PARTS_OF in text:
        text = words.PER_CENT.sub(_percent, text)
        text = words.PER_MILLE.sub(r"\g<number>‰", text)
        text = words.PART.sub(rf"\g<number>{PART_OF}\g<parts>", text)
    return words.TENTHS.sub(words.TENTHS_IN_FIGURES, text)


def _percent(found: re.Match[str]) -> str:
    number = found["number"]
    return f"{100 if number == words.HUNDRED else number}%"
