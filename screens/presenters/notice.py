"""What is said under the line of a question."""

from typing import Final

from screens.presenters.carry_over import carried_text
from screens.presenters.echo import echo_text, warning_text
from screens.presenters.session import Session
from screens.presenters.wrap import cut
from screens.wording import Shown
from wizard.interview.interview import Interview

QUOTED: Final = 30
"""Cells of an old answer that a notice quotes."""


def line_text(session: Session) -> str:
    """A word about what is in the line, where it is no answer of today; or blank."""
    now = session.now
    if session.is_unsent:
        erased = Shown.ERASED.format(text=cut(now.present, QUOTED))
        return Shown.UNSENT if session.line else erased
    return carried_text(now) if now.at in now.carried else stays_text(now)


def answer_text(session: Session, *, is_seen: bool) -> str:
    """What was understood of the last answer; only doubts, where that is seen above."""
    return warning_text(session.now) if is_seen else echo_text(session.now)


def trouble_text(session: Session) -> str:
    """Why the last save failed, and that a copy can be kept; blank where it did not."""
    return session.trouble and session.trouble + Shown.OFFER_COPY


def stays_text(interview: Interview) -> str:
    """That a score other than the rule's stands here and stays; or blank."""
    present, proposal = interview.present, interview.proposal
    if not interview.at.endswith(".score") or present in ("", proposal) or not proposal:
        return ""
    return Shown.SCORE_STAYS.format(present=present, proposal=proposal)


def no_problems(interview: Interview) -> str:
    """That no error is left, and how many warnings wait to be confirmed."""
    count = len(interview.doubts)
    return Shown.ONLY_DOUBTS.format(count=count) if count else Shown.NO_PROBLEMS
