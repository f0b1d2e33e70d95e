"""Which row of a form is which of its declaration."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from wizard.declaration.sameness import letters
from wizard.form import Indicator
from wizard.frozen import frozen

ALIKE: Final = 60
"""The characters that two names share, in percent, from which on they may be one."""

Same = Callable[[Indicator, Indicator], bool]
"""Whether a declared row and one of the form have the same target."""

Rows = Sequence[Indicator]


@frozen
class Matching:
    """Pairs of a declared row and one of the form by their numbers, and the rest."""

    pairs: tuple[tuple[int, int], ...]
    dropped: tuple[int, ...]
    """Declared rows that the form does not have."""
    added: tuple[int, ...]
    """Rows of the form that were not declared."""


Likeness = tuple[int, ...]
"""How well two rows fit, best highest; none at all, `()`, where they do not fit."""

NONE: Final[Likeness] = ()


def matched(declared: Rows, rows: Rows, same: Same) -> Matching:
    """The rows that are the same: by name, by category and target, by a like name.

    Each of these ways is gone through for all rows before the next is tried.
    """
    left, right = dict(enumerate(declared)), dict(enumerate(rows))
    pairs: list[tuple[int, int]] = []
    for way in (_by_name, _renamed, _by_like_name):
        for old, new in _best_first(left, right, way, same):
            if old in left and new in right:
                pairs.append((old, new))
                del left[old], right[new]
    return Matching(tuple(pairs), tuple(left), tuple(right))


Way = Callable[[Indicator, Indicator, Same], Likeness]


def _best_first(
    left: dict[int, Indicator], right: dict[int, Indicator], way: Way, same: Same
) -> Iterator[tuple[int, int]]:
    """The pairs that fit in some way, the best first; the same ones in their order."""
    found = [
        (tuple(-n for n in likeness), abs(old - new), old, new)
        for old, a in left.items()
        for new, b in right.items()
        if (likeness := way(a, b, same))
    ]
    return ((old, new) for *_, old, new in sorted(found))


def _by_name(old: Indicator, new: Indicator, same: Same) -> Likeness:
    """One name; those of one category and of one target first."""
    name = letters(old.name)
    if not name or name != letters(new.name):
        return NONE
    return old.category == new.category, same(old, new)


def _renamed(old: Indicator, new: Indicator, same: Same) -> Likeness:
    """One category and one target: another name for the same; like names first."""
    if old.category != new.category or old.target is None or not same(old, new):
        return NONE
    return (_shared(old, new),)


def _by_like_name(old: Indicator, new: Indicator, _: Same) -> Likeness:
    """Names that share most of their characters, in one category."""
    shared = _shared(old, new)
    return (shared,) if old.category == new.category and shared >= ALIKE else NONE


def _shared(old: Indicator, new: Indicator) -> int:
    """How many of their characters two names share, in percent."""
    a, b = Counter(letters(old.name)), Counter(letters(new.name))
    return 200 * (a & b).total() // max((a + b).total(), 1)
