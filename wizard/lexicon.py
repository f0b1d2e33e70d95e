"""Words that are looked up in a text, the longest that fits.

A regular expression of hundreds of words takes milliseconds to compile and tries them
one after the other; here a word is looked for among those that begin as it does.
"""

from collections.abc import Iterable, Iterator
from typing import Final

NONE: Final = ""
"""Where no word stands."""


class Lexicon:
    """Words by their first character and by their last one, the longest first."""

    __slots__ = ("_begin", "_end", "_longest")

    def __init__(self, words: Iterable[str]) -> None:
        self._longest = sorted(words, key=len, reverse=True)
        self._begin: dict[str, list[str]] = {}
        self._end: dict[str, list[str]] = {}
        for word in self._longest:
            self._begin.setdefault(word[0], []).append(word)

    def at(self, text: str, place: int = 0) -> str:
        """The longest word that stands at a place; blank where none does."""
        for word in self._begin.get(text[place : place + 1], ()):
            if text.startswith(word, place):
                return word
        return NONE

    def at_end(self, text: str) -> str:
        """The longest word that a text ends with; blank where it ends with none."""
        if not self._end:
            self._by_end()
        words = self._end.get(text[-1:], ())
        return next((word for word in words if text.endswith(word)), NONE)

    def _by_end(self) -> None:
        """Done when first asked for: most lexicons never are."""
        for word in self._longest:
            self._end.setdefault(word[-1], []).append(word)

    def behind(self, text: str) -> str:
        """The text without the word that it begins with."""
        return text.removeprefix(self.at(text))

    def before(self, text: str) -> str:
        """The text without the word that it ends with."""
        return text.removesuffix(self.at_end(text))

    def split(self, text: str) -> list[str]:
        """What stands between the words of a text."""
        parts, kept = [], 0
        for place, word in self.found(text):
            parts.append(text[kept:place])
            kept = place + len(word)
        return [*parts, text[kept:]]

    def found(self, text: str) -> Iterator[tuple[int, str]]:
        """The words of a text from the left, each with its place."""
        place, begin = 0, self._begin
        while place < len(text):
            word = self.at(text, place) if text[place] in begin else NONE
            if word:
                yield place, word
            place += len(word) or 1
