"""Findings as a person reads them, and as programs do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screens.wording import SEVERITIES, Shown
from wizard.edition import edition
from wizard.findings import Finding, Severity, is_fit
from wizard.form import Form
from wizard.ledger import Ledger, ledger
from wizard.numbers import trimmed
from wizard.rules import findings


@dataclass(frozen=True)
class Checked:
    """One form of a file, with all that is known to be wrong with it."""

    file: str
    number: int
    """Its place in the file, from 1."""
    form: Form

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules of its edition find."""
        return findings(self.form, edition(self.form.edition))

    @property
    def ledger(self) -> Ledger:
        """Its points."""
        return ledger(self.form, edition(self.form.edition))

    @property
    def name(self) -> str:
        """Its 项目名称, or a word in its place."""
        return self.form.project.name or Shown.NAMELESS


def as_lines(checked: Checked) -> Iterator[str]:
    """The report of one form: verdict, points, and each finding on a line."""
    found = checked.findings
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    verdict = Shown.UNFIT.format(count=errors) if errors else Shown.FIT
    told = {"number": checked.number, "name": checked.name, "file": checked.file}
    yield Shown.FORM_LINE.format(**told, verdict=verdict)
    yield _points_line(checked.ledger)
    yield from finding_lines(found)


def finding_lines(found: Sequence[Finding]) -> Iterator[str]:
    """Each finding on a line of its own."""
    for finding in found:
        yield Shown.FINDING_LINE.format(
            severity=SEVERITIES[finding.severity],
            code=finding.code,
            message=finding.message,
        )


def as_json(checked: Checked) -> dict[str, object]:
    """The object of one form in `check --json`; decimals are strings."""
    found, sums = checked.findings, checked.ledger
    return {
        "file": checked.file,
        "number": checked.number,
        "project_name": checked.form.project.name or "",
        "edition": checked.form.edition,
        "fit": is_fit(found),
        "points": {
            "weight": trimmed(sums.weight),
            "score": trimmed(sums.score),
            "groups": {entry.name: trimmed(entry.weight) for entry in sums.entries},
        },
        "findings": [_finding_json(finding) for finding in found],
    }


def _finding_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "where": finding.where,
        "message": finding.message,
    }


def _points_line(sums: Ledger) -> str:
    groups = "  ".join(
        Shown.LEDGER_ENTRY.format(
            name=entry.name,
            weight=trimmed(entry.weight),
            standard=trimmed(entry.standard),
        )
        for entry in sums.entries
    )
    told = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
    return Shown.POINTS_LINE.format(**told, groups=groups)
