"""The sections of a form as rows, and what stands beside the question."""

from screens.presenters.lists.outline_wording import OutlineText
from screens.presenters.row import ListRow, badged
from screens.wording import STATES, Wording
from wizard.address import Address
from wizard.findings import Code
from wizard.form import get
from wizard.interview.interview import Interview
from wizard.interview.sections import Section, State, sections
from wizard.numbers import trimmed
from wizard.rules.whole_form.groups import off_standard


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
    off = _points_off(interview, section)
    state = off or STATES[section.state]
    text = Wording.OUTLINE_LINE.format(section=section.name, detail=detail, state=state)
    is_wrong = section.state is State.WRONG or bool(off and interview.ledger.left)
    row = ListRow(text, _entrance(interview, section, off), alert=is_wrong)
    return badged(row, state, last=True) if row.alert else row


def _entrance(interview: Interview, section: Section, off: str) -> Address:
    """The question that a section is entered by: what is blank, or its points."""
    steps = section.steps
    weights = (step.key for step in steps if off and step.key.field == "weight")
    missing = (
        step.key
        for step in steps
        if not step.begins and get(interview.form, step.key) is None
    )
    return next(weights, next(missing, steps[0].key))


def _points_off(interview: Interview, section: Section) -> str:
    """That the group of a section that is filled in has too few points or too many.

    Blank where it has its points, where all points are 100 and nobody has to look at
    it any more, and where the section has something else to be done, or no row.
    """
    edition = interview.edition
    if section.state is not State.DONE or not section.rows:
        return ""
    entry = interview.ledger.entry(edition.group_of(section.name).name)
    waits = interview.ledger.left or any(
        f.code is Code.GROUP_WEIGHTS and f.facts.get("group") == off_standard(entry)
        for f in interview.open_warnings
    )
    if not (entry.left and waits and edition.weighs_rows):
        return ""
    says = OutlineText.SHORT if entry.left > 0 else OutlineText.OVER
    return says.format(group=entry.name, gap=trimmed(abs(entry.left)))
