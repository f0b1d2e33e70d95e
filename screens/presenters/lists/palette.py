"""Every command and every question as rows to be searched."""

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.question.command_wording import COMMANDS, PALETTE, Command
from screens.presenters.row import ListRow
from screens.wording import Wording
from wizard.address import Address
from wizard.interview.interview import Interview
from wizard.interview.questions.steps import Step


def palette_rows(interview: Interview) -> tuple[ListRow[Command | Address], ...]:
    """Everything that can be done, and every question that can be gone to."""
    commands = (ListRow(each.entry, each) for each in COMMANDS if each is not PALETTE)
    return (*commands, *question_rows(interview))


def question_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """Every question by its number, its section and its cell."""
    return tuple(
        ListRow(_question_text(interview, number, step), step.key)
        for number, step in enumerate(interview.steps, start=1)
    )


def _question_text(interview: Interview, number: int, step: Step) -> str:
    name = _cell_name(interview, step)
    return Wording.PALETTE_QUESTION.format(
        number=number, section=step.section, label=name
    )


def _cell_name(interview: Interview, step: Step) -> str:
    """The name of a cell, behind the name of its row where it has one."""
    if step.begins:
        return Wording.PALETTE_ANOTHER
    row, name = step.key.row, label(interview, step)
    indicator = None if row is None else interview.form.indicators[row].name
    if row is None or not indicator:
        return name
    return Wording.PALETTE_CELL.format(
        row=row + 1, name=one_line(indicator), label=name
    )
