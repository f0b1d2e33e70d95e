"""A number format, such as `#,##0.00"万元";[红色]-0.0%`, taken apart.

Up to four sections stand between semicolons: for positive numbers, negative ones, zero
and text, unless they name conditions of their own.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import Final, Literal, NamedTuple

from wizard.frozen import frozen

LONGEST: Final = 255
"""Characters of a format, as Excel takes it; a longer one is none."""

Kind = Literal[
    "literal",
    "blank",
    "general",
    "half",
    "exponent",
    "date",
    "elapsed",
    "digit",
    "point",
    "comma",
    "percent",
    "slash",
    "text",
]
"""What a piece of a format stands for; `half` is that of a day."""

_PIECE: Final = re.compile(
    r'"(?P<literal>[^"]*)"?|[\\!](?P<escaped>.)|_(?P<blank>.?)|\*(?P<filled>.?)'
    r"|\[(?P<bracket>[^\]]*)\]?"
    r"|(?P<general>General|G/通用格式)|(?P<half>上午/下午|AM/PM|A/P)"
    r"|(?P<exponent>E[+-])|(?P<date>y+|m+|d+|h+|s+|aaaa?|e+)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)"
    r"|(?P<text>@)|(?P<end>;)|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)

_ELAPSED: Final = re.compile(r"h+|m+|s+", re.IGNORECASE)
_NUMERALS: Final = re.compile(r"DBNum([1-3])", re.IGNORECASE)
_LOCALE: Final = re.compile(r"\$([^-]*)-?(.*)")
_CONDITION: Final = re.compile(r"(<>|[<>]=?|=)\s*(-?[\d.]+)")

_COMPARED: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = {
    "<>": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "=": eq,
}


class FormatPiece(NamedTuple):
    """A piece of a format and what it says: the letters of a date, a literal's text."""

    kind: Kind
    text: str


class Condition(NamedTuple):
    """Which numbers a section is for."""

    sign: str
    bound: Decimal

    def holds(self, value: Decimal) -> bool:
        """Whether a number is one of those."""
        return _COMPARED[self.sign](value, self.bound)


@frozen
class FormatSection:
    """A section of a format."""

    pieces: tuple[FormatPiece, ...]
    condition: Condition | None = None
    numerals: str = ""
    """`1`, `2` or `3`: digits as 一, 壹 or fullwidth ones; blank for ordinary ones."""
    locale: str = ""
    """Such as `804`; `F800` is the long date of the system and `F400` its time."""

    def has(self, *kinds: Kind) -> bool:
        """Whether a piece of one of these kinds is in the section."""
        return any(piece.kind in kinds for piece in self.pieces)


@lru_cache(maxsize=256)
def sections(code: str) -> tuple[FormatSection, ...]:
    """The sections of a format, at least one."""
    parts: list[list[re.Match[str]]] = [[]]
    for match in _PIECE.finditer(code[:LONGEST]):
        if match.lastgroup == "end":
            parts.append([])
        else:
            parts[-1].append(match)
    return tuple(_section(part) for part in parts)


def _section(found: Sequence[re.Match[str]]) -> FormatSection:
    brackets = [match["bracket"] for match in found if match.lastgroup == "bracket"]
    conditions = (_CONDITION.fullmatch(each) for each in brackets)
    condition = next((Condition(c[1], Decimal(c[2])) for c in conditions if c), None)
    numerals = next((n[1] for n in map(_NUMERALS.match, brackets) if n), "")
    locales = (_LOCALE.fullmatch(each) for each in brackets)
    locale = next((each[2].upper() for each in locales if each and each[2]), "")
    pieces = tuple(piece for match in found if (piece := _piece(match)))
    if brackets and not pieces:
        pieces = (FormatPiece("general", ""),)
    return FormatSection(pieces, condition, numerals, locale)


def _piece(match: re.Match[str]) -> FormatPiece | None:
    """What a match stands for; None for what is not seen, such as a colour."""
    group, text = match.lastgroup or "plain", match[match.lastgroup or 0]
    if group == "bracket":
        return _bracket(text)
    if group == "filled":
        return None
    if group == "blank":
        return FormatPiece("blank", " ")
    kind = "literal" if group in ("escaped", "plain") else group
    return FormatPiece(kind, text)  # type: ignore[arg-type]  # the groups are named after kinds


def _bracket(text: str) -> FormatPiece | None:
    if _ELAPSED.fullmatch(text):
        return FormatPiece("elapsed", text.lower())
    currency = _LOCALE.fullmatch(text)
    return FormatPiece("literal", currency[1]) if currency and currency[1] else None
