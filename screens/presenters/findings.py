"""The findings of a form as rows."""

from collections.abc import Sequence
from typing import Final

from screens.presenters.row import ListRow
from screens.wording import SEVERITIES, Shown
from wizard.findings import Code, Finding, Severity
from wizard.interview.confirmations import confirmation_of, remark_on
from wizard.interview.interview import Interview

MOST_MISSING: Final = 3
"""Cells not filled in yet that are told one by one."""


DOUBT: Final = "doubt "
"""Before the key of a row that is a warning: its code and cell follow."""


def problem_rows(interview: Interview) -> tuple[ListRow, ...]:
    """The findings; choosing one goes to the question that mends it.

    Cells that are merely not filled in yet are counted in one row, and while the points
    are not 100, the sentence about that tells of every group: no group has its own.
    """
    missing = [f for f in interview.findings if f.code is Code.CELL_MISSING]
    few = len(missing) <= MOST_MISSING
    silent = set() if few else {Code.CELL_MISSING}
    if any(f.code is Code.WEIGHTS_TOTAL for f in interview.findings):
        silent.add(Code.GROUP_WEIGHTS)
    told = (f for f in interview.findings if f.code not in silent)
    rows = tuple(_problem_row(interview, finding) for finding in told)
    return rows if few else (_missing_row(interview, missing), *rows)


def question_of(interview: Interview, key: str) -> str:
    """The question that a row leads to; a warning's leads to where it is mended."""
    finding = doubt_at(interview, key)
    return key if finding is None else interview.where(finding.where)


def doubt_at(interview: Interview, key: str) -> Finding | None:
    """The warning that a row with this key is about, or None."""
    return next((f for f in interview.findings if _doubt_key(f) == key), None)


def doubt_from(before: Interview, key: str, now: Interview) -> str:
    """The warning that waits now, from one of those before on; blank where none does.

    It is that one itself where it still waits.
    """
    keys = [_doubt_key(finding) for finding in before.doubts]
    waiting = {_doubt_key(finding) for finding in now.doubts}
    later = keys[keys.index(key) :] if key in keys else keys
    return next((each for each in later if each in waiting), "")


def _problem_row(interview: Interview, finding: Finding) -> ListRow:
    if finding.severity is Severity.WARNING:
        return _warning_row(interview, finding)
    text = f"{SEVERITIES[finding.severity]}  {finding.message}"
    return ListRow(text, interview.where(finding.where), alert=True, waits=True)


def _warning_row(interview: Interview, finding: Finding) -> ListRow:
    waits = confirmation_of(finding, interview.confirmed) is None
    if waits:
        text = f"{SEVERITIES[finding.severity]}  {finding.message}"
    else:
        text = Shown.CONFIRMED_ROW.format(message=finding.message)
    return ListRow(
        _remarked(interview, finding, text), _doubt_key(finding), waits=waits
    )


def _remarked(interview: Interview, finding: Finding, text: str) -> str:
    """What is said of a warning, with the remark that was written on it."""
    remark = remark_on(finding, interview.confirmed)
    return text + Shown.REMARKED.format(remark=remark) if remark else text


def _doubt_key(finding: Finding) -> str:
    is_doubt = finding.severity is Severity.WARNING
    return f"{DOUBT}{finding.code.value} {finding.where}" if is_doubt else ""


def _missing_row(interview: Interview, missing: Sequence[Finding]) -> ListRow:
    first = interview.where(missing[0].where)
    text = Shown.MISSING.format(count=len(missing), first=missing[0].message)
    return ListRow(text, first, alert=True, waits=True)
