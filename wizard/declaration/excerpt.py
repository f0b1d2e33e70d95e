"""Two long texts by the place where they part."""

from itertools import takewhile
from typing import Final

SHORT: Final = 40
"""Characters of a text that is quoted whole."""

AROUND: Final = 8
"""Characters before and behind the difference that are quoted with it."""

MOST: Final = 60
"""Characters of a difference that are quoted."""

CUT: Final = "…"


def excerpts(one: str, other: str) -> tuple[str, str]:
    """Both on one line; of long ones what differs, with a little of what does not."""
    one, other = (" ".join(text.split()) for text in (one, other))
    if max(len(one), len(other)) <= SHORT:
        return one, other
    start = _shared(one, other)
    same = _shared(one[start:][::-1], other[start:][::-1])
    return _part(one, start, same), _part(other, start, same)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _part(text: str, start: int, same: int) -> str:
    """The text from a little before `start` to a little behind its end less `same`."""
    first, last = max(start - AROUND, 0), min(len(text) - same + AROUND, len(text))
    part = text[first:last]
    cut = part if len(part) <= MOST else part[:MOST] + CUT
    before = CUT if first else ""
    behind = CUT if last < len(text) and not cut.endswith(CUT) else ""
    return f"{before}{cut}{behind}"
