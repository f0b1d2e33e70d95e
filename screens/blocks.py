"""Pasted text: one line of one cell, or a block of several."""

from wizard.cells import clean


def lines_of(text: str) -> list[str]:
    """The lines of a paste that say something, clean."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def is_block(text: str) -> bool:
    """Whether a paste is more than one line of one cell."""
    return len(lines_of(text)) > 1 or "\t" in clean(text).strip()


def joined(text: str) -> str:
    """The cells and lines of a paste as one line."""
    return " ".join(" ".join(lines_of(text)).split("\t"))
