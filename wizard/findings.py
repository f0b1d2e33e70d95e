"""What is wrong with a form, where; as data, worded at the edge."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from wizard.wording import Says


class Severity(StrEnum):
    """An error blocks handing in; a warning asks to be confirmed."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The fixed codes of form-rules; other programs rely on them."""

    WEIGHTS_TOTAL = "weights-total"
    SCORE_RANGE = "score-range"
    PRINTED_TOTAL = "printed-total"
    FUNDING_SUM = "funding-sum"
    EXECUTION_RATE = "execution-rate"
    EXECUTION_SCORE = "execution-score"
    CELL_MISSING = "cell-missing"
    REASON_MISSING = "reason-missing"
    MISSED_FULL_SCORE = "missed-full-score"
    TEMPLATE_TEXT = "template-text"
    TIER_RANGE = "tier-range"
    NOT_A_NUMBER = "not-a-number"

    GROUP_WEIGHTS = "group-weights"
    EXECUTION_ROUNDED = "execution-rounded"


WARNINGS = frozenset({Code.GROUP_WEIGHTS, Code.EXECUTION_ROUNDED})
"""Every other code is an error."""


@dataclass(frozen=True)
class Finding:
    """Something to put right or to confirm, and the cell where it stands."""

    code: Code
    where: str
    """The path of the cell: `indicators[3].score`."""
    says: Says
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Whether it blocks handing in."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR

    @property
    def message(self) -> str:
        """What is wrong, by how much, and what to do."""
        return self.says.format(**self.facts)


def is_fit(findings: Iterable[Finding]) -> bool:
    """Whether nothing among these blocks handing in."""
    return all(finding.severity is not Severity.ERROR for finding in findings)
