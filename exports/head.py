"""The head of a form on paper: title, year, and the cells beside their labels."""

import re
from collections.abc import Iterable, Iterator

from exports.grid import Row
from exports.headings import is_own_heading
from exports.labels import bare, label, words
from exports.verdicts import Found
from wizard.cells import year_cell
from wizard.editions.edition import Edition

NAME = "project.name"
"""The fact whose label makes a form."""

LONGEST_YEAR = 12
"""Characters of what may stand for the year in a year line."""


def of_front(rows: Iterable[Row], edition: Edition) -> Iterator[Found]:
    """The title and the year above the head; other text there is strange."""
    for row in rows:
        for _, text in row.cells:
            yield from _captioned(row, text, edition)


def of_head(rows: Iterable[Row], edition: Edition) -> Iterator[Found]:
    """The title, the year and the cells to the right of their labels."""
    labels = _labels(edition)
    for row in rows:
        key = None
        for cell in row.cells:
            found = labels.get(label(cell.text))
            if key and cell is row.cells[-1] and found not in _beside(key, edition):
                found = None
            if found is None:
                yield from _said(row, cell.text, key, edition)
            else:
                labels = {w: field for w, field in labels.items() if field != found}
            key = found


def is_strange(text: str, edition: Edition) -> bool:
    """Whether text outside the table is neither a block's heading nor a note's."""
    notes = words(*edition.notes)
    return label(text) not in notes and not is_own_heading(text, edition, whole=True)


def names_project(row: Row, edition: Edition) -> bool:
    """Whether the row begins with the label of the project's name, value beside it."""
    first = row.cells[0].text
    beside = row.width > 1 and _labels(edition).get(label(first)) == NAME
    return beside or (_inline(first, edition) or ("", ""))[1] == NAME


def is_caption(row: Row, edition: Edition) -> bool:
    """Whether the row is a form's title or its year line and nothing else."""
    return len(row.cells) == 1 and _caption(row.cells[0].text, edition) is not None


def _labels(edition: Edition) -> dict[str, str]:
    cells = (cell for line in edition.header for cell in line)
    return {w: c.field for c in cells for w in words(c.label, aliases=c.aliases)}


def _beside(key: str, edition: Edition) -> set[str]:
    """The other facts of a line of the head: a last cell that names none is text."""
    lines = [{cell.field for cell in line} for line in edition.header]
    return {field for line in lines if key in line for field in line} - {key}


def _said(row: Row, text: str, key: str | None, edition: Edition) -> Iterator[Found]:
    if key is not None:
        yield Found(row, text, key)
    elif both := _inline(text, edition):
        yield Found(row, *both)
    else:
        yield from _captioned(row, text, edition)


def _captioned(row: Row, text: str, edition: Edition) -> Iterator[Found]:
    year = _caption(text, edition)
    if year:
        yield Found(row, year, "year")
    elif year is None and is_strange(text, edition):
        yield Found(row, text)


def _inline(text: str, edition: Edition) -> tuple[str, str] | None:
    """The value and its fact where label and value share one cell, or None."""
    name, *value = re.split("[:：]", text, maxsplit=1)
    key = _labels(edition).get(label(name))
    return (value[0].strip(), key) if key and value and value[0].strip() else None


def _caption(text: str, edition: Edition) -> str | None:
    """The year that a title or year line names, blank if none; None for other text."""
    rest = bare(text).replace(bare(edition.title), "", 1)
    year = rest.strip("()[]【】〔〕")
    if not rest or isinstance(year_cell(year), int):
        return year
    before, _, after = bare(edition.year_line).partition("{year}")
    word = rest.removeprefix(before).removesuffix(after)
    whole = rest == f"{before}{word}{after}" and len(word) <= LONGEST_YEAR
    return word if whole else None
