"""What a few typed letters find among many texts, the best first.

A word may be typed as 汉字, as 拼音 or as its first letters, also mixed. Words may be
run together: `slndzbz` finds 数量指标  年度指标值. A text is searched as it is spelt,
each character with its readings, `‖数shu|shuo·量liang`: `‖` begins a word and `·` goes
on with it. Marks are left out of both; whoever types may leave out 的.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from screens.presenters.search.pinyin import PARTICLE, syllables

Item = TypeVar("Item")

BEGINS, GOES_ON = "‖", "·"
"""What stands before a character that begins a word, and before any other."""

_MARK: Final = re.compile(r"[\W_]")
"""What stands between words."""

MOST_LETTERS: Final = 30
"""A longer word is searched for as it is."""

LEAST_RUN: Final = 2
"""Letters of each word that is run together with another."""


class Match(NamedTuple):
    """How well a text has what was typed; the lower the better."""

    way: int
    """0 from the beginning of a word, 1 from within one, 2 of words run together."""
    late: int
    """1 where something of the text stands before it."""
    rest: int
    """1 where the last word goes on behind what was typed."""


def match(typed: str, text: str) -> Match | None:
    """How well a text has all words that were typed; None where it lacks one."""
    found = [_match(word, text) for word in typed.casefold().split()]
    good = [each for each in found if each is not None]
    if len(good) < len(found):
        return None
    return Match(*map(sum, zip(*good, strict=True))) if good else Match(0, 0, 0)


def matches(typed: str, text: str) -> bool:
    """Whether a text has every word that was typed."""
    return match(typed, text) is not None


def ranked(
    typed: str, items: Iterable[Item], text_of: Callable[[Item], str]
) -> tuple[Item, ...]:
    """The items whose texts have what was typed, the best first; all for a blank."""
    judged = ((match(typed, text_of(item)), item) for item in items)
    good = [(how, item) for how, item in judged if how is not None]
    return tuple(item for _, item in sorted(good, key=lambda pair: pair[0]))


def _match(word: str, text: str) -> Match | None:
    letters = _MARK.sub("", word)
    if not letters or len(letters) > MOST_LETTERS:
        return Match(0, 0, 0) if word in text.casefold() else None
    spelt = _spelling(text)
    for way, pattern in enumerate(_patterns(letters)):
        if hit := pattern.search(spelt):
            behind = spelt.find(GOES_ON, hit.end()), spelt.find(BEGINS, hit.end())
            goes_on = behind[0] >= 0 and not 0 <= behind[1] < behind[0]
            return Match(way, int(hit.start() > 0), int(goes_on))
    return None


@lru_cache(maxsize=32768)
def _spelling(text: str) -> str:
    """The text as it is searched."""
    pairs = pairwise(f" {text.casefold()}")
    return "".join(
        f"{_mark_behind(before)}{character}{'|'.join(syllables(character))}"
        for before, character in pairs
        if not _MARK.fullmatch(character)
    )


def _mark_behind(before: str) -> str:
    begins = before == PARTICLE or _MARK.fullmatch(before)
    return BEGINS if begins else GOES_ON


@lru_cache(maxsize=64)
def _patterns(word: str) -> tuple[re.Pattern[str], ...]:
    """The word from the beginning of one, from within one, and as several."""
    first = _begun(word[0])
    rest = "".join(_next(letter) for letter in word[1:])
    last = len(word) - LEAST_RUN
    run_on = "".join(
        _next(letter, runs_on=LEAST_RUN <= number <= last)
        for number, letter in enumerate(word[1:], start=1)
    )
    whole = (f"{BEGINS}{first}{rest}", f"{GOES_ON}{first}{rest}")
    return tuple(map(re.compile, (*whole, f"{BEGINS}{first}{run_on}")))


def _begun(letter: str) -> str:
    """A letter behind a mark: the character itself, or the first of a reading."""
    exact = re.escape(letter)
    return rf"(?:{exact}|.(?:[a-z]*\|)*{exact})" if letter.isascii() else exact


def _next(letter: str, *, runs_on: bool = False) -> str:
    """The next letter: of the same reading, of the next character, of a later word."""
    left_out = f"(?:{GOES_ON}{PARTICLE}[a-z]*)?"
    behind = f"[^{BEGINS}{GOES_ON}]*{left_out}[{BEGINS}{GOES_ON}]"
    ways = [f"{behind}{_begun(letter)}"]
    if letter.isascii():
        ways.insert(0, re.escape(letter))
    if runs_on:
        ways.append(f".*{BEGINS}{_begun(letter)}")
    return f"(?:{'|'.join(ways)})"
