"""Words without a place to break at, cut where a cell of a PDF ends.

Word breaks such a word at the edge; typst lets it run over the next cells.
"""

import re
from collections.abc import Iterator
from typing import Final

from exports.paper.measures import EM

TAB: Final = " " * 4
"""What a tab is on paper."""

_WORD: Final = re.compile(r"[^\s/?&\u2014-\u2026\u2e80-\U0003ffff-]+")
"""What has no place to break at: neither Chinese nor a mark that ends a piece."""

_NARROW: Final = re.compile("[a-z0-9.,:;'|!()\\[\\]]")


def fitting(text: str, width: int) -> str:
    """The text with line ends within words that are wider than this, in twips."""
    whole = text.replace("\t", TAB)
    return _WORD.sub(lambda found: "\n".join(_pieces(found[0], width)), whole)


def _pieces(word: str, width: int) -> Iterator[str]:
    start = used = 0
    for at, character in enumerate(word):
        wide = _wide(character)
        if at > start and used + wide > width:
            yield word[start:at]
            start, used = at, 0
        used += wide
    yield word[start:]


def _wide(character: str) -> int:
    """The width of a character in any face, rather too much."""
    return EM * 2 // 3 if _NARROW.match(character) and character != "m" else EM
