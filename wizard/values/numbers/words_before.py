"""What stands before a number, cut into the words that are known and what they name.

不少于 培训 约 of 不少于培训约: words, then a label, then words again, and nothing else.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from wizard.patterns import is_letters
from wizard.values.numbers import number_words as words
from wizard.values.sign_words import COMPARATORS

Kind = Literal[
    "low", "level", "comparator", "change", "about", "nearly", "said", "each"
]
"""How a word says that the number is meant; `said` of those that say nothing."""

BRACKETS: Final = "()"


class KnownWord(NamedTuple):
    """A word before a number."""

    text: str
    kind: Kind


class NumberHead(NamedTuple):
    """All that stands before a number."""

    front: str
    """Words, before the label."""
    label: str
    """What names the number; may be blank."""
    words: str
    """Words, behind it."""


def head_in(text: str) -> NumberHead | None:
    """A text as a head, with as many words as there can be before its label.

    None where the text is none: where a sign stands in it that no word has.
    """
    ends = _ends_in_words(text)
    for front in _fronts(text, 0, set()):
        end = _end_of_label(text, front, ends)
        if end is not None:
            return NumberHead(text[:front], text[front:end], text[end:])
    return None


def words_in(text: str) -> Iterator[KnownWord]:
    """The words of a front, or of what stands behind a label, from the left."""
    place = 0
    while place < len(text):
        word = next(_words_at(text, place), None)
        if word is not None:
            yield word
        place += len(word.text) if word else 1


def _fronts(text: str, place: int, seen: set[int]) -> Iterator[int]:
    """Where a front may end, each place once; the first words that fit lead on."""
    if place in seen:
        return
    seen.add(place)
    for word in _words_at(text, place):
        yield from _fronts(text, place + len(word.text), seen)
    yield place


def _end_of_label(text: str, place: int, ends: list[bool]) -> int | None:
    """The first place from which words lead to the end; a bracket may close a label."""
    for end in range(place, len(text) + 1):
        closed = _closed(text, end)
        if closed and ends[closed]:
            return closed
        if ends[end]:
            return end
        if not is_letters(text[end]):
            return None
    return None


def _closed(text: str, place: int) -> int:
    """Where a bracket that opens at a place ends; 0 where none does."""
    opens, closes = BRACKETS
    if not text.startswith(opens, place):
        return 0
    end, inner = text.find(closes, place), text.find(opens, place + 1)
    return 0 if end < 0 or 0 < inner < end else end + 1


def _ends_in_words(text: str) -> list[bool]:
    """Of each place, and of the end, whether words and nothing else lead to the end."""
    found = [False] * len(text) + [True]
    for place in reversed(range(len(text))):
        found[place] = any(found[place + len(w.text)] for w in _words_at(text, place))
    return found


def _words_at(text: str, place: int) -> Iterator[KnownWord]:
    """The words that stand at a place, the likeliest first."""
    for word in _known().get(text[place : place + 1], ()):
        if text.startswith(word.text, place) and not _is_other(word, text, place):
            yield word


def _is_other(word: KnownWord, text: str, place: int) -> bool:
    """Whether it is a part of another word there, or of a number."""
    if word.text == words.COMMA:
        behind = text[place + 1 : place + 2]
        return not behind or behind.isdecimal()
    before = text[max(place - 1, 0) : place]
    return word.text in words.ABOUT_ALONE and before in words.NOT_ABOUT


@cache
def _known() -> dict[str, tuple[KnownWord, ...]]:
    """The words by their first character."""
    found: dict[str, tuple[KnownWord, ...]] = {}
    for kind, texts in _by_kind().items():
        for text in texts:
            found[text[0]] = (*found.get(text[0], ()), KnownWord(text, kind))
    return found


def _by_kind() -> dict[Kind, list[str]]:
    return {
        "low": [*_joined(words.FALLS, words.TO), *words.KEPT_WITHIN],
        "level": _joined(words.RISES, words.TO),
        "comparator": sorted(COMPARATORS, key=len, reverse=True),
        "change": list(words.CHANGES),
        "about": list(words.ABOUT),
        "nearly": list(words.NEARLY),
        "said": list(words.NOTHING_SAID),
        "each": [
            f"{words.EACH}{of}"
            for of in _joined(_joined(words.ONE_OF_THEM, words.COUNTED), words.OF_EACH)
        ],
    }


def _joined(firsts: list[str] | tuple[str, ...], seconds: tuple[str, ...]) -> list[str]:
    return [f"{first}{second}" for first in firsts for second in seconds]
