"""Short parts that are known by their content.

Forms that were made from one template have the same styles and relations to the byte.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeVar

MOST_KNOWN: Final = 64
"""Parts that are remembered at a time."""

LONGEST: Final = 32 * 1024
"""Bytes of a part that is remembered."""

Said = TypeVar("Said")


def known_by_content(read: Callable[[bytes], Said]) -> Callable[[bytes], Said]:
    """The same function, which reads a short part that comes again only once.

    What it answers with is shared, so that it must be nothing that can be changed.
    """
    remembered = lru_cache(maxsize=MOST_KNOWN)(read)
    return lambda xml: remembered(xml) if len(xml) <= LONGEST else read(xml)
