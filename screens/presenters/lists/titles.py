"""The titles of lists over a question, and the name of the way out there."""

from screens.output import one_line
from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.lists.findings import is_warning, problem_rows
from screens.presenters.lists.list_command_wording import OF_REVIEW, REMARK
from screens.presenters.names import name_of
from screens.presenters.question.command_wording import (
    EXPORT,
    OUTLINE,
    PAPER,
    PROBLEM,
    SUMMARY,
    key_name,
)
from screens.presenters.question.told_keys import told
from screens.presenters.session.jump import Jump
from screens.presenters.session.session import Session
from screens.presenters.text.look_wording import LookWording
from screens.presenters.text.wrap import GAP
from screens.presenters.verdicts.verdict import errors, verdict
from screens.wording import Wording
from wizard.interview.interview import Interview


def titled(title: str, session: Session) -> str:
    """A title with the form's name and its verdict in the gaps."""
    now = session.now
    praise = session.mode.without_errors if now.is_fit else ""
    stands = praise or verdict(now.findings, now.open_warnings) + _too(now)
    begun = filter(None, session.remarks.texts.values())
    says = told(Wording.REMARK_WAITS, (REMARK,))
    waits = "".join(says.format(text=one_line(text)) for text in begun)
    return title.format(name=name_of(now.form), verdict=stands + waits)


def _too(now: Interview) -> str:
    """How many warnings are listed beside errors, so that nobody finds them later."""
    listed = (row.of for row in problem_rows(now) if row.waits)
    count = 0 if now.is_fit else sum(map(is_warning, listed))
    return FindingText.WARNINGS_TOO.format(count=count) if count else ""


def with_new_errors(said: str, now: Interview, jump: Jump) -> str:
    """What is said of a change, behind a word on errors that have come by it.

    They stand elsewhere in the list: a total that the paper printed is off, a reason
    is due.
    """
    count = errors(now.findings) - jump.errors
    if count <= 0:
        return said
    more = told(FindingText.MORE_ERRORS, OF_REVIEW).format(count=count)
    return "\n".join(filter(None, (more, said)))


def verdict_badge(session: Session) -> str:
    """The word of the verdict that stands on a colour; blank where there is none."""
    now = session.now
    if now.is_fit:
        return "" if session.mode.without_errors else LookWording.FIT
    return LookWording.UNFIT


def review_hints(session: Session) -> str:
    """The keys of check answers, by the words that they have at a question."""
    opened = (OUTLINE, PAPER, PROBLEM, SUMMARY)
    hints = (
        f"{key_name((c.review_key or c.keys).split(',')[0])} {c.word}" for c in opened
    )
    way_out = f"{key_name(EXPORT.review_key.split(',')[0])} {_way_out(session)}"
    said = told(Wording.REVIEW_KEYS, OF_REVIEW)
    return said.format(opened=GAP.join(hints), way_out=way_out)


def _way_out(session: Session) -> str:
    """The name of handing in, with the number of errors in its way."""
    mode, count = session.mode, errors(session.now.findings)
    if not (count and mode.is_real):
        return mode.way_out
    return Wording.BLOCKED.format(way_out=mode.way_out, count=count)
