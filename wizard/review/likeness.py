"""How alike two texts are, and which of many are worth comparing at all.

Who copies a text changes its numbers, a word here and there, and adds a clause: what is
asked is how much of the shorter text stands in the longer one, in its order, numbers
left out of account. To compare each of ten thousand texts with all others would take
days. Two texts that are nearly the same have runs of characters in common: of each text
a few runs are chosen, the same ones of the same words (winnowing: Schleimer, Wilkerson
and Aiken, 2003), and only texts that share one are compared.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final
from zlib import crc32

LEAST: Final = 24
"""Characters from which on a text is somebody's own; shorter ones are often equal."""

LONG: Final = 60
"""Characters from which on a text is so long that less of it must be the same."""

ALIKE: Final = 90
ALIKE_LONG: Final = 84
"""From how many parts in 100 on two texts are nearly the same, and long ones."""

SHORTER: Final = 60
"""Parts in 100 of the longer that the shorter must have: a sentence of a report that
stands in another is no copy of it."""

RUN: Final = 5
"""Characters of a run."""

WINDOW: Final = 4
"""Runs next to each other of which one is chosen."""

Ratio = Callable[[str, str], int]
"""How alike two bare texts are, in parts of 100; 0 where they are not. 100 is equal."""

_MARKS: Final = re.compile(r"[\W_]+")
_NUMBERS: Final = re.compile(r"[0-9零〇一二三四五六七八九十百千万亿两]+")


def bare(text: str) -> str:
    """The characters that count: no blanks, no punctuation, full width made half."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower()


def unnumbered(text: str) -> str:
    """A bare text with one sign for a number; as it is where little else is left."""
    masked = _NUMBERS.sub("0", text)
    return masked if len(masked) >= LEAST else text


def runs(text: str) -> frozenset[int]:
    """The chosen runs of a bare text, as numbers; its own numbers do not count."""
    masked = unnumbered(text)
    starts = range(len(masked) - RUN + 1)
    return frozenset(_least([crc32(masked[at : at + RUN].encode()) for at in starts]))


def _least(numbers: list[int]) -> Iterator[int]:
    for at in range(max(len(numbers) - WINDOW + 1, 1)):
        if part := numbers[at : at + WINDOW]:
            yield min(part)


def same(one: str, other: str) -> int:
    """The ratio where no matcher is installed: equal or not."""
    return 100 if one == other else 0


def matcher() -> Ratio | None:
    """The ratio by rapidfuzz; None where that is not installed."""
    try:
        from rapidfuzz.distance.LCSseq import similarity  # noqa: PLC0415  an extra
    except ImportError:
        return None
    return lambda one, other: _share(one, other, similarity)


def _share(one: str, other: str, common: Callable[[str, str], int]) -> int:
    """How much of the shorter stands in the longer, by the characters in common."""
    if one == other:
        return 100
    shorter, longer = sorted((unnumbered(one), unnumbered(other)), key=len)
    if len(shorter) * 100 < len(longer) * SHORTER:
        return 0
    share = min(common(shorter, longer) * 100 // len(shorter), 99)
    return share if share >= (ALIKE_LONG if len(shorter) >= LONG else ALIKE) else 0
