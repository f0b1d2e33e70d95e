"""The places of a form where something is to be mended, one after the other.

Points that do not come to 100 have a place in each group that is off, with words of
that group; what is wrong comes before what is only blank or not begun.
"""

from collections.abc import Iterator

from wizard.address import Address
from wizard.findings import Code, Finding
from wizard.frozen import frozen
from wizard.interview.assessment import Assessment
from wizard.interview.problem_wording import ProblemText
from wizard.rules.whole_form.groups import off_standard
from wizard.scoring.ledger import LedgerEntry


@frozen
class OpenProblem:
    """A question that mends something, and what is wrong there."""

    at: Address
    message: str
    is_unfinished: bool
    """Whether it is only blank or not begun."""


def next_problem(
    assessment: Assessment, here: Address, last: Address | None, *, onward: bool
) -> OpenProblem | None:
    """The problem to go to from a question; `last` is the cell that was changed last.

    Where one was led to a problem, `onward`, it is the one behind it, round again; else
    the first that is wrong, as a check lists them; else the next that is blank, in the
    order of the paper.
    """
    found: dict[Address, OpenProblem] = {}
    for problem in _problems(assessment, last):
        found.setdefault(problem.at, problem)
    number = assessment.number
    blank = [problem for problem in found.values() if problem.is_unfinished]
    wrong = [problem for problem in found.values() if not problem.is_unfinished]
    listed = wrong + sorted(blank, key=lambda problem: number(problem.at))
    if not listed:
        return None
    cells = [problem.at for problem in listed]
    if here == cells[0] or (onward and here in cells):
        return listed[(cells.index(here) + 1) % len(cells)]
    later = [problem for problem in listed if number(problem.at) > number(here)]
    return (wrong or later or listed)[0]


def _problems(assessment: Assessment, last: Address | None) -> Iterator[OpenProblem]:
    """All of them, in the order of the rules."""
    for finding in assessment.errors:
        if finding.code is Code.WEIGHTS_TOTAL and assessment.edition.weighs_rows:
            yield from _of_points(assessment, finding, last)
        else:
            cell = assessment.remedy(finding, last)
            is_blank = finding.code is Code.CELL_MISSING
            yield OpenProblem(cell, finding.message, is_blank)


def _of_points(
    assessment: Assessment, finding: Finding, last: Address | None
) -> Iterator[OpenProblem]:
    off, edition = assessment.off_groups, assessment.edition
    rows = assessment.form.indicators
    begun = {edition.execution.name, *(edition.group_of(r.category).name for r in rows)}
    is_unfinished = any(e.code is Code.CELL_MISSING for e in assessment.errors)
    for entry in off:
        cell = assessment.points_cell(entry.name, last)
        is_begun = entry.name in begun
        message = finding.message if len(off) == 1 else _said(entry, is_begun=is_begun)
        is_open = is_unfinished or not is_begun
        yield OpenProblem(cell, message, entry.left > 0 and is_open)


def _said(entry: LedgerEntry, *, is_begun: bool) -> str:
    short = ProblemText.SHORT if is_begun else ProblemText.NOT_BEGUN
    says = short if entry.left > 0 else ProblemText.OVER
    return says.format(group=off_standard(entry))
