"""The question of the moment as lines, and what a blank line would answer to it."""

from collections.abc import Iterator

from screens.plain.plain_wording import EditText, PlainWording
from screens.presenters.question.carry_over import carried_line_text
from screens.presenters.question.context import context_of
from screens.presenters.question.notice import kept_score_text
from screens.presenters.question.question_wording import TakeWording
from screens.presenters.question.recovery import undo_text
from screens.presenters.question.words import place_text
from screens.presenters.session.mode import with_mark
from screens.presenters.session.session import Session
from screens.wording import Wording
from wizard.interview.questions.question_text import question_text
from wizard.interview.questions.steps import Step
from wizard.interview.sources import sources


def question_lines(session: Session, step: Step) -> Iterator[str]:
    """Where one is, what is asked and why, what last year says, what stands there."""
    now = session.now
    words = question_text(step, now.form, now.edition)
    place = with_mark(session.mode.mark, place_text(now, step))
    context = context_of(now).lines
    yield "\n".join(["", place, *context, words.ask, words.why])
    if now.hint:
        yield Wording.LAST_YEAR.format(text=now.hint)
    if now.at in now.carried_cells:
        yield carried_line_text(now)
    if default := default_text(session):
        yield default


def default_text(session: Session) -> str:
    """What a blank line would do where the question itself does not say it.

    Blank where it does: that an answer may be left out is said in why.
    """
    now = session.now
    if now.at in session.unsent:
        for source in sources(now):
            if source.text == session.line:
                word = TakeWording.SOURCES[source.kind]
                return TakeWording.PLAIN_TAKEN.format(source=word, text=source.text)
        if session.is_edited:
            return EditText.EDITED.format(text=session.line)
        undone = undo_text(now)
        return PlainWording.UNSENT.format(text=session.line, undone=undone)
    if now.prefill:
        return kept_score_text(now) or PlainWording.PRESENT.format(text=now.present)
    if now.proposal:
        return Wording.PROPOSED.format(text=now.proposal)
    step = now.step
    is_due = step is not None and step.question.required and not step.begins
    return PlainWording.MUST if is_due else ""
