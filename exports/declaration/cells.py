"""The cells of a declaration outside its table: what stands beside or below a label."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from exports.declaration.words import DeclarationWords
from exports.grid import GridCell, GridRow
from exports.labels import label

LEAST_LINES: Final = 2
"""Lines of a cell that holds several labels."""

_AMOUNT_BEHIND: Final = re.compile(r"(?P<named>\D+?)\s*(?P<text>[\d,.]+\s*\w{0,3})")
"""A label and an amount with nothing but blanks between them."""


class LabelledText(NamedTuple):
    """A label, and the text that belongs to it; None where nothing does."""

    word: str
    """The label as labels are compared."""
    label: str
    """As printed."""
    column: int
    text: str | None
    row: GridRow


def labelled(
    rows: Sequence[GridRow], words: DeclarationWords
) -> Iterator[LabelledText]:
    """Every label of some rows in order, each with the text to its right or below.

    Below is looked only where no label of the row has anything beside it.
    """
    for at, row in enumerate(rows):
        found = list(_of_row(row, words))
        if found and all(each.text is None for each in found):
            below = rows[at + 1] if at + 1 < len(rows) else None
            found = [_below(each, below, words) for each in found]
        yield from found


def _of_row(row: GridRow, words: DeclarationWords) -> Iterator[LabelledText]:
    taken = -1
    for at, cell in enumerate(row.cells):
        word = label(cell.text)
        if cell.column == taken:
            continue
        if lines := _lines(cell, words):
            yield from (
                LabelledText(*pair[:2], cell.column, pair[2], row) for pair in lines
            )
        elif words.is_label(word):
            beside = _right_of(row, at, words)
            taken = beside.column if beside else taken
            text = beside.text if beside else None
            yield LabelledText(word, cell.text, cell.column, text, row)
        elif inline := _inline(cell, words):
            yield LabelledText(*inline[:2], cell.column, inline[2], row)


def _right_of(row: GridRow, at: int, words: DeclarationWords) -> GridCell | None:
    """The cell to the right of a label, where that holds something of its own."""
    if at + 1 >= len(row.cells):
        return None
    own, beside = row.cells[at], row.cells[at + 1]
    starts = [start for start in row.starts if start > own.column]
    if starts and starts[0] != beside.column:
        return None
    is_label = words.is_label(label(beside.text)) or _inline(beside, words)
    return None if is_label else beside


def _lines(cell: GridCell, words: DeclarationWords) -> list[tuple[str, str, str]]:
    """Labels and values of a cell that has several, one on each line."""
    lines = [line for line in cell.text.split("\n") if line.strip()]
    if len(lines) < LEAST_LINES:
        return []
    found = [_inline(GridCell(cell.column, line), words) for line in lines]
    pairs = [pair for pair in found if pair is not None]
    return pairs if len(pairs) == len(lines) else []


def _inline(cell: GridCell, words: DeclarationWords) -> tuple[str, str, str] | None:
    """Label and value of a cell that holds both, parted by a colon: the last known."""
    places = [at for at, sign in enumerate(cell.text) if sign in ":："]
    for at in reversed(places):
        named, text = cell.text[:at], cell.text[at + 1 :]
        if words.is_label(label(named)) and text.strip():
            return label(named), named, text.strip()
    counted = _AMOUNT_BEHIND.fullmatch(cell.text.strip())
    if counted and label(counted["named"]) in words.funds:
        return label(counted["named"]), counted["named"], counted["text"]
    return None


def _below(
    each: LabelledText, below: GridRow | None, words: DeclarationWords
) -> LabelledText:
    """The label with what stands below it: in its column, or in its place from right.

    Where cells are counted, the row below may lack the blank ones at its left.
    """
    if below is None:
        return each
    cells = dict(below.cells)
    text = cells.get(each.column)
    if text is None and not below.starts and below.width < each.row.width:
        text = cells.get(each.column - (each.row.width - below.width))
    if text is None or words.is_label(label(text)) or label(text) in words.columns:
        return each
    return each._replace(text=text)
