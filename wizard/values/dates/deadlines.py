"""Deadlines within a text: 10月底前完成道路硬化, 全部工作于年内完成."""

from wizard.values.dates import time_words as words
from wizard.values.dates.times import point_at
from wizard.values.numbers.numerals import in_digits
from wizard.values.signs import narrow_signs


def holds_deadline(text: str) -> bool:
    """Whether a text says anywhere by when; 3年内 and 每月10日前 are no deadline."""
    plain = _plain(text) if words.DEADLINE_SET.may_fit(text) else ""
    return any(_is_set_at(plain, at) for at in range(len(plain)))


def begins_with_deadline(text: str) -> bool:
    """Whether a text begins with a deadline for what is to be done: 年底之前完成."""
    return words.DONE in text and _is_set_at(
        words.BEFORE_DEADLINE.sub("", _plain(text)), 0
    )


def _plain(text: str) -> str:
    return in_digits("".join(narrow_signs(text).split()))


def _is_set_at(text: str, at: int) -> bool:
    if at and words.NO_DEADLINE_BEHIND.match(text, at - 1):
        return False
    point = point_at(text, at)
    return point is not None and words.DEADLINE_SET.match(text, point[1]) is not None
