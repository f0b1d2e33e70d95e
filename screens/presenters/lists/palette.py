"""Every command and every question as rows to be searched."""

from collections.abc import Iterator
from typing import Final

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.lists.find_wording import FindWording
from screens.presenters.question.command_wording import COMMANDS, PALETTE, Command
from screens.presenters.row import ListRow
from screens.wording import Wording
from wizard.address import Address, row_cell
from wizard.interview.interview import Interview
from wizard.interview.questions.steps import Step
from wizard.rules import labels

REASON: Final = "deviation"
"""The cell of a row that is asked for only where points are lost."""


def palette_rows(interview: Interview) -> tuple[ListRow[Command | Address], ...]:
    """Everything that can be done, and every question that can be gone to."""
    commands = (ListRow(each.entry, each) for each in COMMANDS if each is not PALETTE)
    return (*commands, *question_rows(interview))


def question_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """Every question by its number, its section and its cell.

    A reason that is not asked for is found as well, and leads to the score of its row.
    """
    return tuple(_question_rows(interview))


def _question_rows(interview: Interview) -> Iterator[ListRow[Address]]:
    asks_reasons = any(q.key.field == REASON for q in interview.edition.questions)
    for number, step in enumerate(interview.steps, start=1):
        name, row = _cell_name(interview, step), step.key.row
        yield ListRow(_question_text(number, step, name), step.key)
        if row is None or step.key.field != "score" or not asks_reasons:
            continue
        if not interview.has(row_cell(row, REASON)):
            reason = labels.column(interview.edition, REASON)
            name = _named_in_row(interview, row, reason) + FindWording.REASON_IF_LOST
            yield ListRow(_question_text(number, step, name), step.key)


def _question_text(number: int, step: Step, name: str) -> str:
    return Wording.PALETTE_QUESTION.format(
        number=number, section=step.section, label=name
    )


def _cell_name(interview: Interview, step: Step) -> str:
    """The name of a cell, behind the name of its row where it has one."""
    if step.begins:
        return Wording.PALETTE_ANOTHER
    row, name = step.key.row, label(interview, step)
    return name if row is None else _named_in_row(interview, row, name)


def _named_in_row(interview: Interview, row: int, name: str) -> str:
    indicator = interview.form.indicators[row].name
    if not indicator:
        return name
    return Wording.PALETTE_CELL.format(
        row=row + 1, name=one_line(indicator), label=name
    )
