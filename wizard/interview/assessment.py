"""A form with its questions, findings and ledger, each worked out once."""

from functools import cached_property
from typing import Final

from wizard.address import CLAIMS, Address, address, new_row, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Finding, Severity, is_fit
from wizard.form import Form
from wizard.frozen import frozen
from wizard.interview.steps import Step, steps
from wizard.rules import findings
from wizard.scoring.ledger import Ledger, ledger

END: Final = address("end")
"""The place after the last question: check answers and hand in."""

PRINTED: Final = address(CLAIMS)
"""The question about all that the paper claimed of itself."""


@frozen
class Assessment:
    """A form and its edition, with all that is derived from the two."""

    edition: Edition
    form: Form

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The questions this form is asked, in the order of the paper."""
        return steps(self.form, self.edition)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all rules on the form."""
        return findings(self.form, self.edition)

    @cached_property
    def ledger(self) -> Ledger:
        """Points given and left."""
        return ledger(self.form, self.edition)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {step.key: number for number, step in enumerate(self.steps)}

    @property
    def is_fit(self) -> bool:
        """Whether the form can be handed in."""
        return is_fit(self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block handing in."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    def asks(self, key: str) -> bool:
        """Whether this form is asked for this cell."""
        return key in self._numbers

    def number(self, key: str) -> int:
        """The place of a step, from 0; behind the last one for the end."""
        return self._numbers.get(key, len(self.steps))

    def question_for(self, cell: Address, last: Address | None = None) -> Address:
        """The key of the question that a cell, or a finding at it, is mended by.

        `last` is the cell that was changed last: the points of a group are mended row
        by row.
        """
        if cell == END or self.asks(cell):
            return cell
        if cell.block == CLAIMS and cell.field:
            return PRINTED
        if cell.row is not None:
            return row_cell(cell.row, "name")
        return self._furthest_off(last)

    def _furthest_off(self, last: Address | None) -> Address:
        """A 分值 of the group that is furthest from its standard.

        The first one; after a change of one of them, that of the row behind it.
        """
        group = max(self.ledger.groups, key=lambda entry: abs(entry.open)).name
        field = "weight" if self.edition.weighs_rows else "score"
        words = [c.name for c in self.edition.group(group).categories]
        rows = enumerate(self.form.indicators)
        mine = [row_cell(n, field) for n, row in rows if row.category in words]
        if last in mine:
            return mine[(mine.index(last) + 1) % len(mine)]
        return mine[0] if mine else new_row(words[0])
