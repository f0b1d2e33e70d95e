"""The sums below the indicators on the paper, and the grade that they give."""

from collections.abc import Iterator

from exports.sheet.rows import Cell, SheetRow
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS, Column
from wizard.form import Form
from wizard.numbers import trimmed
from wizard.scoring.ledger import Ledger, ledger
from wizard.scoring.summary import graded


def total_row(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The sums of 分值 and 得分 below their columns, the label before them.

    An edition without the label has no such row.
    """
    if not edition.total_label:
        return
    block, sums = edition.indicators, ledger(form, edition)
    before = min(n for n, c in enumerate(block.columns) if c.field in POINTS)
    texts = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
    texts |= {edition.grade_below: _grade(form, edition, sums)}
    width = block.heading_width + sum(c.width for c in block.columns[:before])
    rest = (
        Cell(texts.get(c.field, ""), c.width, part=_below(c, edition))
        for c in block.columns[before:]
    )
    yield SheetRow((Cell(edition.total_label, width, part="total"), *rest))


def _below(column: Column, edition: Edition) -> str:
    """What the cell of a column is in the row of sums."""
    if column.field == edition.grade_below:
        return "total.grade"
    return f"total.{column.field}" if column.field in POINTS else "total.rest"


def _grade(form: Form, edition: Edition, sums: Ledger) -> str:
    grade = graded(form, edition, sums)
    return grade.name if grade else ""
