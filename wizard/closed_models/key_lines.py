"""The line of each key of a TOML file, for the sentence that refuses its value."""

import re
from collections.abc import Iterator
from typing import Final

from wizard.patterns import Lazy

KeyPath = tuple[str | int, ...]
"""The path of a value in a TOML file: `("indicators", 3, "score")`."""

_UNTOLD: Final = Lazy(
    r'"""(?:[^"\\]|\\(?s:.)|"(?!""))*+(?:"{3,5}|\\?\Z)|'
    r"'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)|"
    r'"(?:[^"\\\n]|\\(?s:.))*+"?|'
    r"'[^'\n]*+'?|#[^\n]*+",
)
"""Strings, closed or not, and comments: there is neither key nor table in them."""

_QUOTED_KEY: Final = Lazy(r"""(["'])([\w-]+)\1(?=[ \t]*[=\]])""")
"""A key in quotes: that of a Chinese word has to stand in them."""

_TOKEN: Final = Lazy(r"[\[\]{},]|[\w.\-\s]++=?")
"""The brackets and commas of a value, and the keys within it."""


def bare_lines(text: str) -> list[str]:
    """The lines with strings emptied, so that what is left is keys and tables."""
    return _UNTOLD.sub(_emptied, text).split("\n")


def line_of(place: KeyPath, text: str) -> int:
    """The line, from 1, of a key, or of the nearest table around it."""
    lines = dict(_places(bare_lines(text)))
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _emptied(found: re.Match[str]) -> str:
    key = _QUOTED_KEY.match(found.string, found.start())
    return key[2] if key else "\n" * found[0].count("\n")


def _places(lines: list[str]) -> Iterator[tuple[KeyPath, int]]:
    table: KeyPath = ()
    rows: dict[KeyPath, int] = {}
    value = _Value()
    for number, line in enumerate(lines, start=1):
        key, equals, rest = line.partition("=")
        if value.is_open:
            yield from ((place, number) for place in value.go_on(line))
        elif heading := re.fullmatch(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*", line):
            table = _numbered(_names(heading[2]), rows, new_row=heading[1] == "[[")
            if table[-1] == 0:
                yield table[:-1], number
            yield table, number
        elif equals and re.fullmatch(r"[\w.\-\s]+", key):
            yield (*table, *_names(key)), number
            value = _Value((*table, *_names(key)))
            yield from ((place, number) for place in value.go_on(rest))


class _Value:
    """A value in brackets, which may go on over lines, and the places within it."""

    def __init__(self, place: KeyPath = ()) -> None:
        self._at = place
        self._around: list[tuple[KeyPath, int | None]] = []
        """The lists and tables that are open, a list with the number of its item."""

    @property
    def is_open(self) -> bool:
        """Whether the value goes on in the next line."""
        return bool(self._around)

    def go_on(self, line: str) -> Iterator[KeyPath]:
        """The places that begin in a line of the value."""
        for token in _TOKEN.now.findall(line):
            if token in ("[", "{"):
                yield self._at
                self._around.append((self._at, 0 if token == "[" else None))
                self._at = (*self._at, 0) if token == "[" else self._at
            elif self._around and token in ("]", "}"):
                self._at, _ = self._around.pop()
            elif self._around:
                yield from self._within(token)

    def _within(self, token: str) -> Iterator[KeyPath]:
        around, item = self._around[-1]
        if token == "," and item is not None:
            self._around[-1] = around, item + 1
            self._at = (*around, item + 1)
        elif token.endswith("=") and item is None:
            self._at = (*around, *_names(token[:-1]))
            yield self._at


def _names(key: str) -> KeyPath:
    return tuple(name.strip() for name in key.split("."))


def _numbered(names: KeyPath, rows: dict[KeyPath, int], *, new_row: bool) -> KeyPath:
    """The way to a table, with the number of each array row on it."""
    place: KeyPath = ()
    for name in names:
        place = (*place, name)
        if new_row and len(place) - sum(isinstance(s, int) for s in place) == len(
            names
        ):
            rows[place] = rows.get(place, -1) + 1
        if place in rows:
            place = (*place, rows[place])
    return place
