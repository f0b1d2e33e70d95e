"""The notice under the line of a question."""

from typing import Final

from screens.presenters.labels import label
from screens.presenters.question.carry_over import carried_text
from screens.presenters.question.command_wording import SKIP
from screens.presenters.question.context import context_of
from screens.presenters.question.echo import (
    answered_text,
    echo_text,
    elsewhere_text,
    remark_text,
    unsaid_text,
)
from screens.presenters.question.question_wording import (
    JumpWording,
    SkipWording,
    TakeWording,
)
from screens.presenters.question.told_keys import told
from screens.presenters.session.jump import SCORED, Jump, Returns
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import cut
from screens.wording import Wording
from wizard.address import Address
from wizard.form import get
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.proposals import INITIAL_BUDGET
from wizard.interview.interview import Interview
from wizard.interview.sources import SourceKind, TextSource, sources
from wizard.numbers import trimmed
from wizard.refusals import Refused
from wizard.rules import labels
from wizard.words import NOTHING

SKIPPED: Final = str(AnswerSays.REQUIRED)
"""The refusal of a blank answer."""

WORTH_TELLING: Final = (SourceKind.LAST_YEAR, SourceKind.EXPECTED)
"""The texts that it is told of without being asked."""

QUOTED: Final = 30
"""Cells of an old answer that a notice quotes."""


def line_text(session: Session) -> str:
    """That the text in the line is unsent, carried over, or unlike the rule."""
    now = session.now
    if session.is_unsent:
        erased = Wording.ERASED.format(text=cut(now.present, QUOTED))
        return told(Wording.UNSENT) if session.line else erased
    return carried_text(now) if now.at in now.carried_cells else kept_score_text(now)


def answer_text(session: Session, *, is_seen: bool) -> str:
    """What is doubtful about the last answer; else how it was understood.

    That alone where it is not seen above: of a row there are only its cells.
    """
    now = session.now
    if remark := remark_text(now):
        return remark
    if elsewhere := elsewhere_text(now):
        return elsewhere
    if now.echo == AnswerSays.SCORE_GONE and now.at.field == "actual":
        return JumpWording.RESULT_NEXT
    if context_of(now).is_row:
        return now.echo
    return "" if is_seen else echo_text(now)


def done_text(before: Interview, now: Interview) -> str:
    """What an answer has changed, for a list that one comes back to.

    Of what stood there already that it stands; blank where that was to be confirmed.
    """
    if now.form == before.form:
        return _same_text(before) if now.marks == before.marks else ""
    doubt, changed = unsaid_text(now, goes_on=False), answered_text(now)
    return "\n".join(
        filter(None, (changed and JumpWording.DONE.format(change=changed), doubt))
    )


def _same_text(before: Interview) -> str:
    step = before.step
    if step is None or step.begins:
        return ""
    cell = labels.cell(before.form, before.edition, before.at)
    return JumpWording.SAME.format(cell=cell)


def refusal_text(refusal: Refused) -> str:
    """Why an answer is refused; of one that may be given later, by which key."""
    text = str(refusal)
    return text + SkipWording.BY_KEY.format(key=SKIP.label) if text == SKIPPED else text


def passed_text(before: Interview, now: Interview, typed: str) -> str:
    """What a blank answer, or 无, has done where that is easily meant otherwise.

    Blank for other answers.
    """
    step = before.step
    if now.at == before.at and now.said != before.said:
        return now.said
    if step is not None and step.begins and typed.strip() in NOTHING:
        told_so = SkipWording.NO_MORE.format(typed=typed.strip(), category=step.begins)
        return told(told_so)
    if step is not None and step.begins and not typed.strip():
        rows = any(row.category == step.begins for row in now.form.indicators)
        return "" if rows else SkipWording.LEFT_OUT.format(category=step.begins)
    if before.at != INITIAL_BUDGET or get(now.form, INITIAL_BUDGET) is not None:
        return ""
    name = labels.cell(now.form, now.edition, INITIAL_BUDGET)
    return told(SkipWording.LEFT_BLANK).format(cell=name)


