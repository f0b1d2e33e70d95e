"""Every command and every question as rows to be searched."""

from screens.presenters.labels import label
from screens.presenters.row import ListRow
from screens.wording import COMMANDS, Shown
from wizard.cells import quoted
from wizard.form import row_of
from wizard.interview.interview import Interview
from wizard.interview.steps import Step


def palette_rows(interview: Interview) -> tuple[ListRow, ...]:
    """Everything that can be done, and every question that can be gone to."""
    commands = (ListRow(text, action) for action, text in COMMANDS.items())
    questions = (
        ListRow(
            Shown.PALETTE_QUESTION.format(
                number=number,
                section=step.section,
                label=_question_label(interview, step),
            ),
            step.key,
        )
        for number, step in enumerate(interview.steps, start=1)
    )
    return (*commands, *questions)


def _question_label(interview: Interview, step: Step) -> str:
    """What a question asks for, by the name of its row where it has one."""
    if step.begins:
        return Shown.PALETTE_ANOTHER
    row = row_of(step.key)
    name = None if row is None else interview.form.indicators[row].name
    told = label(interview, step)
    return told if not name else f"{quoted(name)} {told}"
