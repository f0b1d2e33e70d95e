"""The summary of a form as rows: a group leads to its first row, a loss to its cell."""

from collections.abc import Iterator
from typing import Final

from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.row import ListRow, badged, drawn_row
from screens.presenters.text.bars import bar_lines, bars, final_bars, scored_bars
from screens.presenters.text.looks import Line
from screens.presenters.text.wrap import cut
from screens.presenters.verdicts.summary import GROUP_LINES, WIDTH, overview
from screens.wording import SEVERITIES
from wizard.address import Address, address, new_row, row_cell
from wizard.findings import Code, Finding, Severity
from wizard.interview.interview import Interview

MOST_FAULTS: Final = 3
"""Errors that are told one by one; a summary stays within fifteen lines."""

TOLD: Final = {Code.CELL_MISSING, Code.WEIGHTS_TOTAL, Code.GROUP_WEIGHTS}
"""Errors that the points tell of, and cells that merely wait to be filled in."""


def summary_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """Score, grade, what is wrong and what was lost, each leading to its question."""
    first, *rest = _told_rows(interview)
    groups, behind = rest[:GROUP_LINES], rest[GROUP_LINES:]
    return (first, *groups, *_fault_rows(interview, WIDTH), *behind)


def wrong_sums(interview: Interview, room: int) -> tuple[ListRow[Address], ...]:
    """The bars of points that do not come to 100, and of the groups at fault."""
    codes = {finding.code for finding in interview.findings}
    if Code.CELL_MISSING in codes or Code.WEIGHTS_TOTAL not in codes:
        return ()
    wrong = [bar for bar in final_bars(interview.ledger) if bar.look]
    return tuple(drawn_row(line) for line in bar_lines(wrong, room))


def drawn_summary_rows(interview: Interview, room: int) -> tuple[ListRow[Address], ...]:
    """The same with bars of the points, first that to 100, in place of the groups."""
    first, *rest = _told_rows(interview)
    drawn, faults = _bar_rows(interview, room), _fault_rows(interview, room)
    return (first, *drawn, *faults, *rest[GROUP_LINES:])


def _told_rows(interview: Interview) -> Iterator[ListRow[Address]]:
    for line in overview(interview.form, interview.edition):
        has = line.cell is not None and interview.has(line.cell)
        yield ListRow(line.text, line.cell if has else None)


def _fault_rows(interview: Interview, room: int) -> Iterator[ListRow[Address]]:
    """What is wrong and no bar shows, each on a line; so many, then how many more."""
    wrong = [f for f in interview.findings if f.severity is Severity.ERROR]
    faults = [fault for fault in wrong if fault.code not in TOLD]
    for fault in faults[:MOST_FAULTS]:
        yield _fault_row(interview, fault, room)
    if more := len(faults[MOST_FAULTS:]):
        yield ListRow(FindingText.MORE.format(count=more))


def _fault_row(interview: Interview, fault: Finding, room: int) -> ListRow[Address]:
    word = SEVERITIES[fault.severity]
    text = cut(f"{word}  {fault.message}", room)
    return badged(ListRow(text, interview.remedy(fault), alert=True), word)


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
