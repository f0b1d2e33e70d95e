"""What is said around a question: where it stands, what was heard, the ledger."""

from collections.abc import Iterable
from typing import Final

from screens.output import one_line
from screens.presenters.names import name_of
from screens.presenters.purpose import Purpose, marked
from screens.presenters.session import Sitting
from screens.presenters.wrap import cut, flow
from screens.wording import FEW_KEYS, QUESTION_KEYS, Shown
from wizard.cells import quoted
from wizard.editions.edition import ROW
from wizard.form import Form, get, row_of
from wizard.interview.answer_kinds import KINDS, show
from wizard.interview.interview import Interview
from wizard.interview.question_text import asked, computed, doubted
from wizard.interview.steps import Step
from wizard.numbers import trimmed
from wizard.rules import labels

FIRST: Final = "project.name"
"""The first cell that may be carried over from last year."""

SAID: Final = 3
"""How many of the last answers stay above the question."""

KEY_LINES: Final = {False: 3, True: 2}
"""Lines that the keys have on a screen that is not short, and on one that is."""

SHORT_VALUE: Final = 16
"""Cells of a value that is told among others."""


def question_words(sitting: Sitting, width: int, *, is_short: bool) -> dict[str, str]:
    """The text of every part of the question's screen; a short one has less of it."""
    now, step = sitting.now, sitting.now.step
    words = {
        "head": _short_head(sitting) if is_short else _head(sitting),
        "said": "\n".join(said(now, SAID)) or carried_year(now),
        "ledger": ledger_text(now),
    }
    if step is None:
        return words
    question = asked(step, now.form, now.edition)
    return words | {
        "place": place_text(now, step),
        "ask": question.ask,
        "why": why_text(now, last_first=is_short),
        "keys": keys_text(step, sitting.purpose, width, KEY_LINES[is_short]),
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


def heard_text(interview: Interview) -> str:
    """What was understood and reckoned of the last answer; blank where nothing."""
    before = interview.before
    if before is None:
        return ""
    key = _key(before, interview)
    told = (interview.heard, computed(key, interview.form, interview.edition))
    return Shown.AND_ALSO.join(filter(None, told))


def doubt_text(interview: Interview) -> str:
    """What is doubtful about the last answer; blank where nothing is."""
    before = interview.before
    if before is None:
        return ""
    return doubted(_key(before, interview), interview.form, interview.edition)


def stays_text(interview: Interview) -> str:
    """That a score other than the rule's stands here and stays; or blank."""
    present, proposal = interview.present, interview.proposal
    if not interview.at.endswith(".score") or present in ("", proposal) or not proposal:
        return ""
    return Shown.SCORE_STAYS.format(present=present, proposal=proposal)


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


def keys_text(step: Step, purpose: Purpose, width: int, most: int) -> str:
    """The keys in use at a question, in lines of this width; in few words if need be.

    Where `most` lines are too few even for those, the most wanted ones are told.
    """
    told = {
        "way_out": purpose.way_out,
        "row": Shown.KEY_ROW if row_of(step.key) is not None else "",
        "material": Shown.KEY_MATERIAL if purpose.material else "",
        "newline": Shown.KEY_NEWLINE if KINDS[step.question.kind].is_long else "",
    }
    words = [text for key in QUESTION_KEYS if (text := key.format(**told))]
    lines = flow(words, width)
    if len(lines) > most:
        few = (key.format(**told).replace(" ", "") for key in FEW_KEYS)
        lines = flow([text for text in few if text], width, gap=" ")[:most]
    return "\n".join(lines)


def why_text(now: Interview, *, last_first: bool = False) -> str:
    """The line of why, with what stood there last year; that first if wanted."""
    step = now.step
    why = asked(step, now.form, now.edition).why if step is not None else ""
    last = Shown.LAST_YEAR.format(text=one_line(now.hint)) if now.hint else ""
    return last + why if last_first else why + last


def carried_text(interview: Interview) -> str:
    """A word about last year's answer, and about those that stand with it."""
    return Shown.CARRIED + _carried_rest(interview, Shown.CARRIED_KEY)


def unchanged_text(interview: Interview, width: int) -> str:
    """What is confirmed as it stands here; then what waits at the next question.

    Where something does, the first takes one line, so that there is room for it.
    """
    rest = cells_text(interview, interview.together)
    told, kept = Shown.UNCHANGED.format(rest=rest), interview.keep_unchanged()
    if kept.at not in kept.carried:
        return told
    waits = Shown.CARRIED_NEXT + _carried_rest(kept, Shown.CARRIED_KEY)
    return cut(told, width) + waits


def carried_here(interview: Interview) -> str:
    """The same line by line; at the first question about the year, too."""
    rest = _carried_rest(interview, Shown.CARRIED_ORDER)
    return Shown.CARRIED + carried_year(interview) + rest


def _carried_rest(interview: Interview, way: str) -> str:
    """What else is confirmed together with this cell, and how; blank where nothing."""
    rest = [key for key in interview.together if key != interview.at]
    told = cells_text(interview, rest)
    return Shown.CARRIED_REST.format(way=way, rest=told) if rest else ""


def carried_year(interview: Interview) -> str:
    """The year that was taken for this one, at the first question; else blank."""
    year, last = interview.form.year, interview.last and interview.last.year
    waiting = interview.unconfirmed[:1]
    if waiting != (FIRST,) or interview.at != FIRST or year == last:
        return ""
    return Shown.CARRIED_YEAR.format(year=year, last=last)


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
    here = Shown.RECOVERED.format(undone=undone_text(sitting.now))
    return (here if sitting.is_unsent else "") + recovered_elsewhere(sitting)


def undone_text(interview: Interview) -> str:
    """What undoing does to what was typed over the saved answer of this cell."""
    back = Shown.RECOVERED_BACK.format(saved=saved_text(interview))
    return back if interview.present else Shown.RECOVERED_DROP


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


def _head(sitting: Sitting) -> str:
    form = sitting.now.form
    head = Shown.HEAD.format(
        name=name_of(form),
        year=Shown.YEAR.format(year=form.year) if form.year else Shown.NO_YEAR,
        saved=Shown.NOT_SAVED if sitting.trouble else Shown.SAVED,
    )
    purpose = sitting.purpose
    return marked(purpose.mark + purpose.reminder, head)


def _short_head(sitting: Sitting) -> str:
    """The head of a screen that has no line for the place alone."""
    now, step = sitting.now, sitting.now.step
    if step is None:
        return _head(sitting)
    saved = Shown.NOT_SAVED if sitting.trouble else Shown.SAVED
    head = Shown.SHORT_HEAD.format(
        saved=saved,
        number=now.number + 1,
        count=len(now.steps),
        section=step.section,
    )
    return marked(sitting.purpose.mark, head)


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
