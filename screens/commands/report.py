"""The findings of a form as programs read them: the objects of `check --json`."""

from screens.presenters.verdicts.verdict import Checked
from wizard.findings import Finding, is_fit
from wizard.numbers import trimmed


def as_json(checked: Checked) -> dict[str, object]:
    """The object of one form; decimals are strings."""
    found, sums = checked.findings, checked.ledger
    own = checked.declaration
    named = {} if own is None else {"declaration": {"file": own[0], "number": own[1]}}
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
        **named,
    }


def _finding_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "where": finding.where,
        "message": finding.message,
    }
