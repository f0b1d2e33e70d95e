"""What words beside words come to: a modest word, a bare denial, another verb."""

from typing import Final

from wizard.frozen import changed
from wizard.values.meaning import Degree, Grade
from wizard.values.words.degrees import words
from wizard.values.words.subjects import is_one, is_related, parted

WHOLE: Final = 3
GREATER: Final = 2
"""The levels of what is done, wholly and for the greater part."""

SHORTEST: Final = 2
"""What a bare denial may be about has so many characters."""


def degree_of(told: Grade | Degree) -> Degree | None:
    """The words as such of which the opposite is known; None where they are no word."""
    if isinstance(told, Degree):
        return told
    return None if told.comparator in ("≤", "<", ">") else told.degree


def is_near(target: Grade | Degree, actual: Grade | Degree) -> bool:
    """Whether the result says the same more modestly: 稳定 and 基本稳定."""
    a, b = degree_of(target), degree_of(actual)
    if a is None or b is None or a.level != WHOLE:
        return False
    if b.axis or not is_related(a, b):
        return _is_rather(a, b)
    modest = words().modest_words
    is_so = b.level == WHOLE and b.adverbs in modest and a.adverbs not in modest
    is_modest = b.level == GREATER or is_so
    return is_modest and a.stem.endswith(words().modest)


def _is_rather(a: Degree, b: Degree) -> bool:
    """较及时 beside 及时: as it was to be, and yet not wholly."""
    same = (a.axis, a.way, a.rank, b.level) == (words().time_kept, b.way, b.rank, WHOLE)
    is_modest = not a.adverbs and b.adverbs in words().modest_words
    return same and is_modest and is_one(a.stem, b.stem)


def settled(told: Degree) -> Degree:
    """未超预算 as 在预算内, where there is nothing between the two."""
    if told.axis not in words().either or told.level:
        return told
    return changed(told, level=WHOLE, way=-told.way)


def in_kind(target: Degree, actual: Degree) -> Degree:
    """空气质量下降 as it worsens, where the target is that it be better."""
    axes = {target.axis, actual.axis}
    is_good = bool(target.stem) and target.stem == actual.stem
    if len(axes) == 1 or not axes <= words().changes or not is_good:
        return actual
    if not target.stem.endswith(words().goods):
        return actual
    return changed(actual, axis=target.axis)


def is_late(target: Degree, actual: Degree) -> bool:
    """Whether what was to be done in time is what was late: 工程完成 and 工程."""
    if target.axis != words().time_kept:
        return False
    return is_one(parted(target.stem)[0], parted(actual.stem)[0])


def is_bare_denial(target: Degree, actual: Degree) -> bool:
    """未达到 beside anything that was to be reached; 未 is no answer to 是."""
    is_wanted = target.level == WHOLE and len(target.stem) >= SHORTEST
    says_more = actual.stem or actual.axis or actual.rank or actual.adverbs
    is_bare = actual.level == 0 and not (says_more or actual.is_none or actual.is_flat)
    return is_wanted and is_bare and not target.axis
