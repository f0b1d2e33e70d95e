"""The head of a form on paper: title, year, and the cells beside their labels."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from exports.grid import GridRow
from exports.headings.captions import caption, unit_line
from exports.headings.headings import is_own_heading
from exports.labels import label, words
from exports.verdicts import TITLE_YEAR, FactCell, Where
from wizard.editions.edition import Edition

_COLON: Final = re.compile("[:：]")

NAME = "project.name"
"""The fact whose label makes a form."""


def of_front(rows: Iterable[GridRow], edition: Edition) -> Iterator[FactCell]:
    """The title and the year above the head, and 填报日期：… if the edition has it.

    Other text there is strange.
    """
    for row in rows:
        for _, text in row.cells:
            pairs = [p for p in _pairs(text, edition) if p[1] in edition.remarks]
            for value, key in pairs:
                yield FactCell(row, value, key, "front")
            if not pairs:
                yield from _captioned(row, text, edition, "front")


def of_head(rows: Iterable[GridRow], edition: Edition) -> Iterator[FactCell]:
    """The title, the year and the cells to the right of their labels."""
    labels = dict(_labels(edition))
    for row in rows:
        key = None
        for cell, word in zip(row.cells, row.labels, strict=True):
            found = labels.get(word)
            if key and cell is row.cells[-1] and found not in _beside(key, edition):
                found = None
            if found is None:
                yield from _said(row, cell.text, key, edition)
            else:
                labels = {w: field for w, field in labels.items() if field != found}
            key = found


def is_remark(row: GridRow, edition: Edition) -> bool:
    """Whether the row begins with the label of a text that the edition names itself."""
    first = _labels(edition).get(row.labels[0])
    return row.width > 1 and first in edition.remarks


def labelled(rows: Iterable[GridRow], edition: Edition) -> Iterator[str]:
    """The facts of the head that the paper has a label for."""
    labels = _labels(edition)
    for row in rows:
        for (_, text), word in zip(row.cells, row.labels, strict=True):
            key = labels.get(word)
            yield from [key] if key else (key for _, key in _pairs(text, edition))


def label_columns(row: GridRow, edition: Edition) -> Iterator[tuple[str, int]]:
    """The facts of a row of the head, filled or not, each with its label's column."""
    labels = _labels(edition)
    for (column, _), word in zip(row.cells, row.labels, strict=True):
        if key := labels.get(word):
            yield key, column


def is_strange(text: str, edition: Edition) -> bool:
    """Whether text outside the table is neither a block's heading nor a note's."""
    notes = words(*edition.notes)
    return label(text) not in notes and not is_own_heading(text, edition, whole=True)


def names_project(row: GridRow, edition: Edition) -> bool:
    """Whether the row begins with the label of the project's name, value beside it."""
    beside = row.width > 1 and _labels(edition).get(row.labels[0]) == NAME
    return beside or any(k == NAME for _, k in _pairs(row.cells[0].text, edition)[:1])


def may_name_project(row: GridRow, names: frozenset[str]) -> bool:
    """Whether the row begins with one of these words for the name of a project."""
    if row.labels[0] in names:
        return True
    first = row.cells[0].text
    return bool(_COLON.search(first)) and label(_COLON.split(first, 1)[0]) in names


@lru_cache(maxsize=8)
def project_words(editions: tuple[Edition, ...]) -> frozenset[str]:
    """The words that these editions have for the name of a project."""
    labels = (_labels(edition).items() for edition in editions)
    return frozenset(word for own in labels for word, key in own if key == NAME)


@lru_cache(maxsize=64)
def _labels(edition: Edition) -> dict[str, str]:
    cells = (cell for line in edition.label_lines for cell in line)
    return {w: c.field for c in cells for w in words(c.label, aliases=c.aliases)}


@lru_cache(maxsize=64)
def line_labels(edition: Edition) -> frozenset[str]:
    """The labels that the lines between and below the blocks begin with."""
    firsts = [line.cells[0] for line in edition.lines]
    return frozenset(w for c in firsts for w in words(c.label, aliases=c.aliases))


def _beside(key: str, edition: Edition) -> set[str]:
    """The other facts of a line of the head: a last cell that names none is text."""
    lines = [{cell.field for cell in line} for line in edition.label_lines]
    return {field for line in lines if key in line for field in line} - {key}


def _said(
    row: GridRow, text: str, key: str | None, edition: Edition
) -> Iterator[FactCell]:
    if key is not None:
        yield FactCell(row, text, key, "project")
    elif pairs := _pairs(text, edition):
        yield from (FactCell(row, *pair, "project") for pair in pairs)
    else:
        yield from _captioned(row, text, edition, "project")


def _captioned(
    row: GridRow, text: str, edition: Edition, where: Where
) -> Iterator[FactCell]:
    found = caption(text, edition)
    if found is not None:
        if found.year:
            yield FactCell(row, found.year, "year" if found.sure else TITLE_YEAR)
    elif unit_line(text) is None and is_strange(text, edition):
        named = row.width > 1 and text == row.cells[0].text
        yield FactCell(row, text, None, where, "word" if named else "text")


def _pairs(text: str, edition: Edition) -> tuple[tuple[str, str], ...]:
    """The values and their facts where labels and values share one cell.

    A further label stands behind white space: 单位名称：区商务局  填报日期：4月22日.
    """
    if not _COLON.search(text):
        return ()
    name, *value = _COLON.split(text, 1)
    key = _labels(edition).get(label(name))
    if not key or not value or not value[0].strip():
        return ()
    inner = re.split(r"\s+(?=[^\s:：]+[:：])", value[0].strip(), maxsplit=1)
    more = _pairs(inner[1], edition) if len(inner) > 1 else ()
    return ((inner[0], key), *more) if more else ((value[0].strip(), key),)
