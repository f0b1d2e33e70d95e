"""The texts of a form that nobody else would have written alike.

Names and targets are often the same by right, for offices share what they measure.
What was done, why a target was missed and how a result came about is not.
"""

from collections.abc import Iterator
from typing import Final

from wizard.address import row_cell
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.review.entry import Passage
from wizard.review.likeness import LEAST, bare
from wizard.rules import labels

GOAL: Final = "goals.actual"

IN_ROW: Final = ("actual", "deviation", "evidence", "name")
"""Columns in which a long text is somebody's own."""


def passages(form: Form, edition: Edition) -> Iterator[Passage]:
    """Each text that is long enough, with its cell."""
    told = form.goals.actual or ""
    if _is_long(told):
        yield Passage(GOAL, labels.cell(form, edition, GOAL), told)
    for number, row in enumerate(form.indicators):
        for field in IN_ROW:
            text = getattr(row, field) or ""
            if field in edition.indicators.fields and _is_long(text):
                where = row_cell(number, field)
                yield Passage(where, labels.cell(form, edition, where), text)


def _is_long(text: str) -> bool:
    return len(text) >= LEAST and len(bare(text)) >= LEAST
