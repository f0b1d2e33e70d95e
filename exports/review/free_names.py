"""Names for what goes back: none is taken, on the reviewer's machine or elsewhere."""

import os
from collections.abc import Sequence, Set
from itertools import chain, count
from pathlib import Path
from typing import Final

from exports.review.letters.letter_wording import LetterText

MOST_BYTES: Final = 255
"""Bytes of a name; no system takes more."""


def free(path: Path, taken: Set[str]) -> Path:
    """A path, with a number to its name where that one is taken.

    `taken` are paths as `folded`. A name that is too long is cut before its number.
    """
    numbers = chain(("",), (LetterText.NUMBER.format(number=n) for n in count(2)))
    names = (path.with_name(_short(path.stem, each + path.suffix)) for each in numbers)
    return next(name for name in names if folded(name) not in taken)


def folded(path: Path) -> str:
    """What paths have in common that are one where capitals count for nothing."""
    return str(path).casefold()


def below(file: Path, roots: Sequence[Path]) -> Path:
    """The path of a file below the folder that it was found in."""
    near = [root for root in roots if file != root and file.is_relative_to(root)]
    return file.relative_to(near[0]) if near else Path(file.name)


def _short(stem: str, ending: str) -> str:
    """A name with an ending, cut before that where it would be too long."""
    while len(os.fsencode(stem + ending)) > MOST_BYTES and stem:
        stem = stem[:-1]
    return stem + ending
