"""The last answers as they were understood."""

from screens.output import one_line
from screens.presenters.labels import label
from screens.wording import Shown
from wizard.cells import quoted
from wizard.form import Form, get, row_of
from wizard.interview.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.interview.question_text import computed, doubted
from wizard.interview.steps import Step


def last_answers(interview: Interview, most: int) -> list[str]:
    """The last answers that changed the form, one a cell, as they were understood."""
    told: dict[str, str] = {}
    moment, here = interview, row_of(interview.at)
    while moment.before is not None and len(told) < most:
        key = _key(moment.before, moment)
        told.setdefault(key, one_line(_exchange(key, moment.before, moment, here)))
        moment = moment.before
    return list(reversed(told.values()))


def echo_text(interview: Interview) -> str:
    """What was understood and reckoned of the last answer; blank where nothing."""
    before = interview.before
    if before is None:
        return ""
    key = _key(before, interview)
    told = (interview.heard, computed(key, interview.form, interview.edition))
    return Shown.AND_ALSO.join(filter(None, told))


def warning_text(interview: Interview) -> str:
    """What is doubtful about the last answer; blank where nothing is."""
    before = interview.before
    if before is None:
        return ""
    return doubted(_key(before, interview), interview.form, interview.edition)


def _key(asked_at: Interview, answered: Interview) -> str:
    """The cell that was answered; of a row that was begun, its name."""
    begun = _has_begun(asked_at, answered)
    return f"indicators[{row_of(answered.at)}].name" if begun else asked_at.at


def _has_begun(asked_at: Interview, answered: Interview) -> bool:
    """Whether the answer was the name of a new row."""
    step, rows = asked_at.step, len(asked_at.form.indicators)
    begins = step is not None and step.begins is not None
    one_more = len(answered.form.indicators) == rows + 1
    return begins and one_more and row_of(answered.at) is not None


def _is_rearranged(before: Form, after: Form) -> bool:
    """Whether other rows are there, or the same elsewhere: no answer does that."""
    old, new = (
        [(row.category, row.name or "") for row in form.indicators]
        for form in (before, after)
    )
    categories = [[category for category, _ in rows] for rows in (old, new)]
    names = [sorted(name for _, name in rows) for rows in (old, new)]
    return categories[0] != categories[1] or (old != new and names[0] == names[1])


def _exchange(
    key: str, asked_at: Interview, answered: Interview, here: int | None
) -> str:
    """One question and what came of it; of rearranged rows, what was done."""
    step, begun = asked_at.step, _has_begun(asked_at, answered)
    elsewhere = not begun and _is_rearranged(asked_at.form, answered.form)
    if step is None or elsewhere:
        return answered.heard
    value = Shown.CLEARED if key == "printed" else _value(key, answered)
    heard = answered.heard
    told = [heard] if heard.startswith(value) else [value, heard]
    told.append(computed(key, answered.form, answered.edition))
    text = "  ".join(part for part in told if part)
    return Shown.SAID.format(label=_named(key, answered, step, here), text=text)


def _named(key: str, interview: Interview, step: Step, here: int | None) -> str:
    """What a cell is called; with the name of its row where that is not asked now."""
    row, told = row_of(key), label(interview, step)
    if row is None or row == here or key.endswith(".name"):
        return told
    name = interview.form.indicators[row].name
    return Shown.OF_ROW.format(name=quoted(name), label=told) if name else told


def _value(key: str, answered: Interview) -> str:
    return show(get(answered.form, key)) or Shown.CLEARED
