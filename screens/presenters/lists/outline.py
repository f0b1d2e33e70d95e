"""The sections of a form as rows, and what stands beside the question."""

from screens.presenters.row import ListRow, badged
from screens.wording import STATES, Wording
from wizard.address import Address
from wizard.form import get
from wizard.interview.interview import Interview
from wizard.interview.sections import Section, State, sections


def outline_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """The sections with their state; choosing one goes to its first open question."""
    return tuple(_outline_row(interview, section) for section in sections(interview))


def section_row(interview: Interview) -> Address | None:
    """The row of the section that is asked about; None at the end."""
    step = interview.step
    here = (s for s in sections(interview) if step and s.name == step.section)
    return next((_outline_row(interview, section).of for section in here), None)


def _outline_row(interview: Interview, section: Section) -> ListRow[Address]:
    detail = (
        "" if section.rows is None else Wording.OUTLINE_ROWS.format(count=section.rows)
    )
    text = Wording.OUTLINE_LINE.format(
        section=section.name, detail=detail, state=STATES[section.state]
    )
    missing = (
        step.key
        for step in section.steps
        if not step.begins and get(interview.form, step.key) is None
    )
    key = next(missing, section.steps[0].key)
    row = ListRow(text, key, alert=section.state is State.WRONG)
    return badged(row, STATES[section.state], last=True) if row.alert else row
