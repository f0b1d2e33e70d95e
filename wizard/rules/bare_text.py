"""A text without the words and signs that make no difference."""

from functools import lru_cache

from wizard.numbers import narrow
from wizard.rules.doubtful_words import SAYS_NOTHING


@lru_cache(maxsize=2048)
def bare(text: str | None) -> str:
    """What is left of a text: 已完成100%目标 is 完成100."""
    return SAYS_NOTHING.sub("", narrow(text or ""))
