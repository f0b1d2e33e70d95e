"""The cells that a trainee may mark for a finding: every one that is part of it."""

from collections.abc import Callable, Mapping
from typing import Final

from wizard.address import ROWS, Address, claim, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.rules.cell_values import FUND_COLUMNS
from wizard.scoring.ledger import ledger

Cells = frozenset[Address]
Marks = Callable[[Form, Edition, Finding], Cells]

TOTAL: Final = claim("weight")
"""The cell of the sum of 分值: for what is wrong with the points as a whole."""


def marks(form: Form, edition: Edition, finding: Finding) -> Cells:
    """The cell of the finding, and the others that are as good an answer."""
    wider = _MARKS.get(finding.code, _itself)
    return wider(form, edition, finding)


def cell_of(finding: Finding) -> Address:
    """The cell of a finding; of the points as a whole, their printed total."""
    return TOTAL if finding.where == ROWS else finding.cell


def _itself(_: Form, __: Edition, finding: Finding) -> Cells:
    return frozenset({cell_of(finding)})


def _beside(*fields: str) -> Marks:
    """Cells of the same row as the finding's."""

    def cells(_: Form, __: Edition, finding: Finding) -> Cells:
        cell = finding.cell
        return frozenset({cell, *map(cell.with_field, fields)})

    return cells


def _weights(form: Form, edition: Edition, finding: Finding) -> Cells:
    """The sum, and every 分值 of a group that has too many points or too few."""
    off = {entry.name for entry in ledger(form, edition).entries if entry.left}
    rows = enumerate(form.indicators)
    mine = (n for n, row in rows if edition.group_of(row.category).name in off)
    return frozenset({cell_of(finding), *(row_cell(n, "weight") for n in mine)})


def _scores(form: Form, _: Edition, __: Finding) -> Cells:
    scores = (row_cell(number, "score") for number in range(len(form.indicators)))
    return frozenset({fund_cell("points", "score"), claim("score"), *scores})


def _printed(form: Form, _: Edition, finding: Finding) -> Cells:
    """The total of the finding, and the other one where the paper printed it."""
    other = (claim("score"),) if form.printed.score is not None else ()
    return frozenset({cell_of(finding), *other})


def _fund_column(_: Form, edition: Edition, finding: Finding) -> Cells:
    column = cell_of(finding).field
    return frozenset(fund_cell(row.field, column) for row in edition.funding.rows)


def _fund_rows(_: Form, edition: Edition, finding: Finding) -> Cells:
    columns = FUND_COLUMNS[1:]
    lines = (row.field for row in edition.funding.rows)
    cells = (fund_cell(line, column) for line in lines for column in columns)
    return frozenset({cell_of(finding), *cells})


def _category(form: Form, _: Edition, finding: Finding) -> Cells:
    """The values of every row of the same category."""
    category = form.indicators[cell_of(finding).row or 0].category
    return frozenset(
        row_cell(n, field)
        for n, row in enumerate(form.indicators)
        for field in ("target", "actual")
        if row.category == category
    )


def _names(form: Form, _: Edition, finding: Finding) -> Cells:
    """The row, and the one of the same name."""
    name = form.indicators[cell_of(finding).row or 0].name
    rows = enumerate(form.indicators)
    return frozenset(row_cell(n, "name") for n, row in rows if row.name == name)


_MARKS: Final[Mapping[Code, Marks]] = {
    Code.WEIGHTS_TOTAL: _weights,
    Code.GROUP_WEIGHTS: _weights,
    Code.ALL_FULL_MARKS: _scores,
    Code.PRINTED_TOTAL: _printed,
    Code.FUNDING_SUM: _fund_column,
    Code.OVERSPENT: _fund_rows,
    Code.UNITS_MIXED: _category,
    Code.DUPLICATE_INDICATOR: _names,
    Code.SCORE_RANGE: _beside("weight"),
    Code.MISSED_FULL_SCORE: _beside("target", "actual"),
    Code.SCORE_OFF_RULE: _beside("actual"),
    Code.TIER_RANGE: _beside("actual"),
    Code.REASON_MISSING: _beside("score"),
    Code.FAR_OVER_TARGET: _beside("target", "actual"),
    Code.NOT_COMPARABLE: _beside("target"),
    Code.WRONG_CATEGORY: _beside("target", "actual"),
    Code.GOAL_COPIED: _beside("expected"),
}
"""Of every other code, just the cell itself."""
