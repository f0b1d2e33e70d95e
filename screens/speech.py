"""What is said around a question: where it stands, what was heard, the ledger."""

from screens.naming import name_of
from screens.printing import one_line
from screens.sitting import Sitting
from screens.wording import Shown
from wizard.asking import asked, computed
from wizard.edition import ROW
from wizard.form import get, row_of
from wizard.interview import Interview
from wizard.kinds import KINDS, show
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.steps import Step


def question_words(sitting: Sitting, most: int) -> dict[str, str]:
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
        "keys": keys_text(step),
    }


def said(interview: Interview, most: int) -> list[str]:
    """The last answers that changed the form, and what each was understood as."""
    lines: list[str] = []
    moment = interview
    while moment.before is not None and len(lines) < most:
        lines.insert(0, one_line(_exchange(moment.before, moment)))
        moment = moment.before
    return lines


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


def keys_text(step: Step) -> str:
    """The keys in use at a question."""
    newline = Shown.NEWLINE_KEY if KINDS[step.question.kind].is_long else ""
    return Shown.QUESTION_KEYS.format(newline=newline)


def label(interview: Interview, step: Step) -> str:
    """What a cell is called on the paper; a row's cell by its column alone."""
    if step.question.key.startswith(ROW):
        return labels.column(interview.edition, step.question.key.removeprefix(ROW))
    if step.key == "printed":
        return step.section
    return labels.cell(interview.form, interview.edition, step.key)


def _why(now: Interview, why: str) -> str:
    """The line of why, with what stood there last year."""
    return why + Shown.LAST_YEAR.format(text=one_line(now.hint)) if now.hint else why


def _head(sitting: Sitting) -> str:
    form = sitting.now.form
    return Shown.HEAD.format(
        name=name_of(form),
        year=Shown.YEAR.format(year=form.year) if form.year else Shown.NO_YEAR,
        saved=Shown.NOT_SAVED if sitting.trouble else Shown.SAVED,
    )


def _exchange(asked_at: Interview, answered: Interview) -> str:
    """One question and what came of it."""
    before, after = asked_at.form, answered.form
    if asked_at.step is None or len(after.indicators) < len(before.indicators):
        return answered.heard
    begun = f"indicators[{row_of(answered.at)}].name"
    key = begun if asked_at.step.begins else asked_at.at
    value = None if key == "printed" else show(get(after, key))
    told = [
        value or Shown.CLEARED,
        answered.heard,
        computed(key, after, answered.edition),
    ]
    text = "  ".join(part for part in told if part)
    return Shown.SAID.format(label=label(answered, asked_at.step), text=text)
