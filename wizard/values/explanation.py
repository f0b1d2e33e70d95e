"""How a value of a row was understood, in words that can be checked."""

from wizard.numbers import trimmed
from wizard.values.dates.days_in_words import days_in_words, month_before
from wizard.values.dates.time_words import WITHIN_OR_BEFORE
from wizard.values.meaning import (
    NO_SUCH_DAY,
    Degree,
    Grade,
    Meaning,
    Period,
    Quantity,
)
from wizard.values.numbers.tolerances import is_tolerance
from wizard.values.numbers.units import PART_OF
from wizard.values.reading import read_value
from wizard.values.value import Value, ValueKind
from wizard.values.value_wording import ValueSays
from wizard.values.words.degrees import words
from wizard.values.words.qualities import sides
from wizard.values.words.subjects import parted
from wizard.wording import Says

AXIS_LEVELS = (ValueSays.NOT_SO, ValueSays.PARTLY_SO, ValueSays.MOSTLY_SO, "")
LEVELS = (
    ValueSays.LEVEL_NONE,
    ValueSays.LEVEL_PART,
    ValueSays.LEVEL_MOST,
    ValueSays.LEVEL_FULL,
)
RANKS = ("", ValueSays.RANK_SOME, ValueSays.RANK_CLEAR, ValueSays.RANK_GREAT)


def understood(typed: str, *, dates: bool) -> str:
    """What is compared of 年度指标值 or 实际完成值; blank where that was typed."""
    return otherwise(read_value(typed, dates=dates), typed)


def earlier(typed: str, *, dates: bool) -> str:
    """How a deadline is written that is to be kept before that month begins.

    Blank where what was typed cannot be meant so.
    """
    if not WITHIN_OR_BEFORE.search(typed):
        return ""
    read = read_value(typed, dates=dates).meaning
    if not isinstance(read, Period) or read.comparator != "≤" or read.first.day != 1:
        return ""
    if read.first == read.last:
        return ""
    first = days_in_words(Period(first=read.first, last=read.first))
    facts = {"first": first, "other": days_in_words(month_before(read.first))}
    return ValueSays.EARLIER.format(value=days_in_words(read), **facts)


def otherwise(value: Value, typed: str) -> str:
    """How a value was read; blank where it stands so in the cell, and for words."""
    if value.kind is ValueKind.TEXT and not value.parts:
        return ""
    told = reading(value)
    return "" if told == typed.strip() else ValueSays.READ_AS.format(value=told)


def reading(value: Value) -> str:
    """How a cell was read, in words; with what else it may mean, or all its parts."""
    if value.parts and not value.others:
        return Says.AND_PLACE.join(map(in_words, value.parts))
    told = [in_words(meaning) for meaning in value.readings]
    return ValueSays.OR_ELSE.join(told)


def in_words(meaning: Meaning) -> str:
    """One meaning in words."""
    if isinstance(meaning, Quantity):
        return _number(meaning)
    if isinstance(meaning, Period):
        return days_in_words(meaning)
    if isinstance(meaning, Grade):
        return _grade(meaning)
    if isinstance(meaning, Degree):
        return _degree(meaning)
    return ValueSays.NO_SUCH_DAY if meaning.why == NO_SUCH_DAY else ValueSays.PLAIN_TEXT


def _number(value: Quantity) -> str:
    digits = _digits(value)
    unit = value.unit.name.replace(PART_OF, ValueSays.OUT_OF)
    about = {"about": ValueSays.ABOUT, "nearly": ValueSays.NEARLY}.get(value.about, "")
    change = {1: ValueSays.WENT_UP, -1: ValueSays.WENT_DOWN}.get(value.change, "")
    limits = ValueSays.LIMITED if value.limits and value.comparator is None else ""
    return f"{about}{change}{limits}{value.comparator or ''}{digits}{unit}"


def _digits(value: Quantity) -> str:
    if is_tolerance(value):
        return ValueSays.EITHER_WAY + trimmed(abs(value.number))
    ends = (end for end in (value.number, value.most) if end is not None)
    return ValueSays.TO.join(trimmed(end) for end in ends)


def _grade(value: Grade) -> str:
    places = words().places[value.word]
    scale, place = places[0]
    scales = ValueSays.BETTER_THAN.join(names[0] for names in words().scales[scale])
    told = {"word": value.word, "place": place + 1, "scale": scales}
    return (value.comparator or "") + ValueSays.ON_SCALE.format(**told)


def _degree(value: Degree) -> str:
    if value.free_of:
        return Says.AND_PLACE.join(map(_degree, sides(value)))
    if is_plain(value):
        return ValueSays.PLAIN_TEXT
    stem = value.stem if value.axis or value.is_flat else value.stem or ValueSays.IT
    said = _said(value)
    return ValueSays.OF_THIS.format(what=stem, said=said) if stem else said


def is_plain(value: Degree) -> bool:
    """Whether nothing is known of the words but that they may be denied."""
    is_bare = not value.axis and not value.rank and value.level == len(LEVELS) - 1
    return (
        is_bare and not (value.is_flat or value.is_some) and not parted(value.stem)[1]
    )


def _said(value: Degree) -> str:
    if value.is_flat:
        return ValueSays.UNCHANGED
    if (value.is_none or value.is_some) and not value.axis:
        return ValueSays.THERE_IS_NONE if value.is_none else ValueSays.THERE_IS
    if not value.axis:
        return LEVELS[value.level] + _ranked(value.rank)
    up, down = words().ends[value.axis]
    level = AXIS_LEVELS[value.level]
    return f"{level}{up if value.way > 0 else down}{_ranked(value.rank)}"


def _ranked(rank: int) -> str:
    return Says.AND_THEN + RANKS[rank] if rank else ""
