"""Answers: typed text read, put into the form, and refused where it is wrong."""

from typing import Final

from wizard.address import Address, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Code
from wizard.form import Form, Indicator, Printed, put
from wizard.frozen import changed
from wizard.interview.answers.answer_kinds import KINDS, Answer, show
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.proposals import refuse_above_rule
from wizard.interview.assessment import PRINTED, Assessment
from wizard.interview.change import Change
from wizard.interview.place import Place
from wizard.interview.questions.steps import Step
from wizard.refusals import Refused
from wizard.rules import labels
from wizard.scoring.computed_cells import settled
from wizard.words import NOTHING

_LATER: Final = frozenset({Code.CELL_MISSING, Code.FUNDING_SUM})
"""Findings at a cell that its answer alone cannot mend."""


def answered(place: Place, typed: str) -> Change | None:
    """The form with this answer in it; None where a blank begins no new row.

    A blank answer takes the proposal, or clears a cell that may be empty.
    Raises Refused for text that is no answer here.
    """
    step = place.step
    assert step is not None
    if _is_nothing(step, typed):
        return _left_blank(place, step)
    return _filled(place, step, typed)


def _is_nothing(step: Step, typed: str) -> bool:
    """Blank; and 无 or 没有了 where there may be nothing."""
    is_optional = bool(step.begins) or not step.question.required
    return not typed.strip() or (is_optional and typed.strip() in NOTHING)


def _filled(place: Place, step: Step, typed: str) -> Change:
    edition = place.assessment.edition
    answer = KINDS[step.question.kind].read(typed, step.question, edition)
    if step.begins:
        return _with_row(place, step.begins, str(answer.value))
    return _with_value(place, step.key, answer)


def _left_blank(place: Place, step: Step) -> Change | None:
    if step.begins:
        return None
    proposal = place.proposal
    if proposal and (step.question.required or not place.present):
        return _filled(place, step, proposal)
    if step.question.required:
        raise Refused(AnswerSays.REQUIRED)
    return _with_value(place, step.key, Answer(None))


def _with_row(place: Place, category: str, name: str) -> Change:
    """A new row, after the last one of its category or of those before it."""
    form, edition = place.assessment.form, place.assessment.edition
    words = list(edition.categories)
    earlier = words[: words.index(category) + 1]
    rows = form.indicators
    number = sum(row.category in earlier for row in rows)
    row = Indicator(category=category, name=name)
    new = changed(form, indicators=(*rows[:number], row, *rows[number:]))
    places = (*range(number), None, *range(number, len(rows)))
    cell = row_cell(number, "name")
    return _accepted(Change(Assessment(edition, new), cell, places=places))


def _with_value(place: Place, cell: Address, answer: Answer) -> Change:
    form, edition = place.assessment.form, place.assessment.edition
    if cell == PRINTED:
        new = changed(form, printed=Printed())
    else:
        new = settled(form, put(form, cell, answer.value), edition)
    echo = answer.remark or _follows(form, new, cell, edition)
    settles = frozenset({cell})
    change = _accepted(Change(Assessment(edition, new), cell, echo, settles))
    refuse_above_rule(new, cell, edition)
    return change


def _accepted(change: Change) -> Change:
    """The change itself. Raises Refused for an answer that is wrong by itself."""
    for finding in change.assessment.errors:
        if finding.where == change.at and finding.code not in _LATER:
            raise Refused(finding.message)
    return change


def _follows(before: Form, after: Form, cell: Address, edition: Edition) -> str:
    """A word where an answer has changed another cell of its row, too."""
    score = _score_follows(before, after, cell)
    if score or cell.row is None or cell.field == "deviation":
        return score
    old, new = (form.indicators[cell.row].deviation for form in (before, after))
    if old is not None or new is None:
        return ""
    column = labels.column(edition, "deviation")
    return AnswerSays.REASON_FOLLOWS.format(column=column, reason=new)


def _score_follows(before: Form, after: Form, cell: Address) -> str:
    """A word where an answer has changed the score of its row, too."""
    if cell.row is None or cell.field == "score":
        return ""
    old, new = before.indicators[cell.row].score, after.indicators[cell.row].score
    if old in (None, new):
        return ""
    if new is None:
        return AnswerSays.SCORE_GONE
    return AnswerSays.SCORE_FOLLOWS.format(score=show(new))
