"""Regular expressions that cost nothing until a text may fit them.

To compile one takes as long as to read a dozen cells, and a short command meets few of
the ways of writing: half of its time would go into patterns that fit nothing there.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

Made = str | Callable[[re.Match[str]], str]
"""What stands in the place of a match, or makes it."""


def is_letters(text: str) -> bool:
    r"""Whether a text is letters or characters and nothing else: `[^\W\d_]+`."""
    return text.isalnum() and not any(map(str.isdecimal, text))


class Lazy:
    """A pattern that is compiled when a text holds a character that it needs.

    `needs` are the characters of which every text that it fits has at least one; of
    blank `needs` nothing is known.
    """

    def __init__(self, text: str, needs: str = "") -> None:
        self.text = text
        self.needs = frozenset(needs)

    @cached_property
    def now(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.text)

    def may_fit(self, text: str) -> bool:
        """Whether a text has a character that the pattern needs."""
        return not self.needs or not self.needs.isdisjoint(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re` does it, and so below."""
        return self.now.search(text) if self.may_fit(text) else None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """A match that begins at a place."""
        return self.now.match(text, at) if self.may_fit(text) else None

    def fullmatch(self, text: str, at: int = 0) -> re.Match[str] | None:
        """A match from a place to the end."""
        return self.now.fullmatch(text, at) if self.may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.now.finditer(text) if self.may_fit(text) else iter(())

    def sub(self, made: Made, text: str, count: int = 0) -> str:
        """The text with something else in the place of each match."""
        return self.now.sub(made, text, count=count) if self.may_fit(text) else text
