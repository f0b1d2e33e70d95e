"""The sections of an interview and how far each of them is."""

from enum import StrEnum
from itertools import groupby

from wizard.findings import Code, Severity
from wizard.form import get
from wizard.frozen import frozen
from wizard.interview.interview import Interview, blank_form
from wizard.interview.questions.steps import Step


class State(StrEnum):
    """The progress of a section."""

    UNTOUCHED = "untouched"
    BEGUN = "begun"
    DONE = "done"
    WRONG = "wrong"


@frozen
class Section:
    """A stretch of the interview: a part of the form, or a category."""

    name: str
    state: State
    steps: tuple[Step, ...]
    rows: int | None
    """Its number of indicators, or None where it has none by nature."""


def sections(interview: Interview) -> tuple[Section, ...]:
    """Every section, in the order of the paper."""
    stretches = groupby(interview.steps, key=lambda step: step.section)
    return tuple(_section(interview, name, tuple(s)) for name, s in stretches)


def _section(interview: Interview, name: str, steps: tuple[Step, ...]) -> Section:
    rows = None
    if name in interview.edition.categories:
        rows = sum(row.category == name for row in interview.form.indicators)
    return Section(name, _state(interview, name, steps), steps, rows)


def _state(interview: Interview, name: str, steps: tuple[Step, ...]) -> State:
    """WRONG with an error in it; else it goes by what is answered of what is asked."""
    asked = [step for step in steps if not step.begins]
    if _is_wrong(interview, steps):
        return State.WRONG
    if not asked:
        return _state_of_empty(interview, name)
    if not any(_is_touched(interview, step) for step in asked):
        return State.UNTOUCHED
    lacking = any(_is_lacking(interview, step) for step in asked)
    return State.BEGUN if lacking else State.DONE


def _is_wrong(interview: Interview, steps: tuple[Step, ...]) -> bool:
    """Whether an error points into the section; a missing cell is none."""
    keys = {step.key for step in steps}
    errors = (f for f in interview.findings if f.severity is Severity.ERROR)
    cells = [f.cell for f in errors if f.code is not Code.CELL_MISSING]
    return any(cell in keys or cell.block in keys for cell in cells)


def _state_of_empty(interview: Interview, category: str) -> State:
    """A category without a row is done once its group's points are given.

    In a form that is fit none waits for one, wherever the points have gone.
    """
    group = interview.edition.group_of(category).name
    is_given = interview.ledger.entry(group).open <= 0
    return State.DONE if is_given or interview.is_fit else State.UNTOUCHED


def _is_lacking(interview: Interview, step: Step) -> bool:
    """Whether a cell that must be filled in is blank."""
    return step.question.required and get(interview.form, step.key) is None


def _is_touched(interview: Interview, step: Step) -> bool:
    """Whether a cell holds more than it does in a new form."""
    value = get(interview.form, step.key)
    fresh = blank_form(interview.edition)
    begun = step.key.row is None and get(fresh, step.key) == value
    return value is not None and not begun
