"""The summary of a form as rows: a group leads to its first row, a loss to its cell."""

from collections.abc import Iterator

from screens.presenters.bars import bar_lines, bars, final_bars, scored_bars
from screens.presenters.looks import Line
from screens.presenters.row import ListRow, drawn_row
from screens.presenters.summary import GROUP_LINES, overview
from wizard.address import Address, address, new_row, row_cell
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


def wrong_sums(interview: Interview, room: int) -> tuple[ListRow[Address], ...]:
    """The bars of points that do not come to 100, and of the groups at fault."""
    codes = {finding.code for finding in interview.findings}
    if Code.CELL_MISSING in codes or Code.WEIGHTS_TOTAL not in codes:
        return ()
    wrong = [bar for bar in final_bars(interview.ledger) if bar.look]
    return tuple(drawn_row(line) for line in bar_lines(wrong, room))


def drawn_summary_rows(interview: Interview, room: int) -> tuple[ListRow[Address], ...]:
    """The same with bars of the points, first that to 100, in place of the groups."""
    first, *rest = summary_rows(interview)
    return (first, *_bar_rows(interview, room), *rest[GROUP_LINES:])


def _bar_rows(interview: Interview, room: int) -> Iterator[ListRow[Address]]:
    """The whole leads to where points are missing or too many, a group to its rows."""
    is_begun = any(f.code is Code.CELL_MISSING for f in interview.findings)
    sums = interview.ledger
    listed = scored_bars((bars if is_begun else final_bars)(sums), sums)
    drawn = bar_lines(listed, room)
    off = next((entry.name for entry in sums.entries if entry.left), "")
    names = (off, *(entry.name for entry in sums.entries))
    for line, name in zip(drawn, names, strict=True):
        yield _bar_row(interview, line, name)


def _bar_row(interview: Interview, line: Line, group: str) -> ListRow[Address]:
    cells = (cell for cell in _cells(interview, group) if interview.has(cell))
    return drawn_row(line, next(cells, None))


def _cells(interview: Interview, group: str) -> Iterator[Address]:
    """Where a group begins, the first that is asked for; of no group, nowhere."""
    if group == interview.edition.execution.name:
        yield address("funding.points.weight")
        yield address("funding.points.score")
    elif group:
        for number, row in enumerate(interview.form.indicators):
            if interview.edition.group_of(row.category).name == group:
                yield row_cell(number, "weight")
                yield row_cell(number, "name")
        for category in interview.edition.group(group).categories:
            yield new_row(category.name)
