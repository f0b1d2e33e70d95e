"""The indicators as a table of lines, the row that is asked about marked."""

from collections.abc import Iterator

from screens.output import one_line
from screens.presenters.lists.row_table_wording import RowTableText
from screens.presenters.question.words import ledger_text
from screens.presenters.text.columns import columns
from wizard.form import Indicator
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels

FIELDS = ("name", "whole_target", "actual", "weight", "score")
"""The cells of a row that are shown."""

WIDEST = 4, 26, 16, 16, 5, 5
"""Cells that a column takes at most; all of them fit into 80."""

TEXTS = 4
"""Columns of text; those behind them are set to the right."""


def row_table(interview: Interview) -> Iterator[str]:
    """Headings, every row behind the word of its category, and the points.

    The mark before a number is at the row that is asked about.
    """
    rows = interview.form.indicators
    if not rows:
        yield RowTableText.NONE
        return
    cells = [_cells(row, number, interview) for number, row in enumerate(rows)]
    heading, *lines = columns([_headings(interview), *cells], WIDEST, TEXTS)
    yield heading
    before = ""
    for row, line in zip(rows, lines, strict=True):
        if row.category != before:
            before = row.category
            yield row.category
        yield line
    yield ledger_text(interview)


def _headings(interview: Interview) -> tuple[str, ...]:
    fields = ("target" if field == "whole_target" else field for field in FIELDS)
    had = interview.edition.indicators.fields
    names = (labels.column(interview.edition, f) if f in had else "" for f in fields)
    return (RowTableText.NUMBER, *names)


def _cells(row: Indicator, number: int, interview: Interview) -> tuple[str, ...]:
    says = RowTableText.HERE if number == interview.at.row else RowTableText.ELSEWHERE
    values = (one_line(show(getattr(row, field))) for field in FIELDS)
    return (says.format(number=number + 1), *values)
