"""The findings of a form as rows."""

from collections.abc import Sequence
from typing import Final

from screens.presenters.lists.finding_rank import Rank, rank_of
from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.row import ListRow, badged, drawn_row
from screens.presenters.session.jump import Returns, mending
from screens.presenters.text.looks import Stretch
from screens.wording import SEVERITIES, Wording
from wizard.address import Address
from wizard.findings import Code, Finding, Severity
from wizard.interview.interview import Interview
from wizard.interview.transfer.confirmations import confirmation_of, remark_on
from wizard.rules.indicator_rows.repeats import will_be_full_marks

MOST_MISSING: Final = 3
"""Cells not filled in yet that are listed one by one."""

Problem = Finding | Address
"""What a row of findings is of: one of them, or the first cell of those left blank."""


def problem_rows(interview: Interview) -> tuple[ListRow[Problem], ...]:
    """The findings; choosing one goes to the question that mends it.

    Cells that are merely not filled in yet are counted in one row, and while the points
    are not 100, the sentence about that tells of every group: no group has its own.
    What is wrong comes first, then what is only unfinished, as F4 goes through them.
    """
    missing = [f for f in interview.findings if f.code is Code.CELL_MISSING]
    few = len(missing) <= MOST_MISSING
    silent = set() if few else {Code.CELL_MISSING}
    if any(f.code is Code.WEIGHTS_TOTAL for f in interview.findings):
        silent.add(Code.GROUP_WEIGHTS)
    listed = [f for f in interview.findings if f.code not in silent]
    ranks: dict[Rank, list[ListRow[Problem]]] = {rank: [] for rank in Rank}
    if not few:
        ranks[Rank.UNFINISHED].append(_missing_row(interview, missing))
    is_over = any(entry.left < 0 for entry in interview.ledger.entries)
    for finding in listed:
        rank = rank_of(finding, is_short_for_now=bool(missing) and not is_over)
        ranks[rank].append(_problem_row(interview, finding))
    return tuple(row for rows in ranks.values() for row in rows)


def coming_rows(interview: Interview) -> tuple[ListRow[Problem], ...]:
    """What will be doubtful once the points are 100, told before; not to be chosen."""
    is_short = interview.ledger.left > 0
    if any(f.code is Code.CELL_MISSING for f in interview.findings) or not is_short:
        return ()
    if not will_be_full_marks(interview.form, interview.edition):
        return ()
    return (drawn_row((Stretch(FindingText.COMING),)),)


def question_of(interview: Interview, problem: Problem) -> Address:
    """The question that a row leads to: a warning's is where it is mended."""
    match problem:
        case Finding() as finding:
            return interview.remedy(finding)
        case cell:
            return cell


def message_of(interview: Interview, problem: Problem) -> str:
    """What is wrong there: the warning itself, or the first finding that is mended so.

    Blank where the cell is only one of the form.
    """
    if isinstance(problem, Finding):
        return problem.message
    found = (f for f in interview.findings if interview.remedy(f) == problem)
    return next((finding.message for finding in found), "")


def mending_of(interview: Interview, cell: Address) -> Returns:
    """When one is back in a list of findings from a cell that is mended.

    Of many blank cells that are counted in one row, when those in a row are filled in.
    """
    missing = sum(f.code is Code.CELL_MISSING for f in interview.findings)
    return mending(interview, cell) if missing > MOST_MISSING else Returns.ANSWERED


def cell_of(interview: Interview, row: ListRow[object]) -> Address | None:
    """The question that a row of any list leads to; None where it leads to none."""
    match row.of:
        case Finding() | Address() as problem:
            return question_of(interview, problem)
    return None


def is_warning(of: object) -> bool:
    """Whether a row is of a warning, which can be confirmed."""
    return isinstance(of, Finding) and of.severity is Severity.WARNING


def next_warning(
    before: Interview, confirmed: Finding, now: Interview
) -> Finding | None:
    """The first warning that still waits, from the confirmed one on; None where none.

    It is that one itself where it was not confirmed after all.
    """
    listed = list(before.open_warnings)
    later = listed[listed.index(confirmed) :] if confirmed in listed else listed
    return next((each for each in later if each in now.open_warnings), None)


def with_remark(interview: Interview, finding: Finding, text: str) -> str:
    """The text of a warning, with the remark that was written on it."""
    remark = remark_on(finding, interview.confirmed)
    return text + Wording.REMARKED.format(remark=remark) if remark else text


def _problem_row(interview: Interview, finding: Finding) -> ListRow[Problem]:
    if finding.severity is Severity.WARNING:
        return _warning_row(interview, finding)
    word = SEVERITIES[finding.severity]
    text = f"{word}  {finding.message}"
    return badged(ListRow(text, finding, alert=True, waits=True), word)


def _warning_row(interview: Interview, finding: Finding) -> ListRow[Problem]:
    waits = confirmation_of(finding, interview.confirmed) is None
    word = SEVERITIES[finding.severity] if waits else ""
    if waits:
        text = f"{word}  {finding.message}"
    else:
        text = Wording.CONFIRMED_ROW.format(message=finding.message)
    row = ListRow(with_remark(interview, finding, text), finding, waits=waits)
    return badged(row, word) if waits else row


def _missing_row(interview: Interview, missing: Sequence[Finding]) -> ListRow[Problem]:
    first = interview.remedy(missing[0])
    text = Wording.MISSING.format(count=len(missing), first=missing[0].message)
    return ListRow(text, first, alert=True, waits=True)
