"""Words beside numbers and times: 未开展 beside 5场, 2起 beside 无事故."""

from decimal import Decimal
from typing import Final

from wizard.values.comparisons import amounts
from wizard.values.comparisons.comparison import Direction, way_of
from wizard.values.meaning import Degree, Grade, Meaning, Period, Quantity
from wizard.values.row_words import HAPPENINGS
from wizard.values.unit import Unit
from wizard.values.words.degrees import words
from wizard.values.words.qualities import degree_in, sides
from wizard.values.words.subjects import parted

PERCENT: Final = Unit(name="%", base="%")
WHOLE: Final = Quantity(number=Decimal(100), unit=PERCENT)


def meets(target: Meaning, actual: Meaning, direction: Direction) -> bool | None:
    """Whether words reach a number or a time, or these reach words."""
    told = _told(actual)
    if told is not None and isinstance(target, Quantity):
        return _number(target, told, direction)
    if told is not None and isinstance(target, Period):
        return _time(told)
    wanted = _told(target)
    if wanted is not None and isinstance(actual, Quantity):
        return _words(wanted, actual, direction)
    return None


def says_none(meaning: Meaning) -> bool:
    """Whether words say that there is none: 无, 没有, 未发生."""
    told = _told(meaning)
    return told is not None and told.is_none


def _told(meaning: Meaning) -> Degree | None:
    if isinstance(meaning, Grade):
        return meaning.degree
    return meaning if isinstance(meaning, Degree) else None


def _number(target: Quantity, told: Degree, direction: Direction) -> bool | None:
    """A number beside words: that there is none is 0; that it was not done, a miss."""
    if told.is_none and _is_bare(told, target):
        return amounts.meets(
            target, Quantity(number=Decimal(0), unit=target.unit), direction
        )
    if target.is_zero:
        return False if told.level and _happened(told) else None
    if target.is_deadline:
        return _time(told)
    if way_of(target, direction) != "at-least":
        return None
    if target.change:
        return _changed(target, told)
    is_share = target.unit.base == PERCENT.base
    is_named = bool(told.stem) and told.stem in target.label
    is_it = is_named or _is_achieved(told, share=is_share)
    is_whole = is_share and target.number == WHOLE.number
    not_done = told.level < (2 if is_whole else 1) and not told.is_none and is_it
    return False if not_done else None


def _is_bare(told: Degree, target: Quantity) -> bool:
    """Whether there is none of what is counted, and not of something else."""
    return (
        not told.stem or target.is_zero or told.stem in (target.label, target.unit.noun)
    )


def _happened(told: Degree) -> bool:
    return told.is_some or words().stem.get(told.stem) == words().some


def _is_achieved(told: Degree, *, share: bool = False) -> bool:
    """Whether it is a word for what is to be done: 完成, 开展; of a share, to be so."""
    if told.axis not in ("", words().time_kept):
        return False
    stem, table = parted(told.stem)[1], words()
    is_done = stem in table.done or stem in table.begun
    is_good = share and bool(stem) and stem not in table.bad
    return is_done or is_good or _is_under_way(told)


def _is_under_way(told: Degree) -> bool:
    return not told.stem and told.level == 1


def _changed(target: Quantity, told: Degree) -> bool | None:
    if told.is_flat:
        return False
    if not told.axis:
        return None
    same = told.way == target.change
    return False if same == (told.level == 0) else None


def _time(told: Degree) -> bool | None:
    """A deadline beside words: in time, late, or not done at all."""
    if told.axis == words().time_kept:
        in_time = (told.way > 0) == (told.level > 0)
        return in_time if told.level in (0, 3) else None
    return False if told.level < 3 and _is_achieved(told) else None


def _words(wanted: Degree, actual: Quantity, direction: Direction) -> bool | None:
    """Words beside a number: 无事故 beside 2起, 完成 beside 80%, 提升 beside 下降5%."""
    if wanted.free_of:
        found = {_words(side, actual, direction) for side in sides(wanted)}
        return next((met for met in (False, True) if met in found), None)
    if wanted.is_none:
        return _none(wanted, actual)
    is_state = wanted.axis not in words().changes
    is_free_of = is_state and wanted.level == 0 and wanted.way < 0
    if wanted.axis in (*words().either, words().time_kept) or is_free_of:
        return _beyond(wanted, actual)
    if wanted.axis == words().amounts and actual.change:
        return _gone(wanted, actual)
    is_whole = wanted.level == 3 and parted(wanted.stem)[1] == words().whole
    is_share = actual.unit.base == PERCENT.base and not actual.change
    is_plain = is_share and not actual.is_level and not wanted.axis
    if is_whole and is_plain and words().whole.startswith(actual.label[:2]):
        return amounts.meets(WHOLE, actual, direction)
    return None


def _beyond(wanted: Degree, actual: Quantity) -> bool | None:
    """在预算内 beside 超预算5%, 按期 beside 延期2个月."""
    beyond = words().beyond if actual.comparator == ">" else ""
    told = degree_in(f"{beyond}{actual.label}")
    is_some = actual.number > 0 and actual.comparator not in ("≤", "<")
    if told is None or told.axis != wanted.axis or not told.level or not is_some:
        return None
    return (told.way == wanted.way) == bool(wanted.level)


def _gone(wanted: Degree, actual: Quantity) -> bool | None:
    """提升 beside 下降5%, 不降低 beside 降低3%."""
    if not (wanted.stem.endswith(actual.label) or actual.label.endswith(wanted.stem)):
        return None
    if not wanted.level:
        return actual.is_zero or wanted.way != actual.change
    return wanted.way == actual.change and not actual.is_zero


def _none(wanted: Degree, actual: Quantity) -> bool | None:
    """There was to be none of it: 0 is right, and any number of it is a miss."""
    if actual.unit.base not in HAPPENINGS or actual.change:
        return None
    if actual.is_zero:
        return True
    named = words().happens.behind(actual.label) or actual.unit.noun
    is_it = not named or named.endswith(wanted.stem)
    is_some = actual.number > 0 and actual.comparator not in ("<", "≤")
    return False if is_it and is_some and actual.unit.base else None
