"""What the words on a paper are compared by: blanks and brackets do not matter."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.editions.edition import Edition
from wizard.numbers import plain_number
from wizard.wording import Says
from wizard.words import AND_SO_ON

LONGEST: Final = 60
"""Characters of a label; longer text is never one."""

_POINTS: Final = re.compile(rf"(.*){Says.POINTS}")

_TAIL: Final = re.compile(r"\(([^()]*)\)$")


def bare(text: str) -> str:
    """The text without white space, full width made half, without a closing colon."""
    return _bare_short(text) if len(text) <= LONGEST else _bare(text)


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).rstrip(":")


def label(text: str) -> str:
    """The word that a cell is known by, without remarks in brackets behind it."""
    return _short(text)[0] if len(text) <= LONGEST else text


def labels_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The same of many texts."""
    return tuple([_short(t)[0] if len(t) <= LONGEST else t for t in texts])


def remarks(text: str) -> tuple[str, ...]:
    """What stands in brackets behind a label: the unit, (A), the points."""
    return _short(text)[1] if len(text) <= LONGEST else ()


def points_behind(text: str) -> Decimal | None:
    """The points in brackets behind a label: 得分（10分）."""
    found = (_POINTS.fullmatch(remark) for remark in remarks(text))
    numbers = (plain_number(each[1]) for each in found if each)
    return next((n for n in numbers if n is not None), None)


def is_mark(text: str, edition: Edition) -> bool:
    """Whether this is what people leave in a cell that is empty, or nothing at all."""
    return _is_mark(text, edition) if len(text) <= LONGEST else not text.strip()


def words(*names: str, aliases: Iterable[str] = ()) -> frozenset[str]:
    """The labels that a thing of these names goes by."""
    return frozenset(label(name) for name in (*names, *aliases))


@lru_cache(maxsize=1024)
def _is_mark(text: str, edition: Edition) -> bool:
    """The same of a text that often comes again, in one form and in many."""
    word, marks = _bare_short(text), _marks(edition)
    if not word or word in marks:
        return True
    return word[0] in marks and len(set(word)) == 1


@lru_cache(maxsize=64)
def _marks(edition: Edition) -> frozenset[str]:
    return frozenset(bare(mark) for mark in edition.empty_marks)


@lru_cache(maxsize=2048)
def _bare_short(text: str) -> str:
    """The same of a text that is no longer than a label, which often comes again."""
    return _bare(text)


@lru_cache(maxsize=2048)
def _short(text: str) -> tuple[str, tuple[str, ...]]:
    word, tails = bare(text), []
    while tail := _TAIL.search(word):
        word = word[: tail.start()].rstrip(":")
        tails.append(tail[1])
    return word.removesuffix(AND_SO_ON), tuple(tails)
