"""The summary of a form as rows: a loss leads to its question."""

from screens.presenters.bars import bar_lines, bars, final_bars
from screens.presenters.row import ListRow, drawn_row
from screens.presenters.summary import overview
from wizard.address import Address
from wizard.findings import Code
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


def drawn_summary_rows(
    interview: Interview, width: int
) -> tuple[ListRow[Address], ...]:
    """The same with bars of the points, first that to 100, in place of the groups."""
    first, _, *rest = summary_rows(interview)
    is_begun = any(f.code is Code.CELL_MISSING for f in interview.findings)
    listed = (bars if is_begun else final_bars)(interview.ledger)
    drawn = bar_lines(listed, width)
    return (first, *(drawn_row(line) for line in drawn), *rest)
