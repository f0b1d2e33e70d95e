"""Rows out of cells that stand on a line each, as some pages and readers copy them."""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.blocks.places import category_names, group_names
from exports.labels import label
from exports.verdicts import number
from wizard.editions.edition import Edition

LEAST: Final = 3
"""Cells of a row of which each stands on a line of its own."""


def regrouped(text: str, edition: Edition) -> list[list[str]]:
    """Rows out of cells that stand on a line each; none where they make no rows.

    A row has as many cells as make every 分值 and 得分 a number.
    """
    lines = [line.strip() for line in text.split("\n")]
    for cells in (lines, [line for line in lines if line]):
        parts = _parts(cells, edition)
        for width in range(len(columns_behind("name", edition)), LEAST, -1):
            if all(_makes_rows(part, width, edition) for _, part in parts):
                return [row for part in parts for row in _cut(part, width)]
    return []


def _parts(cells: Sequence[str], edition: Edition) -> list[tuple[str, list[str]]]:
    """The cells under each 二级指标; those before the first are under none."""
    known, groups = category_names(edition), group_names(edition)
    parts: list[tuple[str, list[str]]] = [("", [])]
    for cell in cells:
        if label(cell) in known:
            parts.append((cell, []))
        elif label(cell) not in groups:
            parts[-1][1].append(cell)
    return [part for part in parts if part[0] or part[1]]


def _makes_rows(cells: Sequence[str], width: int, edition: Edition) -> bool:
    if not cells or len(cells) % width:
        return False
    fields = columns_behind("name", edition)[:width]
    counted = [at for at, field in enumerate(fields) if field in ("weight", "score")]
    rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    texts = [row[at] for row in rows for at in counted]
    return bool(texts) and not any(isinstance(number(t, edition), str) for t in texts)


def _cut(part: tuple[str, list[str]], width: int) -> Iterator[list[str]]:
    word, cells = part
    for at in range(0, len(cells), width):
        yield [word, *cells[at : at + width]]


def columns_behind(field: str, edition: Edition) -> tuple[str, ...]:
    """The columns from this one on."""
    names = edition.indicators.fields
    return names[names.index(field) :]
