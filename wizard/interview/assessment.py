"""A form with its questions, findings and ledger, each worked out once."""

from functools import cached_property
from typing import Final

from wizard.address import CLAIMS, Address, address, fund_cell, new_row, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Finding, Severity, is_fit
from wizard.form import Form
from wizard.frozen import frozen
from wizard.interview.questions.steps import Step, steps
from wizard.rules import findings
from wizard.scoring.ledger import Ledger, LedgerEntry, ledger

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

    def remedy(self, finding: Finding, last: Address | None) -> Address:
        """The key of the question whose answer puts a finding right."""
        return self.question_for(address(finding.remedy or finding.where), last)

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
        return self.points_cell(self._off_group(last), last)

    @property
    def off_groups(self) -> tuple[LedgerEntry, ...]:
        """The lines of the ledger with too few points or too many, as on the paper."""
        return tuple(entry for entry in self.ledger.entries if entry.left)

    def points_cell(self, group: str, last: Address | None = None) -> Address:
        """The question by which the points of a line of the ledger are mended.

        The first of its rows; after a change of one of them, that of the row behind it.
        """
        if group == self.edition.execution.name:
            return fund_cell("points", "weight")
        mine = self._points_cells(group)
        if last in mine:
            return mine[(mine.index(last) + 1) % len(mine)]
        return (
            mine[0] if mine else new_row(self.edition.group(group).categories[0].name)
        )

    def _points_cells(self, group: str) -> list[Address]:
        field = "weight" if self.edition.weighs_rows else "score"
        words = [c.name for c in self.edition.group(group).categories]
        rows = enumerate(self.form.indicators)
        return [row_cell(n, field) for n, row in rows if row.category in words]

    def _off_group(self, last: Address | None) -> str:
        """The group that was changed last while it is off, else the first that is.

        Where the paper gives the points, the group that is furthest from them.
        """
        groups, off = self.ledger.groups, [e.name for e in self.off_groups]
        if not (off and self.edition.weighs_rows):
            return max(groups, key=lambda entry: abs(entry.open)).name
        mine = (e.name for e in groups if last in self._points_cells(e.name))
        return next((name for name in mine if name in off), off[0])
