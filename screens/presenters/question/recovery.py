"""Text that was typed in the last session and never answered."""

from typing import Final

from screens.output import one_line
from screens.presenters.labels import label
from screens.presenters.question.command_wording import UNDO
from screens.presenters.question.told_keys import told
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import cut
from screens.wording import Wording
from wizard.interview.interview import Interview

SHORT_VALUE: Final = 16
"""Cells of the terminal for a value among others."""


def recovered_text(session: Session, remark_key: str) -> str:
    """The question whether to go on with text of the last session; or blank.

    It names every cell whose text differs from the saved answer; `remark_key` is by
    what one goes on with a remark on a warning.
    """
    here = told(Wording.RECOVERED, (UNDO,)).format(undone=undo_text(session.now))
    elsewhere = recovered_elsewhere(session, remark_key)
    return (here if session.is_unsent else "") + elsewhere


def undo_text(interview: Interview) -> str:
    """What undo does here: it restores the saved answer, or drops the text."""
    back = Wording.RECOVERED_BACK.format(saved=saved_text(interview))
    return back if interview.present else Wording.RECOVERED_DROP


def recovered_elsewhere(session: Session, remark_key: str) -> str:
    """The other cells with text of the last session, each with its saved answer.

    And remarks on warnings that were not confirmed, and by what one goes on with
    them.
    """
    now, unsent = session.now, session.unsent
    cells = Wording.CELLS_AND.join(
        Wording.RECOVERED_CELL.format(
            label=label(now, step),
            text=cut(one_line(unsent[step.key]), SHORT_VALUE),
            saved=saved_text(now.go(step.key)),
        )
        for step in now.steps
        if step.key in unsent and step.key != now.at
    )
    said = Wording.RECOVERED_ELSEWHERE.format(cells=cells) if cells else ""
    if ahead := one_line(session.aside.ahead):
        said += Wording.RECOVERED_AHEAD.format(text=ahead)
    remarks = (one_line(text) for text in session.remarks.recovered)
    return said + "".join(
        Wording.RECOVERED_REMARK.format(text=text, key=remark_key) for text in remarks
    )


def saved_text(interview: Interview) -> str:
    """The saved answer of the current cell, in quotes; a word where it is blank."""
    text = cut(one_line(interview.present), SHORT_VALUE)
    return Wording.SAVED_TEXT.format(text=text) if text else Wording.SAVED_BLANK
