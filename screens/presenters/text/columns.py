"""Cells set in columns of the terminal, whatever Chinese stands in them."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from screens.presenters.text.wrap import cut, pad

GAP: Final = "  "


def columns(
    lines: Sequence[tuple[str, ...]], widest: Sequence[int], texts: int
) -> Iterator[str]:
    """The lines with their cells below each other, each column as wide as it has to be.

    `widest` is what a column takes at most; the first `texts` of them are text, those
    behind are set to the right.
    """
    widths = [
        min(most, max(cell_len(cell) for cell in column))
        for most, column in zip(widest, zip(*lines, strict=True), strict=True)
    ]
    for line in lines:
        cells = enumerate(zip(line, widths, strict=True))
        yield GAP.join(_set(*at, to_right=n >= texts) for n, at in cells)


def _set(text: str, width: int, *, to_right: bool) -> str:
    line = cut(text, width)
    return " " * max(width - cell_len(line), 0) + line if to_right else pad(line, width)
