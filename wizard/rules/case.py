"""A form before its rules, and the three kinds of rules by what they look at."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import update_wrapper, wraps
from typing import NamedTuple, TypeAlias

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.frozen import frozen
from wizard.rules.row import IndicatorRow
from wizard.scoring.ledger import Ledger

Judged: TypeAlias = Finding | Iterable[Finding] | None
"""What a rule finds in one row: mostly nothing, seldom more than one thing."""


class RowRule:
    """A rule that looks at one row alone, so that a row is judged once by it.

    Of a case it yields what was found in its rows when they were judged.
    """

    def __init__(self, judge: Callable[[IndicatorRow], Judged]) -> None:
        self.judge = judge
        update_wrapper(self, judge)

    def __call__(self, case: "Case") -> Iterator[Finding]:
        """What it found in the rows of a form, in their order."""
        for row in case.odd_rows:
            yield from row.found.get(self, ())


class JudgedRow(NamedTuple):
    """A row and what the rules of rows found in it; rules that found nothing lack."""

    row: IndicatorRow
    found: Mapping[RowRule, tuple[Finding, ...]]


@frozen(kw_only=True, eq=False)
class Case:
    """A form with what several of its rules need, worked out once."""

    form: Form
    edition: Edition
    rows: tuple[IndicatorRow, ...]
    odd_rows: tuple[JudgedRow, ...]
    """The rows in which the rules of rows found something."""
    ledger: Ledger


Rule: TypeAlias = Callable[[Case], Iterator[Finding]]
"""What one rule finds in a form."""


def of_form(judge: Callable[[Form, Edition], Iterator[Finding]]) -> Rule:
    """A rule that looks at the facts of a form and needs nothing worked out."""

    @wraps(judge)
    def rule(case: Case) -> Iterator[Finding]:
        return judge(case.form, case.edition)

    return rule
