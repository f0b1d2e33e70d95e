"""What can be done about a warning that is of all rows and not of one."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.row import ListRow
from wizard.address import Address, row_cell
from wizard.findings import Code, Finding
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels

OF_ALL_ROWS: Final = frozenset((Code.ALL_FULL_MARKS,))
"""Warnings that no row mends more than another."""


class WholeFormChoice(Enum):
    """A choice beside the rows."""

    CONFIRM = auto()
    REMARK = auto()


Choice = WholeFormChoice | Address


def is_of_all_rows(of: object) -> bool:
    """Whether a row of a list is of such a warning."""
    return isinstance(of, Finding) and of.code in OF_ALL_ROWS


def whole_form_choices(now: Interview, warning: Finding) -> tuple[ListRow[Choice], ...]:
    """To confirm it, with a remark or without, or to change the score of a row."""
    waits = warning in now.open_warnings
    says = FindingText.ALL_CONFIRM if waits else FindingText.ALL_WITHDRAW
    return (
        ListRow(says, WholeFormChoice.CONFIRM),
        ListRow(FindingText.ALL_REMARK, WholeFormChoice.REMARK),
        *_scores(now),
    )


def _scores(now: Interview) -> Iterator[ListRow[Choice]]:
    for number, row in enumerate(now.form.indicators):
        name = labels.row_label(number, row)
        text = FindingText.ALL_ROW.format(row=name, score=show(row.score))
        yield ListRow(text, row_cell(number, "score"))
