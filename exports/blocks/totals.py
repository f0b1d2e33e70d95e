"""The row of the sums below the indicators."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from exports.grid import GridCell
from exports.headings.headings import Heading, Under
from exports.labels import bare, is_mark, words
from exports.verdicts import FactCell
from wizard.address import claim
from wizard.cells import number_cell
from wizard.editions.edition import Edition
from wizard.scoring.summary import grade_of

TOTALS: Final = ("weight", "score")
"""Columns that the total row adds up."""

_DIGITS: Final = re.compile(r"\s*[\d０-９]")


def is_total(under: Under, edition: Edition) -> bool:
    """Whether this is the row of the sums below the indicators."""
    heading, row = under
    end = heading.start_of("name") or heading.left + 1
    return row.cells[0].column < end and row.labels[0] in total_names(edition)


@lru_cache(maxsize=64)
def total_names(edition: Edition) -> frozenset[str]:
    """The labels that the sums go by on paper."""
    own = filter(None, (edition.total_label,))
    return words(*own, aliases=edition.total_aliases)


def of_total(under: Under, edition: Edition) -> Iterator[FactCell]:
    """The sums that the paper claims: below their columns, or behind the label.

    In a text the label is one cell, and what follows it stands so much further left.
    """
    _, row = under
    for cell, field in _fields(under, edition):
        if field is not None:
            yield FactCell(row, cell.text, claim(field), "indicators")
        elif not _is_grade(under, cell, edition) and not is_mark(cell.text, edition):
            yield FactCell(row, cell.text, None, "below")


def _is_grade(under: Under, cell: GridCell, edition: Edition) -> bool:
    """Whether this is the grade that follows from the sum beside it."""
    sums = (c.text for c, field in _fields(under, edition) if field == "score")
    score = next((number_cell(text) for text in sums), None)
    if not edition.grade_below or not isinstance(score, Decimal):
        return False
    grade = grade_of(score, edition)
    return grade is not None and bare(cell.text) == grade.name


def _fields(under: Under, edition: Edition) -> Iterator[tuple[GridCell, str | None]]:
    """The cells behind the label, each with the sum that it is."""
    heading, row = under
    label_at, *cells = row.cells
    start = heading.start_of(*TOTALS) or 0
    if all(cell.column >= start for cell in cells):
        for cell in cells:
            field = heading.field_at(cell.column)
            yield cell, field if field in TOTALS else None
        return
    alone = row.width == label_at.column + 2
    yield from _by_order(label_at.column + 1, cells, heading, edition, alone=alone)


def _by_order(
    first: int,
    cells: Sequence[GridCell],
    heading: Heading,
    edition: Edition,
    *,
    alone: bool,
) -> Iterator[tuple[GridCell, str | None]]:
    """Sums that stand one behind the other; a single one is known by its place.

    Where the row has but one cell behind its label, that is what was scored.
    """
    columns = [field for field in heading.fields if field in TOTALS]
    columns = columns[-1:] if alone else columns
    sums = [cell for cell in cells if _is_sum(cell.text, edition)]
    whole = len(sums) >= len(columns)
    for cell in cells:
        at = sums.index(cell) if whole and cell in sums else cell.column - first
        at = at if whole else min(at, len(columns) - 1)
        known = cell in sums and 0 <= at < len(columns)
        yield cell, columns[at] if known else None


def _is_sum(text: str, edition: Edition) -> bool:
    return bool(_DIGITS.match(text)) or is_mark(text, edition)
