"""The summary of a form as rows: a loss leads to its question."""

from screens.presenters.row import ListRow
from screens.presenters.summary import overview
from wizard.address import Address
from wizard.interview.interview import Interview


def summary_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """Score, grade and what was lost; choosing a loss goes to its question."""
    lines = overview(interview.form, interview.edition)
    return tuple(
        ListRow(
            line.text, line.cell if line.cell and interview.has(line.cell) else None
        )
        for line in lines
    )
