"""What is said around a question: where it stands, what was heard, the ledger."""

from collections.abc import Iterable
from typing import Final

from screens.folding import cut, flow
from screens.naming import name_of
from screens.printing import one_line
from screens.purpose import Purpose, marked
from screens.sitting import Sitting
from screens.wording import QUESTION_KEYS, Shown
from wizard.asking import asked, computed
from wizard.cells import quoted
from wizard.edition import ROW
from wizard.form import get, row_of
from wizard.interview import Interview
from wizard.kinds import KINDS, show
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.steps import Step

FIRST: Final = "project.name"
"""The first cell that may be carried over from last year."""

SHORT_VALUE: Final = 16
"""Cells of a value that is told among others."""


def question_words(sitting: Sitting, most: int, width: int) -> dict[str, str]:
    """The text of every part of the question's screen, `most` answers above it."""
    now, step = sitting.now, sitting.now.step
    words = {
        "head": _head(sitting),
        "said": "\n".join(said(now, most)),
        "ledger": ledger_text(now),
    }
    if step is None:
        return words
    question = asked(step, now.form, now.edition)
    return words | {
        "place": place_text(now, step),
        "ask": question.ask,
        "why": _why(now, question.why),
        "keys": keys_text(step, sitting.purpose, width),
    }


def said(interview: Interview, most: int) -> list[str]:
    """The last answers that changed the form, one a cell, as they were understood."""
    told: dict[str, str] = {}
    moment, here = interview, row_of(interview.at)
    while moment.before is not None and len(told) < most:
        key = _key(moment.before, moment)
        told.setdefault(key, one_line(_exchange(key, moment.before, moment, here)))
        moment = moment.before
    return list(reversed(told.values()))


def ledger_text(interview: Interview) -> str:
    """The points ledger: in all, what is left, and per group."""
    sums = interview.ledger
    entries = "  ".join(
        Shown.LEDGER_ENTRY.format(
            name=e.name, weight=trimmed(e.weight), standard=trimmed(e.standard)
        )
        for e in sums.entries
    )
    says = Shown.LEDGER_SHORT if sums.left > 0 else Shown.LEDGER_OVER
    left = says.format(left=trimmed(abs(sums.left))) if sums.left else Shown.LEDGER_FULL
    total = Shown.LEDGER_SUM.format(weight=trimmed(sums.weight))
    return Shown.LEDGER.format(sum=total, left=left, entries=entries)


def place_text(interview: Interview, step: Step) -> str:
    """Where in the interview a question stands."""
    return Shown.PLACE.format(
        section=step.section, number=interview.number + 1, count=len(interview.steps)
    )


def keys_text(step: Step, purpose: Purpose, width: int) -> str:
    """The keys in use at a question, in lines of this width."""
    told = {
        "way_out": purpose.way_out,
        "row": Shown.KEY_ROW if row_of(step.key) is not None else "",
        "material": Shown.KEY_MATERIAL if purpose.material else "",
        "newline": Shown.KEY_NEWLINE if KINDS[step.question.kind].is_long else "",
    }
    words = (word.format(**told) for word in QUESTION_KEYS)
    return "\n".join(flow([word for word in words if word], width))


def carried_text(interview: Interview) -> str:
    """A word about last year's answer, and about those that stand with it."""
    rest = [key for key in interview.together if key != interview.at]
    told = carried_here(interview)
    if not rest:
        return told
    return told + Shown.CARRIED_REST.format(rest=cells_text(interview, rest))


def carried_here(interview: Interview) -> str:
    """A word about last year's answer; at the first question about the year, too."""
    year, last = interview.form.year, interview.last and interview.last.year
    is_first = interview.at == interview.unconfirmed[0] == FIRST
    if not is_first or year == last:
        return Shown.CARRIED
    return Shown.CARRIED + Shown.CARRIED_YEAR.format(year=year, last=last)


def cells_text(interview: Interview, keys: Iterable[str]) -> str:
    """Cells by what they are called and what they hold, on one line."""
    steps = {step.key: step for step in interview.steps}
    return Shown.CELLS_AND.join(
        Shown.CARRIED_CELL.format(
            label=label(interview, steps[key]),
            value=cut(one_line(show(get(interview.form, key))), SHORT_VALUE),
        )
        for key in keys
    )


def label(interview: Interview, step: Step) -> str:
    """What a cell is called on the paper; a row's cell by its column alone."""
    if step.question.key.startswith(ROW):
        return labels.column(interview.edition, step.question.key.removeprefix(ROW))
    if step.key == "printed":
        return step.section
    return labels.cell(interview.form, interview.edition, step.key)


def recovered_text(sitting: Sitting) -> str:
    """Whether to go on with what was typed last time and never answered; or blank.

    Everything that differs from what was saved is told, at the question or elsewhere.
    """
    here = Shown.RECOVERED.format(saved=saved_text(sitting.now))
    return (here if sitting.is_unsent else "") + recovered_elsewhere(sitting)


def recovered_elsewhere(sitting: Sitting) -> str:
    """The other cells that were typed last time and never answered; or blank.

    Each is told with what was saved there.
    """
    now, unsent = sitting.now, sitting.unsent
    cells = Shown.CELLS_AND.join(
        Shown.RECOVERED_CELL.format(
            label=label(now, step),
            text=cut(one_line(unsent[step.key]), SHORT_VALUE),
            saved=saved_text(now.go(step.key)),
        )
        for step in now.steps
        if step.key in unsent and step.key != now.at
    )
    return Shown.RECOVERED_ELSEWHERE.format(cells=cells) if cells else ""


def saved_text(interview: Interview) -> str:
    """The saved answer of the current cell, in quotes; a word where it is blank."""
    text = cut(one_line(interview.present), SHORT_VALUE)
    return Shown.SAVED_TEXT.format(text=text) if text else Shown.SAVED_BLANK


def no_problems(interview: Interview) -> str:
    """That no error is left, and how many warnings wait to be confirmed."""
    count = len(interview.doubts)
    return Shown.ONLY_DOUBTS.format(count=count) if count else Shown.NO_PROBLEMS


def _why(now: Interview, why: str) -> str:
    """The line of why, with what stood there last year."""
    return why + Shown.LAST_YEAR.format(text=one_line(now.hint)) if now.hint else why


def _head(sitting: Sitting) -> str:
    form = sitting.now.form
    head = Shown.HEAD.format(
        name=name_of(form),
        year=Shown.YEAR.format(year=form.year) if form.year else Shown.NO_YEAR,
        saved=Shown.NOT_SAVED if sitting.trouble else Shown.SAVED,
    )
    purpose = sitting.purpose
    return marked(purpose.mark + purpose.reminder, head)


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


def _exchange(
    key: str, asked_at: Interview, answered: Interview, here: int | None
) -> str:
    """One question and what came of it; of rearranged rows, what was done."""
    step, rows = asked_at.step, len(asked_at.form.indicators)
    others = len(answered.form.indicators) != rows
    if step is None or (others and not _has_begun(asked_at, answered)):
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
