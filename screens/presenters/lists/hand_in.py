"""Handing in: the next screen on the way out, and the rows of its lists."""

from collections.abc import Mapping
from enum import Enum, auto

from screens.presenters.labels import label
from screens.presenters.lists.file_wording import FileText
from screens.presenters.lists.findings import Problem, with_remark
from screens.presenters.question.carry_over import origin_text
from screens.presenters.row import ListRow, Onward
from screens.wording import Wording
from wizard.address import Address
from wizard.findings import Severity
from wizard.interview.interview import Interview


class HandInStep(Enum):
    """A screen on the way out."""

    PROBLEMS = auto()
    """Errors: the form does not leave."""
    WARNINGS = auto()
    """Warnings and carried cells: the person confirms them first."""
    EXPORT = auto()
    """The question under which name to write the files."""


def hand_in_step(interview: Interview) -> HandInStep:
    """The screen that comes next for the form as it stands."""
    if not interview.is_fit:
        return HandInStep.PROBLEMS
    if interview.open_warnings or interview.unconfirmed:
        return HandInStep.WARNINGS
    return HandInStep.EXPORT


def warning_rows(interview: Interview) -> tuple[ListRow[Problem | Onward], ...]:
    """Warnings that wait to be confirmed; the last row goes on."""
    carried = (
        ListRow(origin_text(interview).count.format(count=len(waiting)), waiting[0])
        for waiting in (interview.unconfirmed,)
        if waiting
    )
    warnings = (
        ListRow(with_remark(interview, finding, finding.message), finding)
        for finding in interview.open_warnings
    )
    return (*carried, *warnings, ListRow(Wording.DOUBTS_CONFIRMED, Onward.EXPORT))


def confirmed_text(interview: Interview) -> str:
    """That what was confirmed is not printed; blank where nothing was."""
    waiting = interview.open_warnings
    is_confirmed = any(
        each.severity is Severity.WARNING and each not in waiting
        for each in interview.findings
    )
    return FileText.CONFIRMED_STAY if is_confirmed else ""


def unsent_rows(
    interview: Interview, unsent: Mapping[str, str]
) -> tuple[ListRow[Address | Onward], ...]:
    """Texts that were typed and never answered; the last row goes on."""
    rows = (
        ListRow(
            Wording.UNSENT_ROW.format(
                label=label(interview, step), text=unsent[step.key] or Wording.CLEARED
            ),
            step.key,
        )
        for step in interview.steps
        if step.key in unsent
    )
    return (*rows, ListRow(Wording.UNSENT_GO_ON, Onward.EXPORT))
