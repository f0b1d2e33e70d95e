"""Words beside words: a place on a scale, the opposite, a part of the whole."""

from collections.abc import Iterator
from typing import Final

from wizard.frozen import changed
from wizard.values.comparisons.phrases import (
    degree_of,
    in_kind,
    is_bare_denial,
    is_late,
    is_near,
    settled,
)
from wizard.values.meaning import Degree, Grade, Meaning
from wizard.values.words.degrees import Place, words
from wizard.values.words.qualities import sides
from wizard.values.words.subjects import is_one, is_related

LEAST_RANK: Final = 1
"""The rank of what is so to some degree: 有所, 略有."""


def meets(target: Grade | Degree, actual: Grade | Degree) -> bool | None:
    """Whether words reach other words; None where they speak of different things."""
    if isinstance(target, Grade) and isinstance(actual, Grade):
        met = _graded(target, actual)
        if met is not None:
            return met
    a, b = degree_of(target), degree_of(actual)
    if a is None or b is None or is_near(target, actual):
        return None
    found = {_whole(target, actual) for target in sides(a) for actual in sides(b)}
    return next((met for met in (False, True) if met in found), None)


def _whole(a: Degree, b: Degree) -> bool | None:
    """One thing that is said beside another, and all parts of the former."""
    a, b = settled(a), in_kind(a, settled(b))
    met = _told(a, b)
    parts = [changed(a, stem=part) for part in words().joined.split(a.stem)]
    missed = len(parts) > 1 and any(_told(part, b) is False for part in parts)
    return False if missed else met


def _graded(target: Grade, actual: Grade) -> bool | None:
    """By their places, where all scales that have both agree."""
    if actual.comparator not in (None, "=") or not is_one(target.of, actual.of):
        return None
    ofs = target.of, actual.of
    found = {
        _by_places(target, *pair)
        for pair in _shared(target.word, actual.word)
        if not any(of.endswith(words().not_of.get(pair[0][0], ())) for of in ofs)
    }
    return found.pop() if len(found) == 1 else None


def _shared(one: str, other: str) -> Iterator[tuple[Place, Place]]:
    table = words().places
    for scale, place in table[one]:
        for same, beside in table[other]:
            if scale == same:
                yield (scale, place), (scale, beside)


def _by_places(target: Grade, wanted: Place, found: Place) -> bool | None:
    """The first places are the better ones, unless the target is at the other end."""
    (scale, a), (_, b) = wanted, found
    if target.comparator == ">" and scale not in words().both_ends and a != b:
        return b < a
    if target.comparator in (">", "<"):
        return None
    if target.comparator == "≥":
        return b <= a
    middle = (len(words().scales[scale]) - 1) / 2
    if target.comparator == "≤" or (scale in words().both_ends and a > middle):
        return b >= a
    if scale in words().both_ends and a == middle and b != a:
        return None
    return b <= a


def is_next_below(target: Meaning, actual: Meaning) -> bool:
    """Whether a result is one place below its target and no bad one: 良 below 优."""
    if not isinstance(target, Grade) or not isinstance(actual, Grade):
        return False
    passing = words().passing
    return any(
        found == wanted + 1 and found < passing[scale]
        for (scale, wanted), (_, found) in _shared(target.word, actual.word)
    )


def _told(target: Degree, actual: Degree) -> bool | None:
    """By what they say of the same thing: that it was done, in part, or not at all."""
    if is_bare_denial(target, actual):
        return False
    if target.is_none and actual.axis and not actual.stem:
        return None
    if not target.axis and actual.axis == words().time_kept and actual.way > 0:
        actual = changed(actual, axis="", way=0)
    return _compared(target, actual)


def _compared(target: Degree, actual: Degree) -> bool | None:
    if target.axis and target.axis == actual.axis:
        return _on_axis(target, actual)
    if actual.is_flat or target.is_flat:
        return _flat(target, actual)
    if target.is_none and _is_all(actual):
        return actual.level == 0
    if actual.axis or target.axis in words().changes:
        return None
    return _by_level(target, actual) if is_related(target, actual) else None


def _on_axis(target: Degree, actual: Degree) -> bool | None:
    """By the way that it went: up where it was to go up, or down, or neither."""
    same = target.way == actual.way
    if not is_one(target.stem, actual.stem) and (same or not is_late(target, actual)):
        return None
    if target.level == 0:
        return same if actual.level == 0 else not same
    if same:
        return _by_words(target, actual) if actual.level else False
    is_it = bool(target.stem) or not actual.stem or target.axis in words().either
    return False if actual.level and is_it else None


def _flat(target: Degree, actual: Degree) -> bool | None:
    """Nothing changed: a miss where something was to, and right where nothing was."""
    if target.axis not in words().changes or not is_one(target.stem, actual.stem):
        return None
    return target.level == 0


def _is_all(actual: Degree) -> bool:
    """Whether it speaks of everything that may have happened: 无, 未发生, 有."""
    is_some = words().stem.get(actual.stem) == words().some
    is_none = not actual.stem and actual.level == 0 and not actual.rank
    return (is_some or is_none) and not actual.axis


def _by_level(target: Degree, actual: Degree) -> bool | None:
    if target.level == 0:
        is_it = actual.level == 0 or is_one(target.stem, actual.stem)
        return actual.level == 0 if is_it else None
    if actual.level < target.level:
        return False
    return _by_words(target, actual) if target.axis == actual.axis else None


def _by_words(target: Degree, actual: Degree) -> bool | None:
    """By 显著 and 有所; what only one of them says leaves it open."""
    if actual.level < target.level:
        return False
    if target.rank and actual.rank:
        return actual.rank >= target.rank
    is_same = target.rank == actual.rank and target.adverbs == actual.adverbs
    is_rather = target.adverbs in words().modest_words and not actual.adverbs
    is_more = is_rather and actual.rank != LEAST_RANK
    return True if is_same or is_more else None
