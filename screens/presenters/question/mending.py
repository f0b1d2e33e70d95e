"""What is said where a finding has led to: what is wrong, and what else mends it."""

from screens.presenters.question.question_wording import MendingWording
from screens.presenters.question.told_keys import told
from wizard.address import Address
from wizard.interview.interview import Interview


def mending_text(now: Interview, cell: Address, message: str) -> str:
    """The message, with the key by which a row is added that it asks for.

    And why it leads to this row, where it led to another one before.
    """
    if cell.row is None or cell.field != "weight":
        return message
    said = message.replace(MendingWording.ADD, told(MendingWording.ADD_BY_KEY))
    before = now.before
    last = None if before is None else before.at
    if last is None or last.field != "weight" or last.row in (None, cell.row):
        return said
    return f"{MendingWording.NEXT_ROW.format(row=last.row + 1)}\n{said}"
