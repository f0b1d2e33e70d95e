"""Finding words by 汉字 or by the first letters of their 拼音, as people type them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

_FIRST: Final = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
"""The first character of each letter in GB 2312, whose common ones stand by 拼音."""

_LETTERS: Final = "abcdefghjklmnopqrstwxyz"

_COMMON: Final = 0xD7F9
"""The last of the common characters; behind it they stand by radical."""

_ALSO: Final = {"调": "t", "行": "h", "重": "c", "长": "z", "还": "h", "参": "s"}
"""Other first letters of characters that are read in two ways."""


def matches(typed: str, text: str) -> bool:
    """Whether a text has every word that was typed, in 汉字 or first letters."""
    plain = text.casefold()
    letters = [_letters(character) for character in plain if not character.isspace()]
    return all(
        word in plain or _spells(word, letters) for word in typed.casefold().split()
    )


def _spells(word: str, letters: Sequence[str]) -> bool:
    """Whether the word is spelt by the first letters somewhere in a row."""
    starts = range(len(letters) - len(word) + 1)
    return any(
        all(typed in letters[start + at] for at, typed in enumerate(word))
        for start in starts
    )


@lru_cache(maxsize=4096)
def _letters(character: str) -> str:
    """The letters that a character may be typed as; itself where it is no 汉字."""
    code = _code(character)
    for letter, (start, end) in zip(_LETTERS, pairwise(_STARTS), strict=True):
        if start <= code < end:
            return letter + _ALSO.get(character, "")
    return character


def _code(character: str) -> int:
    try:
        return int.from_bytes(character.encode("gb2312"))
    except UnicodeEncodeError:
        return 0


_STARTS: Final = (*(_code(first) for first in _FIRST), _COMMON + 1)
