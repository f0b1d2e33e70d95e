"""The warnings of a list that may well stand, with the key by which they do."""

from collections.abc import Iterable
from typing import Final

from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.lists.list_command_wording import CONFIRMING
from screens.presenters.question.question_wording import EchoText
from screens.presenters.question.told_keys import told
from screens.presenters.row import ListRow, Of, badged
from screens.wording import SEVERITIES
from wizard.findings import Code, Finding, Severity
from wizard.frozen import changed
from wizard.interview.interview import Interview

LOOKED_AT: Final = frozenset(
    {
        Code.ALL_FULL_MARKS,
        Code.BUDGET_ADJUSTED,
        Code.EXECUTION_LOW,
        Code.GROUP_EMPTY,
        Code.GROUP_WEIGHTS,
    }
)
"""Warnings of facts that are mostly so: nothing is to be mended, only looked at."""


def confirmable_rows(
    interview: Interview, rows: Iterable[ListRow[Of]]
) -> tuple[ListRow[Of], ...]:
    """The rows; a warning that may well stand names the key by which it does."""
    waiting = interview.open_warnings
    return tuple(_with_key(r) if r.of in waiting else r for r in rows)


def _with_key(row: ListRow[Of]) -> ListRow[Of]:
    plain = changed(row, text=_key_told(row), line=())
    return badged(plain, SEVERITIES[Severity.WARNING]) if row.line else plain


def _key_told(row: ListRow[Of]) -> str:
    """The text of a warning that waits, with the key where it may well stand."""
    text = row.text
    if EchoText.MAY_STAND in text:
        by_key = told(FindingText.MAY_STAND_BY_KEY, CONFIRMING)
        return text.replace(EchoText.MAY_STAND, by_key)
    if text.endswith(FindingText.CONFIRM):
        by_key = told(FindingText.CONFIRM_BY_KEY, CONFIRMING)
        return text.removesuffix(FindingText.CONFIRM) + by_key
    is_fact = isinstance(row.of, Finding) and row.of.code in LOOKED_AT
    return text + told(FindingText.LOOKED_AT_BY_KEY, CONFIRMING) if is_fact else text
