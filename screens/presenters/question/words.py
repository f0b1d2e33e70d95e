"""The words around a question: its place, the last answers, the ledger."""

from typing import Final

from rich.cells import cell_len

from screens.output import one_line
from screens.presenters.names import name_of
from screens.presenters.question.footer import footer_text
from screens.presenters.question.question_wording import PlaceWording
from screens.presenters.session.mode import with_mark
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import fold
from screens.wording import Wording
from wizard.form import Printed
from wizard.interview.interview import Interview
from wizard.interview.questions.question_text import question_text
from wizard.interview.questions.steps import Step
from wizard.numbers import trimmed

KEY_LINES: Final = {False: 3, True: 2}
"""Lines that the keys have on a screen that is not short, and on one that is."""


def question_words(
    session: Session, width: int, asked: tuple[int, int], *, is_short: bool
) -> dict[str, str]:
    """The text of every part of the question's screen; a short one has less of it.

    `asked` are the cells and the lines that the question may take.
    """
    now, step = session.now, session.now.step
    words = {
        "head": _short_head(session, width) if is_short else _head(session),
    }
    if step is None:
        return words
    return words | {
        "place": place_text(now, step, asked[0]),
        "ask": ask_text(now, step, *asked),
        "why": why_text(now, last_first=is_short),
        "keys": footer_text(session, step, width, KEY_LINES[is_short]),
    }


def ask_text(now: Interview, step: Step, width: int, lines: int) -> str:
    """The question, with as much of its row's name as so many lines have room for."""
    whole = question_text(step, now.form, now.edition).ask
    row = None if step.key.row is None else now.form.indicators[step.key.row]
    most = len(row.name or "") if row else 0
    asked = whole
    while most > 1 and len(fold(asked, width)) > lines:
        most -= 1
        asked = question_text(step, now.form, now.edition, most).ask
    return asked


def ledger_text(interview: Interview) -> str:
    """The points of the whole form, and what is left or too much."""
    sums = interview.ledger
    says = Wording.LEDGER_SHORT if sums.left > 0 else Wording.LEDGER_OVER
    left = (
        says.format(left=trimmed(abs(sums.left))) if sums.left else Wording.LEDGER_FULL
    )
    total = Wording.LEDGER_SUM.format(weight=trimmed(sums.weight))
    return Wording.LEDGER.format(sum=total, left=left)


def place_text(interview: Interview, step: Step, width: int | None = None) -> str:
    """Where in the interview a question stands, in so many cells if that can be.

    A row by its number in its category, and in the whole table; the part of the form,
    of how many, as long as nobody knows how many questions there will be.
    """
    number, numbers = (
        _number_text(interview),
        (PlaceWording.IN_ROW, PlaceWording.OF_ALL),
    )
    with_part = _with_part(interview, step, number)
    *longer, shortest = (
        Wording.PLACE.format(section=_section(interview, step, says), number=told)
        for told in dict.fromkeys((with_part, number))
        for says in numbers
    )
    fitting = (text for text in longer if width is None or cell_len(text) <= width)
    return next(fitting, shortest)


def _with_part(
    interview: Interview, step: Step, number: str, says: str = PlaceWording.PART
) -> str:
    """The number of a question with its part of the form, which is known at once."""
    if is_counted(interview):
        return number
    parts = list(dict.fromkeys(each.section for each in interview.steps))
    gaps = {"part": parts.index(step.section) + 1, "parts": len(parts)}
    return says.format(number=number, **gaps)


def _section(interview: Interview, step: Step, says: str) -> str:
    """The section of a question, and which of its rows that is about."""
    row = step.key.row
    if row is None:
        return step.section
    before = (r.category for r in interview.form.indicators[: row + 1])
    nth = sum(category == step.section for category in before)
    return says.format(section=step.section, nth=nth, row=row + 1)


def is_counted(interview: Interview) -> bool:
    """Whether no more questions are to come: every row brings some, every lost point.

    That is so once every group has its rows: all points are given, or a paper or a
    declaration said that these are all. A cell that is blank for now is counted like
    any other.
    """
    form, edition = interview.form, interview.edition
    groups = {edition.group_of(row.category).name for row in form.indicators}
    wanted = {entry.name for entry in interview.ledger.groups if entry.standard}
    is_told = form.printed != Printed() or interview.declared
    is_whole = interview.ledger.left <= 0 or is_told
    return wanted <= groups and is_whole


def _number_text(interview: Interview, *, is_short: bool = False) -> str:
    """The number of a question; of how many only once that is known."""
    says, short = PlaceWording.NUMBER, PlaceWording.SHORT_NUMBER
    if is_counted(interview):
        says, short = PlaceWording.NUMBER_OF, PlaceWording.SHORT_NUMBER_OF
    return (short if is_short else says).format(
        number=interview.number + 1, count=len(interview.steps)
    )


def why_text(now: Interview, *, last_first: bool = False) -> str:
    """The line of why, with last year's value; that first where `last_first`."""
    step = now.step
    why = question_text(step, now.form, now.edition).why if step is not None else ""
    last = Wording.LAST_YEAR.format(text=one_line(now.hint)) if now.hint else ""
    return last + why if last_first else why + last


def _head(session: Session) -> str:
    form = session.now.form
    head = Wording.HEAD.format(
        name=name_of(form),
        year=Wording.YEAR.format(year=form.year) if form.year else Wording.NO_YEAR,
        saved=Wording.NOT_SAVED if session.trouble else Wording.SAVED,
    )
    mode = session.mode
    return with_mark(mode.mark + mode.reminder, head)


def _short_head(session: Session, width: int) -> str:
    """The head of a screen that has no line for the place alone, in so many cells."""
    now, step = session.now, session.now.step
    if step is None:
        return _head(session)
    saved = Wording.NOT_SAVED if session.trouble else Wording.SAVED
    number, section = _number_text(now), _section(now, step, PlaceWording.IN_ROW)
    for told in (_with_part(now, step, number, PlaceWording.SHORT_PART), number):
        whole = Wording.SHORT_HEAD.format(saved=saved, number=told, section=section)
        head = with_mark(session.mode.mark, whole)
        if cell_len(head) <= width:
            return head
    shortest = Wording.SHORTEST_HEAD.format(
        saved=saved,
        number=_number_text(now, is_short=True),
        section=_section(now, step, PlaceWording.SHORT_OF_ALL),
    )
    return with_mark(session.mode.mark, shortest)
