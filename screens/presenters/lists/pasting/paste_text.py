"""Pasted text: one line of one cell, or a block of several."""

import re
from typing import Final

from rich.cells import cell_len

from wizard.cells import clean

WIDE: Final = 2
"""Terminal cells of a Chinese character or mark."""

DOUBLE: Final = 2
"""Line ends in place of one."""

QUOTES: Final = "“”—…·"
"""Marks of Chinese that a terminal counts as narrow."""


def pasted(text: str) -> str:
    """The text of a paste, clean: with each line end once, and none behind the last.

    Terminals of X send both characters of a Windows line end as that key, so that
    every line end comes twice.
    """
    whole = clean(text)
    ends = re.findall("\n+", whole)
    is_doubled = all(len(end) % DOUBLE == 0 for end in ends)
    return (whole.replace("\n\n", "\n") if is_doubled else whole).rstrip("\n")


def lines_of(text: str) -> list[str]:
    """The lines of a paste that say something, clean."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def cells_of(line: str) -> list[str]:
    """The cells of a line that say something."""
    return [cell.strip() for cell in line.split("\t") if cell.strip()]


def is_block(text: str) -> bool:
    """Whether a paste is more than one line of one cell."""
    return len(lines_of(text)) > 1 or "\t" in clean(text).strip()


def joined(text: str) -> str:
    """The cells and lines of a paste as one line; within Chinese there is no blank."""
    line = ""
    for cell in (cell for each in lines_of(text) for cell in cells_of(each)):
        line += cell if _is_chinese(line[-1:]) and _is_chinese(cell[0]) else f" {cell}"
    return line.strip()


def _is_chinese(character: str) -> bool:
    return cell_len(character) == WIDE or (character != "" and character in QUOTES)
