"""Who says what is said of forms, and when."""

from typing import NamedTuple


class Signature(NamedTuple):
    """Who makes a comment, and when."""

    author: str
    initials: str
    date: str
    """`2026-03-05T09:30:00Z`."""
