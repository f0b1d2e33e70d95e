"""The name of a cell beside its value."""

from wizard.address import CLAIMS
from wizard.interview.interview import Interview
from wizard.interview.questions.steps import Step
from wizard.rules import labels


def label(interview: Interview, step: Step) -> str:
    """What a cell is called on the paper; a row's cell by its column alone."""
    if step.question.key.is_in_row:
        return labels.column(interview.edition, step.question.key.field)
    if step.key == CLAIMS:
        return step.section
    return labels.cell(interview.form, interview.edition, step.key)
