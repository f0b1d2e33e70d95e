"""Which cells a trainee may mark for a finding: all that are part of what is wrong."""

from collections.abc import Callable, Mapping
from typing import Final

from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, row_of
from wizard.rules.at import FUND_COLUMNS
from wizard.scoring.ledger import ledger

Cells = frozenset[str]
Marks = Callable[[Form, Edition, Finding], Cells]

TOTAL: Final = "printed.weight"
"""The cell of the sum of 分值: for what is wrong with the points as a whole."""


def marks(form: Form, edition: Edition, finding: Finding) -> Cells:
    """The cell of the finding, and the others that are as good an answer."""
    wider = _MARKS.get(finding.code, _itself)
    return wider(form, edition, finding)


def cell_of(finding: Finding) -> str:
    """The one cell that a finding is told at."""
    return TOTAL if finding.where == "indicators" else finding.where


def _itself(_: Form, __: Edition, finding: Finding) -> Cells:
    return frozenset({cell_of(finding)})


def _beside(*fields: str) -> Marks:
    """Cells of the same row as the finding's."""

    def cells(_: Form, __: Edition, finding: Finding) -> Cells:
        row = finding.where.rpartition(".")[0]
        return frozenset({finding.where, *(f"{row}.{field}" for field in fields)})

    return cells


def _weights(form: Form, edition: Edition, finding: Finding) -> Cells:
    """The sum, and every 分值 of a group that has too many points or too few."""
    off = {entry.name for entry in ledger(form, edition).entries if entry.left}
    rows = enumerate(form.indicators)
    return frozenset(
        {
            cell_of(finding),
            *(
                f"indicators[{number}].weight"
                for number, row in rows
                if edition.group_of(row.category).name in off
            ),
        }
    )


def _scores(form: Form, _: Edition, __: Finding) -> Cells:
    rows = range(len(form.indicators))
    return frozenset(
        {
            "funding.points.score",
            "printed.score",
            *(f"indicators[{number}].score" for number in rows),
        }
    )


def _printed(form: Form, _: Edition, finding: Finding) -> Cells:
    """The sum that is told; the other one too, where the paper printed it."""
    other = {"printed.score"} if form.printed.score is not None else set()
    return frozenset({finding.where, *other})


def _fund_column(_: Form, edition: Edition, finding: Finding) -> Cells:
    column = finding.where.rpartition(".")[2]
    return frozenset(f"funding.{row.field}.{column}" for row in edition.funding.rows)


def _fund_rows(_: Form, edition: Edition, finding: Finding) -> Cells:
    columns = FUND_COLUMNS[1:]
    lines = (row.field for row in edition.funding.rows)
    cells = {f"funding.{line}.{column}" for line in lines for column in columns}
    return frozenset({finding.where, *cells})


def _category(form: Form, _: Edition, finding: Finding) -> Cells:
    """The values of every row of the same category."""
    category = form.indicators[row_of(finding.where) or 0].category
    return frozenset(
        f"indicators[{n}].{field}"
        for n, row in enumerate(form.indicators)
        for field in ("target", "actual")
        if row.category == category
    )


def _names(form: Form, _: Edition, finding: Finding) -> Cells:
    """The row, and the one of the same name."""
    name = form.indicators[row_of(finding.where) or 0].name
    rows = enumerate(form.indicators)
    return frozenset(f"indicators[{n}].name" for n, row in rows if row.name == name)


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