def trouble_text(session: Session) -> str:
    """Why the last save failed, with the offer of a copy; blank where it succeeded."""
    return session.trouble and session.trouble + told(Wording.OFFER_COPY)


def kept_score_text(interview: Interview) -> str:
    """That Enter keeps a score that differs from the rule's; or blank."""
    present, proposal = interview.present, interview.proposal
    if interview.at.field != "score" or present in ("", proposal) or not proposal:
        return ""
    return Wording.SCORE_STAYS.format(present=present, proposal=proposal)


def return_text(session: Session) -> str:
    """How one gets back from a jump to this question; blank where none has led here."""
    now, last = session.now, session.trail.last
    jump = session.trail.way_back(now)
    if last is None or jump is None or not session.has_jumped:
        return ""
    place = JumpWording.LISTS.get(jump.list) or place_name(now, jump.came_from)
    return told(_way_back_text(last, now)).format(place=place)


def place_name(now: Interview, at: Address) -> str:
    """What one goes back to, by what it is: its number moves with every answer."""
    step = now.go(at).step
    if step is None:
        return JumpWording.END
    if step.begins:
        return JumpWording.ANOTHER.format(category=step.begins)
    if at.row is None:
        return label(now, step)
    column = labels.column(now.edition, at.field)
    return JumpWording.IN_ROW.format(row=at.row + 1, column=column)


def _way_back_text(jump: Jump, now: Interview) -> str:
    """The sentence on the way back: by an answer, or by a key alone."""
    if jump.returns is not Returns.ANSWERED:
        return JumpWording.BACK_BY_KEY
    if jump.is_done:
        return JumpWording.BACK_DONE
    if now.step is not None and not now.step.begins and get(now.form, now.at) is None:
        return JumpWording.BACK_FILLED
    row = now.at.row
    has_score = row is not None and now.form.indicators[row].score is not None
    follows = has_score and now.at.field in SCORED
    return JumpWording.BACK_AFTER_SCORE if follows else JumpWording.BACK_AT_ONCE


def with_return(session: Session, notice: str) -> str:
    """A notice, and how one gets back from here where it does not say so itself."""
    back = return_text(session)
    return notice if back in notice else "\n".join(filter(None, (notice, back)))


def typed_over_text(session: Session) -> str:
    """That typing replaces what stands in the line; blank where it does not."""
    is_over = session.is_typed_over and session.line
    return told(JumpWording.TYPED_OVER) if is_over else ""


def offer_text(now: Interview) -> str:
    """That a text may be taken in that is worth it; blank where there is none."""
    if whole := whole_rest_text(now):
        return whole
    found = sources(now)
    if not found or found[0].kind not in WORTH_TELLING or now.present:
        return ""
    return told(TakeWording.OFFER).format(source=TakeWording.SOURCES[found[0].kind])


def whole_rest_text(now: Interview) -> str:
    """That the proposed 分值 is all that its group has left; blank where it is not."""
    row = now.at.row
    if row is None or now.at.field != "weight" or not now.proposal or now.present:
        return ""
    group = now.edition.group_of(now.form.indicators[row].category).name
    left = now.ledger.entry(group).left
    if trimmed(left) != now.proposal:
        return ""
    return SkipWording.WHOLE_REST.format(points=now.proposal, group=group)


def taken_text(session: Session, source: TextSource) -> str:
    """What was taken into the line, and what the same key would take next."""
    taken = told(TakeWording.TAKEN).format(source=TakeWording.SOURCES[source.kind])
    following = session.take_in(source.text)
    if following is None or following == source:
        return taken
    another = TakeWording.SOURCES[following.kind]
    return taken + told(TakeWording.NEXT).format(source=another)


def no_problems(interview: Interview) -> str:
    """That no error is left, and how many warnings wait to be confirmed."""
    count = len(interview.open_warnings)
    return Wording.ONLY_DOUBTS.format(count=count) if count else Wording.NO_PROBLEMS
