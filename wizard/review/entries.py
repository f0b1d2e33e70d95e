"""The entry of a form: its facts in words, its findings, its texts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from wizard.editions.edition import Edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form, Project
from wizard.numbers import trimmed
from wizard.review.entry import GroupPoints, Remark, ReviewedForm
from wizard.review.passages import passages
from wizard.rules import labels
from wizard.scoring.scores import rate_text
from wizard.scoring.summary import summary

WANTED: Final[Mapping[Code, str]] = {
    Code.WEIGHTS_TOTAL: "100",
    Code.FUNDING_SUM: "{whole}",
    Code.EXECUTION_RATE: "{rate}",
    Code.EXECUTION_SCORE: "{right}",
    Code.EXECUTION_ROUNDED: "{right}",
    Code.TIER_RANGE: "{band}",
    Code.SCORE_OFF_RULE: "{formula}",
    Code.SCORE_RANGE: "{weight}",
}
"""What the cell of a finding should be, by the facts of the finding."""


def entry(
    form: Form,
    edition: Edition,
    found: Sequence[Finding],
    *,
    file: str,
    number: int = 1,
    unread: Sequence[str] = (),
    declaration: str = "",
) -> ReviewedForm:
    """The form of this file with these findings, errors first."""
    sums = summary(form, edition)
    total, project = form.funding.total, form.project
    return ReviewedForm(
        file=file,
        number=number,
        unit=_line(_unit(project, edition)),
        department=_line(project.supervising_department),
        project=_line(project.name),
        year=_line(form.year),
        edition=edition.id,
        money=edition.funding.unit,
        budget=_line(getattr(total, edition.execution.budget)),
        executed=_line(total.executed),
        rate="" if sums.rate is None else rate_text(sums.rate),
        groups=tuple(
            GroupPoints(each.name, trimmed(each.score), trimmed(each.weight))
            for each in sums.ledger.entries
        ),
        weight=trimmed(sums.ledger.weight),
        score=trimmed(sums.ledger.score),
        grade=sums.grade.name if sums.grade else "",
        remarks=tuple(_remarks(_by_weight(found), form, edition)),
        unread=tuple(unread),
        passages=tuple(passages(form, edition)),
        declaration=declaration,
    )


def _unit(project: Project, edition: Edition) -> str | None:
    """Whose form it is; that of a whole unit has its name in the place of a project."""
    if "project.implementing_unit" in edition.cells:
        return project.implementing_unit
    return project.supervising_department or project.name


def _by_weight(found: Sequence[Finding]) -> list[Finding]:
    """Errors first, and of these full marks that are not true.

    Scores that are off weigh more than sums that are, and than the reason that is
    missing for the same row.
    """
    return sorted(
        found,
        key=lambda one: (
            one.severity is not Severity.ERROR,
            one.code is not Code.MISSED_FULL_SCORE,
        ),
    )


def _remarks(
    found: Sequence[Finding], form: Form, edition: Edition
) -> Iterator[Remark]:
    for finding in found:
        yield Remark(
            finding.code,
            finding.severity,
            finding.where,
            _cell(form, edition, finding.where),
            " ".join(finding.message.split()),
            _wanted(finding),
        )


def _cell(form: Form, edition: Edition, where: str) -> str:
    """The cell as people call it; a place that has no name, by its path."""
    try:
        return labels.cell(form, edition, where)
    except LookupError:
        return where


def _wanted(finding: Finding) -> str:
    template = WANTED.get(finding.code, "")
    try:
        return template.format(**finding.facts)
    except KeyError:  # the sentence tells of something else
        return ""


def _line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
