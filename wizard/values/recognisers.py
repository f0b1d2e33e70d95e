"""The ways of writing a value, tried in order: a time, an amount, words."""

import re
from typing import Final

from wizard.frozen import changed
from wizard.lexicon import Lexicon
from wizard.patterns import Lazy
from wizard.values.cell_text import plain_text
from wizard.values.cell_words import AT_MOST, CLAUSE, NO_MORE_THAN, TAKES_TIME
from wizard.values.dates.time_words import MAY_BE_TIME
from wizard.values.dates.times import time_in
from wizard.values.meaning import (
    PLAIN_TEXT,
    Degree,
    Grade,
    Meaning,
    Period,
    Quantity,
    Text,
)
from wizard.values.numbers.number_words import LISTED, MAY_BE_NUMBER
from wizard.values.numbers.numerals import in_digits
from wizard.values.numbers.quantities import listed, quantity_in
from wizard.values.numbers.side_by_side import side_by_side
from wizard.values.row_words import SHORT_TIMES
from wizard.values.sign_words import BEHIND, COMPARATORS
from wizard.values.signs import narrow_signs
from wizard.values.unit_table import Extra, is_known
from wizard.values.value import Doubt, Value
from wizard.values.words.degrees import words as graded
from wizard.values.words.qualities import degree_in, grade_in, graded_thing, some_not_so

APART: Final = re.compile(r"\d\s+\d")
FRONT: Final = Lexicon(COMPARATORS)
MAY_BE_SIZED: Final = frozenset((*MAY_BE_NUMBER, *MAY_BE_TIME))
SIGN_BEHIND: Final = tuple(
    (Lazy(f"(?:{said.text})$", "".join(said.needs)), sign) for said, sign in BEHIND
)
"""Signs of comparison behind a word, where it ends the text."""

WHOLE: Final = 3
"""The level of what was done, as far as words say."""

LONGEST: Final = 60
"""A longer cell is a report, and no value."""


def recognised(text: str, *, dates: bool, units: Extra) -> Value:
    """The value of a cell; its text is narrow and has no blanks."""
    narrowed = narrow_signs(text)
    bare = "".join(narrowed.split()).rstrip("。；;，,、.")
    if len(bare) > LONGEST or not bare or _is_apart(narrowed):
        return Value(text=bare)
    plain = plain_text(bare)
    if not _may_be_sized(plain) and not CLAUSE.may_fit(plain):
        return Value(text=bare, meaning=_words(plain))
    if plain in graded().places or graded_thing(plain):
        return Value(text=bare, meaning=_words(plain))
    digits = in_digits(plain)
    meaning = _sized(digits, dates=dates, units=units)
    if meaning is not None:
        return Value(text=bare, meaning=meaning)
    if several := listed(digits, units):
        meaning, *others = several
        parts = _named_parts(digits, units)
        doubt = Doubt.SUM
        return Value(
            text=bare, meaning=meaning, others=tuple(others), doubt=doubt, parts=parts
        )
    told = _clause(digits, dates=dates, units=units)
    parts = _parts(digits, units) if told == PLAIN_TEXT else ()
    return Value(text=bare, meaning=told, parts=parts)


def _parts(digits: str, units: Extra) -> tuple[Quantity, ...]:
    """The numbers of a text of several, one in each of its parts; none for others."""
    parts = [part for part in LISTED.now.split(digits) if part]
    parts = parts if len(parts) > 1 else side_by_side(digits, units)
    found = [quantity_in(part, units) for part in parts]
    sure = tuple(each for each in found if each is not None and each.unit.name)
    return sure if len(sure) == len(parts) > 1 else ()


def _named_parts(digits: str, units: Extra) -> tuple[Quantity, ...]:
    """Numbers of one unit of which each is named by itself: 春季3场、秋季2场."""
    parts = _parts(digits, units)
    names = {f"{part.label}{part.unit.noun}" for part in parts}
    return parts if len(names - {""}) == len(parts) else ()


def _is_apart(text: str) -> bool:
    """Whether blanks part two numbers."""
    return len(text.split(maxsplit=1)) > 1 and bool(APART.search(text))


def _may_be_sized(text: str) -> bool:
    """Whether a text has what a number or a time has at least one of."""
    return not MAY_BE_SIZED.isdisjoint(text) or any(map(str.isdecimal, text))


def _clause(digits: str, *, dates: bool, units: Extra) -> Meaning:
    """What the first part says of a text that goes on without another number.

    Of words only that something was not done can be told from a part.
    """
    told = some_not_so(digits) or _words(digits)
    first, *rest = CLAUSE.now.split(digits)
    if not rest or told != PLAIN_TEXT or _may_be_sized("".join(rest)):
        return told
    is_sized = _may_be_sized(first)
    sized = _sized(first, dates=dates, units=units) if is_sized else None
    if sized is not None:
        return sized
    told = _words(first)
    return told if isinstance(told, Degree) and told.level < WHOLE else PLAIN_TEXT


def _sized(digits: str, *, dates: bool, units: Extra) -> Meaning | None:
    """A time or an amount."""
    front = FRONT.at(digits)
    rest = digits.removeprefix(front)
    time = time_in(rest, expected=dates)
    if isinstance(time, Text):
        return time
    if time is not None:
        return _compared(time, front)
    found = quantity_in(digits, units)
    if found is None:
        return None
    if dates and not found.unit.name and found.comparator is None:
        return PLAIN_TEXT
    if dates and _is_deadline(found):
        return changed(found, is_deadline=True)
    return _none_of(found, units) or found


def _compared(time: Period, front: str) -> Period | Text:
    """A time with the comparator that stands before it."""
    if not front:
        return time
    sign = COMPARATORS[front]
    if time.comparator not in (None, sign):
        return PLAIN_TEXT
    return changed(time, comparator=sign)


def _is_deadline(found: Quantity) -> bool:
    """Whether a number among dates is how long something may take at most."""
    is_time = found.unit.base in SHORT_TIMES and not found.change
    is_most = found.comparator in (None, "=", "≤", "<") and not found.is_zero
    return is_time and is_most and bool(TAKES_TIME.fullmatch(found.label))


def _none_of(found: Quantity, units: Extra) -> Degree | None:
    """0事故 says that there is no accident."""
    name = found.unit.base
    if found.number or found.most or not name or is_known(name, units):
        return None
    return Degree(stem=name, level=0, is_none=True)


def _words(plain: str) -> Degree | Grade | Text:
    """Words of which the opposite is known, or text."""
    comparator, bare = _front_or_back(plain)
    said = plain.replace(AT_MOST, NO_MORE_THAN, 1)
    return grade_in(bare, comparator) or degree_in(said) or PLAIN_TEXT


def _front_or_back(plain: str) -> tuple[str | None, str]:
    """The comparator of 不低于良好, 良好以上, and what is left without it."""
    found = set()
    if front := FRONT.at(plain):
        found.add(COMPARATORS[front])
        plain = plain.removeprefix(front)
    for pattern, sign in SIGN_BEHIND:
        shorter = pattern.sub("", plain)
        if shorter != plain:
            return _only(found | {sign}), shorter
    return _only(found), plain


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None
