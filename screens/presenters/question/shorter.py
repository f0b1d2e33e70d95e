"""A notice in fewer words, for a screen that has no room for all of it."""

from collections.abc import Iterator

from screens.presenters.question.notice import return_text
from screens.presenters.question.question_wording import JumpWording
from screens.presenters.question.told_keys import told
from screens.presenters.session.session import Session
from wizard.rules import labels


def shorter(session: Session, notice: str) -> Iterator[str]:
    """The notice, then without what is missed least, shorter each time.

    The row that is asked about is named above; how an answer leads back is seen when
    it does; the key that leads back is said to the last.
    """
    yield notice
    now = session.now
    if now.at.row is not None:
        name = labels.indicator(now.form, now.at.row)
        notice = notice.replace(name, JumpWording.THIS_ROW)
        yield notice
    notice = notice.replace(told(JumpWording.TYPED_OVER), "")
    yield notice
    back = return_text(session)
    by_answer, clause, by_key = back.partition(JumpWording.CLAUSE)
    if by_key and back in notice:
        notice = notice.replace(by_answer + clause, "")
        yield notice
    lines = notice.split("\n")
    if len(lines) > 2:  # what was led to once more has been read
        yield f"{lines[0]}\n{lines[-1]}"
    if session.is_unsent and lines[1:]:  # who has typed has read what is wrong
        yield "\n".join(lines[1:])
