"""How alike two texts are, and which of many are worth comparing at all.

To compare each of ten thousand texts with all others would take days. Two texts that
are nearly the same have runs of characters in common: of each text a few runs are
chosen, the same ones of the same words (winnowing: Schleimer, Wilkerson and Aiken,
2003), and only texts that share one are compared.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final
from zlib import crc32

LEAST: Final = 24
"""Characters from which on a text is somebody's own; shorter ones are often equal."""

ALIKE: Final = 88
"""From how many parts in 100 on two texts are nearly the same."""

RUN: Final = 5
"""Characters of a run."""

WINDOW: Final = 4
"""Runs next to each other of which one is chosen."""

Ratio = Callable[[str, str, int], int]
"""How alike two bare texts are, in parts of 100; 0 where it is less than the third."""

_MARKS: Final = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """The characters that count: no blanks, no punctuation, full width made half."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower()


def runs(text: str) -> frozenset[int]:
    """The chosen runs of a bare text, as numbers."""
    numbers = [crc32(text[at : at + RUN].encode()) for at in range(len(text) - RUN + 1)]
    return frozenset(_least(numbers))


def _least(numbers: list[int]) -> Iterator[int]:
    for at in range(max(len(numbers) - WINDOW + 1, 1)):
        if part := numbers[at : at + WINDOW]:
            yield min(part)


def same(one: str, other: str, _: int) -> int:
    """The ratio where no matcher is installed: equal or not."""
    return 100 if one == other else 0


def matcher() -> Ratio | None:
    """The ratio by rapidfuzz; None where that is not installed."""
    try:
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415  an extra
    except ImportError:
        return None
    return lambda one, other, least: int(ratio(one, other, score_cutoff=least))
