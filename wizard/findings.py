"""What is wrong with a form, where; as data, worded at the edge."""

from collections.abc import Iterable
from enum import StrEnum

from wizard.address import Address, address
from wizard.frozen import frozen
from wizard.frozen_fields import field


class Severity(StrEnum):
    """An error blocks handing in; a warning asks to be confirmed."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The fixed codes of findings; other programs rely on them. Errors come first."""

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
    MONEY_UNIT = "money-unit"

    GROUP_WEIGHTS = "group-weights"
    GROUP_EMPTY = "group-empty"
    FAR_OVER_TARGET = "far-over-target"
    SCORE_OFF_RULE = "score-off-rule"
    EXECUTION_ROUNDED = "execution-rounded"
    NOT_COMPARABLE = "not-comparable"
    COST_AT_LEAST = "cost-at-least"
    PERCENT_ABOVE_100 = "percent-above-100"
    UNITS_MIXED = "units-mixed"
    ALL_FULL_MARKS = "all-full-marks"
    GOAL_COPIED = "goal-copied"
    VAGUE_VALUE = "vague-value"
    DUPLICATE_INDICATOR = "duplicate-indicator"
    EXECUTION_LOW = "execution-low"
    BUDGET_ADJUSTED = "budget-adjusted"
    OVERSPENT = "overspent"
    WRONG_CATEGORY = "wrong-category"
    NAME_IS_VALUE = "name-is-value"
    DATE_IMPOSSIBLE = "date-impossible"
    RESULT_WITH_OPERATOR = "result-with-operator"
    DECLARED_OTHERWISE = "declared-otherwise"


WARNINGS = frozenset(list(Code)[list(Code).index(Code.GROUP_WEIGHTS) :])
"""Every other code is an error."""


@frozen
class Finding:
    """Something to put right or to confirm, and the cell where it stands."""

    code: Code
    where: str
    """The path of the cell: `indicators[3].score`."""
    says: str
    facts: dict[str, object] = field(default_factory=dict)
    remedy: str = ""
    """The path of the cell that puts it right; blank where it is that cell itself."""

    @property
    def cell(self) -> Address:
        """The cell, with its parts."""
        return address(self.where)

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
