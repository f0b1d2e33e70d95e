"""What is said about the keys that people know from Word."""

from screens.presenters.question.command_wording import LEAVE
from screens.presenters.question.habit_wording import HabitText
from screens.presenters.session.session import Session
from screens.presenters.text.wrap import cut

SHOWN_CELLS = 40
"""Those of a copied text that are shown."""


def saved_text(session: Session) -> str:
    """That all is saved, and what is still to be answered."""
    return HabitText.SAVED_LINE if session.is_unsent else HabitText.SAVED


def copied_text(text: str, why_not: str) -> str:
    """What was copied, or why nothing was; who wanted to leave is told how."""
    leave = LEAVE.label
    if why_not:
        return HabitText.NO_CLIPBOARD.format(leave=leave)
    if not text:
        return HabitText.NOTHING_TO_COPY.format(leave=leave)
    return HabitText.COPIED.format(text=cut(text, SHOWN_CELLS), leave=leave)
