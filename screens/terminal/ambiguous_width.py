"""Characters that some terminals draw in one cell and others in two: `“ ” … — × ≥ ①`.

Unicode leaves their width to the context. GNU screen takes two cells in a Chinese
locale, PuTTY, xterm and mlterm by an option. What is laid out by the wrong width loses
its last figures at the edge, so the terminal is asked for one of them, and Rich's width
of text, by which Textual and we fold, pad and cut, is that of all of them.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final
from unicodedata import east_asian_width

from rich import cells, segment
from rich._unicode_data import load

ALL: Final = (
    range(0xA1, 0x3250),
    range(0xE000, 0x10000),
    range(0x1F100, 0x1F200),
)
"""Where Unicode has characters of ambiguous width."""

LINES: Final = (range(0x2500, 0x2580),)
"""Where it has those that tables are drawn with."""


_ONE_CELL: Final = frozenset(map(chr, range(0x20, 0x7F)))
"""Characters that surely take one cell."""


def take_two_cells(blocks: Sequence[range]) -> None:
    """Count characters of ambiguous width in these blocks as two cells from now on."""
    table, is_single = _with(tuple(_ambiguous(blocks))), _ONE_CELL.issuperset
    for module, name, instead in (
        (cells, "load_cell_table", lambda _="auto": table),
        (cells, "_is_single_cell_widths", is_single),
        (segment, "_is_single_cell_widths", is_single),
    ):
        setattr(module, name, instead)
    cells.cached_cell_len.cache_clear()
    cells.get_character_cell_size.cache_clear()


def _with(wide: Sequence[int]) -> cells.CellTable:
    """Rich's table with these characters in it."""
    found = load("auto")
    widths = sorted([*found.widths, *((code, code, 2) for code in wide)])
    return cells.CellTable(found.unicode_version, widths, found.narrow_to_wide)


def _ambiguous(blocks: Sequence[range]) -> Iterator[int]:
    """The characters, but for those that have no cell of their own."""
    for code in chain(*blocks):
        character = chr(code)
        if east_asian_width(character) == "A" and (
            cells.get_character_cell_size(character) == 1
        ):
            yield code
